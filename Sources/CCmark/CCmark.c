// An arena allocator for cmark-gfm: a tree of nodes is built, read once and dropped whole, so that freeing its
// thousands of pieces one by one would be a good part of the work.
#include "CCmark.h"

#include <stdlib.h>
#include <string.h>

// Large enough for the tree of an ordinary plan; larger ones take further blocks.
enum { FIRST_BLOCK = 1 << 20, ALIGNMENT = 16, HEADER = 16 };

struct block {
  struct block *previous;
  size_t size;
  size_t used;
};

static _Thread_local struct block *current = NULL;

static struct block *new_block(size_t least) {
  size_t size = FIRST_BLOCK;
  while (size < least + sizeof(struct block) + ALIGNMENT) size *= 2;
  struct block *block = malloc(size);
  if (block == NULL) abort();
  block->previous = current;
  block->size = size;
  block->used = (sizeof(struct block) + ALIGNMENT - 1) & ~(size_t)(ALIGNMENT - 1);
  return block;
}

// Each piece has its size before it, because realloc must know how much to copy.
static void *take(size_t size) {
  size_t whole = ((size + ALIGNMENT - 1) & ~(size_t)(ALIGNMENT - 1)) + HEADER;
  if (whole < size) abort();
  if (current == NULL || current->size - current->used < whole) current = new_block(whole);
  char *start = (char *)current + current->used;
  current->used += whole;
  *(size_t *)start = size;
  return start + HEADER;
}

static void *arena_calloc(size_t count, size_t size) {
  if (size != 0 && count > ((size_t)-1) / size) abort();
  void *memory = take(count * size);
  memset(memory, 0, count * size);
  return memory;
}

static void *arena_realloc(void *old, size_t size) {
  if (old == NULL) return take(size);
  size_t before = *(size_t *)((char *)old - HEADER);
  if (size <= before) return old;
  // The piece that was taken last can grow in place.
  size_t room = (before + ALIGNMENT - 1) & ~(size_t)(ALIGNMENT - 1);
  size_t wanted = (size + ALIGNMENT - 1) & ~(size_t)(ALIGNMENT - 1);
  if ((char *)old + room == (char *)current + current->used && current->size - current->used >= wanted - room) {
    current->used += wanted - room;
    *(size_t *)((char *)old - HEADER) = size;
    return old;
  }
  void *memory = take(size);
  memcpy(memory, old, before);
  return memory;
}

static void arena_free(void *memory) { (void)memory; }

static cmark_mem arena = {arena_calloc, arena_realloc, arena_free};

cmark_mem *rutter_arena(void) { return &arena; }

void rutter_arena_reset(void) {
  while (current != NULL && current->previous != NULL) {
    struct block *previous = current->previous;
    free(current);
    current = previous;
  }
  if (current != NULL) current->used = (sizeof(struct block) + ALIGNMENT - 1) & ~(size_t)(ALIGNMENT - 1);
}
