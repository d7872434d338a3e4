"""Bare repositories with the hook, and clones that push to them."""

import glob
import os
import shutil

from oracles.scratch import BASE_PLANS, PLAN, TOP, git, replace, run

# A server need not trust the owner of its files.
TRUST = {"GIT_CONFIG_COUNT": "1", "GIT_CONFIG_KEY_0": "safe.directory", "GIT_CONFIG_VALUE_0": "*"}


def make_server(rutter: str | None, path: str, hook: str = "pre-receive") -> None:
    """A bare repository with the hook, which is told where the program is."""
    os.makedirs(path)
    run("git", "init", "-q", "--bare", "-b", "main", path)
    shutil.copy(os.path.join(TOP, "hooks", hook), os.path.join(path, "hooks", hook))
    git("config", "http.receivepack", "true", cwd=path)
    if rutter:
        git("config", "rutter.path", rutter, cwd=path)


def make_client(path: str) -> None:
    shutil.copytree(BASE_PLANS, path)
    git("init", "-q", "-b", "main", cwd=path)
    git("add", ".", cwd=path)
    git("commit", "-qm", "Start", cwd=path)


def edit(client: str, old: str, new: str, message: str) -> str:
    replace(old, new, client, PLAN)
    git("commit", "-qam", message, cwd=client)
    return git("rev-parse", "HEAD", cwd=client)


def holds(server: str, name: str) -> bool:
    return run("git", "-c", "safe.directory=*", "cat-file", "-e", name, cwd=server, check=False).returncode == 0


def leftovers(server: str) -> list[str]:
    """What is in a repository beside what git itself keeps there."""
    found = glob.glob(os.path.join(glob.escape(server), "objects", "*incoming*"))
    found += glob.glob(os.path.join(glob.escape(server), "objects", "tmp_*"))
    return found + [path for path in [os.path.join(server, "rutter")] if os.path.exists(path)]
