// What Swift does not see of the C library, because it is declared only to those who ask for GNU's additions.
#ifndef RUTTER_CSPAWN_SHIM_H
#define RUTTER_CSPAWN_SHIM_H

#include <spawn.h>

/// Has a program that is about to be started enter a folder first.
int posix_spawn_file_actions_addchdir_np(posix_spawn_file_actions_t *actions, const char *path);

#endif
