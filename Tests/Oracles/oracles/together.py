"""Proves that programs may use one repository at the same time.

Usage: check-together RUTTER [--rounds N] [--seed S]. In each round `rutter check`, `log`, `blame`, `portfolio` and `diff` are
started at one moment, with nothing kept below <git>/rutter/ and with what others of them keep just then: each says what it
says alone, and so does one that comes later and finds what was kept. Then `rutter commit` and `git commit` of different
accounts are started at one moment, among readers. Whatever the order:

- a commit that was reported is in the history, once, and changes its account alone; one that was not reported is not there;
- Rutter refuses with status 3 where the index or the branch is locked or has moved, says so, and the change stays as it was;
- nothing is left locked, git finds no fault, and the history is one line.

Where a lock is held all the time the refusal is certain: that is tried for itself."""

import argparse
import contextlib
import os
import random
import shutil
import subprocess
import tempfile
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from typing import IO

from oracles.scratch import BASE_PLANS, PLAIN, Wrong, expect, git, read, replace, write

ACCOUNTS = [f"client-{number}" for number in range(1, 7)]
# What Rutter may say of a commit that another program came before.
REFUSED = ("the index is locked", "cannot move refs/")


@dataclass
class Said:
    command: tuple[str, ...]
    status: int
    output: str
    errors: str

    def __str__(self) -> str:
        return f"{' '.join(self.command)} ended with {self.status}\n{self.output[-1500:]}{self.errors[-1500:]}"


def at_once(commands: Sequence[tuple[str, ...]], folder: str) -> list[Said]:
    """Starts all before any is waited for. Outputs go to files: no program waits for its reader."""
    with contextlib.ExitStack() as stack:

        def kept() -> IO[str]:
            return stack.enter_context(tempfile.TemporaryFile("w+", encoding="utf-8"))

        def text(file: IO[str]) -> str:
            file.seek(0)
            return file.read()

        started = []
        for command in commands:
            out, err = kept(), kept()
            process = subprocess.Popen(command, cwd=folder, env=PLAIN, stdin=subprocess.DEVNULL, stdout=out, stderr=err)
            started.append((command, process, out, err))
        return [Said(command, process.wait(120), text(out), text(err)) for command, process, out, err in started]


def make(folder: str) -> None:
    """Six accounts with a past of some commits each."""
    shutil.copytree(BASE_PLANS, folder)
    plan = os.path.join(folder, "accounts", "northgate-foods")
    for account in ACCOUNTS:
        shutil.copytree(plan, os.path.join(folder, "accounts", account))
    shutil.rmtree(plan)
    git("init", "-q", "-b", "main", cwd=folder)
    git("add", ".", cwd=folder)
    git("commit", "-qm", "Start", cwd=folder)
    for account in ACCOUNTS:
        for figure in ("£410k", "£420k"):
            change(folder, account, figure)
            git("commit", "-qam", f"{account} {figure}", cwd=folder)


def change(folder: str, account: str, figure: str) -> None:
    """Sets the actual value of T1."""
    path = os.path.join(folder, "accounts", account, "plan.md")
    lines = read(path).split("\n")
    line = next(line for line in lines if line.startswith("| T1 "))
    old = line.split("|")[5].strip()
    replace(line, line.replace(old, figure), path)


def readers(rutter: str) -> list[tuple[str, ...]]:
    return [
        (rutter, "check", "--format", "json", "--today", "2027-01-15"),
        (rutter, "portfolio", "--format", "json", "--today", "2027-01-15"),
        (rutter, "diff", "--format", "json", "HEAD~5..HEAD"),
        *((rutter, command, account, "--format", "json") for account in ACCOUNTS for command in ("log", "blame")),
    ]


def forget(folder: str) -> None:
    shutil.rmtree(os.path.join(folder, ".git", "rutter"), ignore_errors=True)


def check_readers(rutter: str, folder: str, rng: random.Random) -> int:
    """Each reader alone, then twice of each at one moment, then each alone again with what was kept."""
    commands = readers(rutter)
    alone = {}
    for command in commands:
        forget(folder)
        (alone[command],) = at_once([command], folder)
        expect(alone[command].status in (0, 1) and not alone[command].errors, "alone", str(alone[command]))
    forget(folder)
    many = commands * 2
    rng.shuffle(many)
    for said in at_once(many, folder) + [said for command in commands for said in at_once([command], folder)]:
        expect(said == alone[said.command], "another answer than alone", f"{said}\nalone: {alone[said.command]}")
    return len(many)


def check_writers(rutter: str, folder: str, rng: random.Random, turn: int) -> Counter[str]:
    """Commits of all accounts at one moment, among readers; what was refused is committed afterwards, one by one."""
    before = git("rev-parse", "HEAD", cwd=folder)
    messages = {account: f"{account} in round {turn}" for account in ACCOUNTS}
    writers = {}
    for number, account in enumerate(ACCOUNTS):
        change(folder, account, f"£{500 + turn}k")
        command: tuple[str, ...] = (rutter, "commit", account, "-m", messages[account])
        if number >= 4:
            command = ("git", "commit", "-qm", messages[account], "--only", "--", f"accounts/{account}")
        writers[command] = account
    commands = [*writers, *rng.sample(readers(rutter), 4)]
    rng.shuffle(commands)
    counts: Counter[str] = Counter()
    refused = set()
    for said in at_once(commands, folder):
        if said.command not in writers:
            expect(said.status in (0, 1) and not said.errors, "a reader among commits", str(said))
        elif said.status == 0:
            counts["commits made"] += 1
        else:
            is_git = said.command[0] == "git"
            expect(said.status == (128 if is_git else 3), "a commit that was not made", str(said))
            expect(is_git or any(word in said.errors for word in REFUSED), "a refusal says why", str(said))
            refused.add(writers[said.command])
            counts["commits refused to git" if is_git else "commits refused"] += 1
    judge(folder, before, {messages[account]: account for account in ACCOUNTS if account not in refused}, refused)
    for command, account in writers.items():
        if account in refused:
            (said,) = at_once([command], folder)
            expect(said.status == 0, "committed again, alone", str(said))
    judge(folder, before, {messages[account]: account for account in ACCOUNTS}, set())
    return counts


def judge(folder: str, before: str, made: dict[str, str], refused: set[str]) -> None:
    """The history since `before` consists of these commits by message, and only the refused accounts are changed."""
    ids = git("rev-list", f"{before}..HEAD", cwd=folder).split()
    found = Counter(git("show", "-s", "--format=%s", commit, cwd=folder) for commit in ids)
    expect(found == Counter(list(made)), "the history holds other commits than were reported", f"{found}\n{made}")
    for commit in ids:
        expect(git("show", "-s", "--format=%p", commit, cwd=folder).count(" ") == 0, "a commit has more than one parent")
        paths = git("show", "--format=", "--name-only", commit, cwd=folder).split()
        account = made[git("show", "-s", "--format=%s", commit, cwd=folder)]
        expect(paths == [f"accounts/{account}/plan.md"], f"{commit} changes more or less than its account", str(paths))
    status = git("status", "--porcelain", cwd=folder).split("\n")
    wanted = sorted(f"M accounts/{account}/plan.md" for account in refused) or [""]
    expect(sorted(line.strip() for line in status) == wanted, "other files are changed than were refused", str(status))
    expect(not git("diff", "--cached", "--name-only", cwd=folder), "something is left in the index")
    expect(len(git("reflog", "main", cwd=folder).split("\n")) == len(git("rev-list", "HEAD", cwd=folder).split()), "the reflog")
    git("fsck", "--strict", cwd=folder)
    locks = [os.path.join(root, name) for root, _, names in os.walk(folder) for name in names if name.endswith(".lock")]
    expect(not locks, "left locked", str(locks))


def check_locks(rutter: str, folder: str) -> None:
    """A lock that is held makes the refusal certain."""
    change(folder, ACCOUNTS[0], "£999k")
    for lock in (".git/index.lock", ".git/refs/heads/main.lock"):
        state = ("rev-parse", "HEAD"), ("status", "--porcelain"), ("ls-files", "-s"), ("reflog", "main")
        write("", folder, lock)
        before = [git(*command, cwd=folder) for command in state]
        (said,) = at_once([(rutter, "commit", ACCOUNTS[0], "-m", "Locked out")], folder)
        after = [git(*command, cwd=folder) for command in state]
        expect(said.status == 3 and any(word in said.errors for word in REFUSED), f"with {lock}", str(said))
        expect(before == after and os.path.exists(os.path.join(folder, lock)), f"with {lock} something changed", str(after))
        os.unlink(os.path.join(folder, lock))
    (said,) = at_once([(rutter, "commit", ACCOUNTS[0], "-m", "Let in")], folder)
    expect(said.status == 0, "without a lock", str(said))


def main(arguments: list[str]) -> int:
    parser = argparse.ArgumentParser(prog="check-together")
    parser.add_argument("rutter")
    parser.add_argument("--rounds", type=int, default=12)
    parser.add_argument("--seed", type=int, default=1)
    options = parser.parse_args(arguments)
    rutter = os.path.abspath(options.rutter)
    counts: Counter[str] = Counter()
    work = tempfile.mkdtemp(prefix="rutter-together.")
    folder = os.path.join(work, "plans")
    try:
        make(folder)
        check_locks(rutter, folder)
        for turn in range(options.rounds):
            rng = random.Random(f"{options.seed} {turn}")
            if turn % 3 == 0:
                counts["answers as alone"] += check_readers(rutter, folder, rng)
            counts += check_writers(rutter, folder, rng, turn)
    except Wrong:
        print(f"kept: {folder}")
        raise
    shutil.rmtree(work)
    expect(counts["commits made"], "no commit was made at one moment with others")
    print(f"Together, {options.rounds} rounds: " + ", ".join(f"{count} {what}" for what, count in sorted(counts.items())))
    return 0
