"""Folders of this tree, and how a program is run and a repository is made in a folder of one's own."""

import os
import subprocess
from collections.abc import Mapping

TOP = os.path.dirname(os.path.dirname(os.path.dirname(os.path.dirname(os.path.abspath(__file__)))))
# The plans of the golden sessions, in which most proofs begin, and the one that they change.
BASE_PLANS = os.path.join(TOP, "Tests", "Cases", "_base")
PLAN = "accounts/northgate-foods/plan.md"
# What proofs keep from one run to the next: libraries, unpacked packages, downloads.
KEPT = os.path.join(TOP, ".build-oracles")

# No settings but these: what the person or machine that runs a proof has set changes nothing.
PLAIN = {
    "PATH": os.environ["PATH"],
    "LC_ALL": "C.UTF-8",
    "TZ": "UTC",
    "NO_COLOR": "1",
    "GIT_CONFIG_GLOBAL": os.devnull,
    "GIT_CONFIG_NOSYSTEM": "1",
    "GIT_TERMINAL_PROMPT": "0",
    "GIT_AUTHOR_NAME": "Tom Hale",
    "GIT_AUTHOR_EMAIL": "tom@harbour-people.example",
    "GIT_COMMITTER_NAME": "Tom Hale",
    "GIT_COMMITTER_EMAIL": "tom@harbour-people.example",
}


class Wrong(Exception):
    """What a proof found: told to the reader without a trace of calls."""


def expect(condition: object, message: str, shown: str = "") -> None:
    """- Parameter shown: what was seen instead."""
    if not condition:
        raise Wrong(f"{message}\n{shown}".rstrip("\n"))


def run(
    *command: str,
    cwd: str | None = None,
    environment: Mapping[str, str] = PLAIN,
    check: bool = True,
    stdin: str | None = None,
    umask: int = -1,
) -> subprocess.CompletedProcess[str]:
    """Runs a program to its end; unless told otherwise, one that fails is a fault."""
    result = subprocess.run(
        command,
        cwd=cwd,
        env=dict(environment),
        capture_output=True,
        text=True,
        umask=umask,
        input=stdin,
        encoding="utf-8",
        errors="replace",
        check=False,
    )
    if check and result.returncode != 0:
        raise Wrong(f"{command} in {cwd} ended with {result.returncode}:\n{result.stdout}{result.stderr}")
    return result


def git(*arguments: str, cwd: str, environment: Mapping[str, str] = PLAIN, stdin: str | None = None) -> str:
    return run("git", *arguments, cwd=cwd, environment=environment, stdin=stdin).stdout.strip()


def read(*path: str) -> str:
    with open(os.path.join(*path), encoding="utf-8") as file:
        return file.read()


def write(text: str, *path: str) -> None:
    with open(os.path.join(*path), "w", encoding="utf-8") as file:
        file.write(text)


def replace(old: str, new: str, *path: str) -> None:
    """Replaces a text of a file, which has to be there."""
    text = read(*path)
    expect(old in text, f"{old!r} is not in {os.path.join(*path)}")
    write(text.replace(old, new), *path)
