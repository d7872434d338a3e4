// Everything that the PlanText module sees of cmark-gfm.
#ifndef RUTTER_CCMARK_H
#define RUTTER_CCMARK_H

#include <cmark-gfm.h>
#include <cmark-gfm-extension_api.h>
#include <cmark-gfm-core-extensions.h>

/// An allocator for one parse at a time in each thread: it hands out memory from large blocks and frees nothing by
/// itself. Everything that it gave out is gone after rutter_arena_reset, so no node may outlive that call.
cmark_mem *rutter_arena(void);

/// Takes back all that the thread's arena gave out. The first block is kept for the next parse.
void rutter_arena_reset(void);

#endif
