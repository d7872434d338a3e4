// Everything that the Git module sees of libgit2.
#ifndef RUTTER_CLIBGIT2_SHIM_H
#define RUTTER_CLIBGIT2_SHIM_H

#include <git2.h>
#include <git2/sys/odb_backend.h>
#include <git2/sys/repository.h>

/// Reads objects without hashing them again, as git does: what comes from elsewhere was hashed when it came.
static inline int rutter_read_objects_without_rehashing(void) {
  return git_libgit2_opts(GIT_OPT_ENABLE_STRICT_HASH_VERIFICATION, 0);
}

/// Whether repositories are opened only if they belong to the user, or are listed in safe.directory.
static inline int rutter_validate_owners(int is_on) {
  return git_libgit2_opts(GIT_OPT_SET_OWNER_VALIDATION, is_on);
}

#endif
