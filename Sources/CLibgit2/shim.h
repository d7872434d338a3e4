// Everything that the Git module sees of libgit2.
#ifndef RUTTER_CLIBGIT2_SHIM_H
#define RUTTER_CLIBGIT2_SHIM_H

#include <git2.h>
#include <git2/sys/odb_backend.h>
#include <git2/sys/repository.h>

#endif
