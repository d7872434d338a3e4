"""Proves `rutter blame` and `rutter log` against a reading of every commit, on random histories.

Usage: check-history RUTTER [--rounds N] [--seed S] [--keep DIR]
       check-history --self-test [--rounds N] [--seed S]

Each round makes a small repository with `git fast-import`: lines of work that fork and merge (with merges that change
values themselves, criss-cross, three parents), reverts, renamed accounts and ids, sections that move to parts and back,
records and sections that go and return, plans that cannot be read. Then every commit is read here, by a parser of its
own for the plans that are generated, and who set each value is found by the rule itself:

    A value of a commit is passed to the first parent, in their order, in whose version of the account the same fact has
    an equal value; if there is none, the commit set it. What it was before is the fact's value in the first parent that
    has one. A fact is a field of a record: of the one with the same id, else of the one that was given another id. A
    value of a wrong type counts as its text. As with git blame, a commit whose folder of the account is the same as in a
    parent passes all to the first such parent. Commits at which the plan cannot be read are passed over: their parents
    stand in their place.

--self-test proves this reading itself: against `git blame` on files with a line for each fact, and against
histories small enough to know the answer."""

import argparse
import os
import shutil
import subprocess
import tempfile
import time

from oracles.history.questions import Round
from oracles.history.self_test import self_test


def main(arguments: list[str]) -> int:
    parser = argparse.ArgumentParser(prog="check-history", usage=(__doc__ or "").split("\n\n")[1].removeprefix("Usage: "))
    parser.add_argument("rutter", nargs="?")
    parser.add_argument("--rounds", type=int, default=50)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--round", type=int, help="this one only")
    parser.add_argument("--self-test", action="store_true")
    options = parser.parse_args(arguments)
    if options.self_test:
        self_test(options.rounds, options.seed)
        return 0
    if not options.rutter:
        parser.error("which rutter?")
    rutter = os.path.abspath(options.rutter)
    commands = []
    for command in ("show", "log", "blame"):
        told = subprocess.run([rutter, "help", command], capture_output=True, text=True, check=True).stdout
        if f"USAGE: rutter {command} " in told:
            commands.append(command)
        else:
            print(f"check-history: this rutter has no '{command}': not proved")
    started, failed = time.monotonic(), 0
    counts: dict[str, int] = {}
    rounds = range(options.rounds) if options.round is None else [options.round]
    for number in rounds:
        work = tempfile.mkdtemp(prefix="rutter-history.")
        asked = Round(rutter, f"{options.seed} {number}", os.path.join(work, "plans"))
        problems = asked.check(commands)
        if problems:
            failed += 1
            print(f"round {number} (again: --seed {options.seed} --round {number}; kept: {asked.folder})")
            print("\n".join(f"  {problem}" for problem in problems[:5]), flush=True)
        else:
            shutil.rmtree(work)
        for what, count in asked.counts.items():
            counts[what] = counts.get(what, 0) + count
        counts["commits"] = counts.get("commits", 0) + len(asked.commits)
    told = ", ".join(f"{count} {what}" for what, count in sorted(counts.items()))
    print(f"{len(rounds)} histories in {time.monotonic() - started:.0f} s: {told or 'nothing'}; {failed} failed")
    return 1 if failed else 0
