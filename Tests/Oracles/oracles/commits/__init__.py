"""Proves that `rutter commit` does what `git commit` does. Each situation is made twice, by the same steps in the same
folder; git commits one, Rutter the other; then the commit's bytes, the index, the status, the reflogs, git's own folder
with its permissions, and what hooks saw must be the same.

Usage: check-commit RUTTER [PART OF A NAME…]"""

import concurrent.futures
import os
import queue
from collections.abc import Callable

from oracles.commits.ground import Ground
from oracles.commits.situations import REFUSALS, SITUATIONS, Situation


def compare(name: str, situation: Situation, ground: Ground) -> bool:
    steps, by_git, by_rutter = situation["steps"], situation["git"], situation["rutter"]
    where = situation.get("where", ".")
    seen = []
    for command in (by_git, by_rutter):
        ground.make(steps)
        folder = os.path.normpath(os.path.join(ground.repo, where))
        done = ground.run(command, folder)
        facts = ground.facts(folder)
        facts["success"] = str(done.returncode == 0)
        seen.append((facts, done))
    (expected, _), (found, done) = seen
    keys = sorted((set(expected) | set(found)) - set(situation.get("leaves", [])))
    wrong = [key for key in keys if expected.get(key) != found.get(key)]
    says = done.stderr.decode(errors="replace")
    if situation.get("says") and situation["says"] not in says:
        wrong.append("what Rutter says")
    if expected["success"] == "False" and not situation.get("fails"):
        wrong.append("git did not commit")
    if not wrong:
        print(f"  same: {name}")
        return True
    print(f"  NOT THE SAME: {name}")
    for key in wrong:
        print(f"    {key}:\n      git: {indented(expected.get(key))}\n      Rutter: {indented(found.get(key))}")
    print(f"    Rutter said: {indented(says)}{indented(done.stdout.decode(errors='replace'))}")
    print(f"    git said: {indented(seen[0][1].stderr.decode(errors='replace'))}")
    return False


def refuse(name: str, situation: Situation, ground: Ground) -> bool:
    """Rutter refuses by name, and everything is as it was."""
    ground.make(situation["steps"])
    folder = os.path.normpath(os.path.join(ground.repo, situation.get("where", ".")))
    before = ground.facts(folder)
    done = ground.run(situation["rutter"], folder)
    after = ground.facts(folder)
    says = done.stderr.decode(errors="replace")
    for facts in (before, after):
        facts.pop("COMMIT_EDITMSG", None)
        facts["git's folder"] = "\n".join(
            line for line in facts["git's folder"].split("\n") if "COMMIT_EDITMSG" not in line and "XX" not in line
        )
    wrong = [key for key in after if before.get(key) != after[key]]
    if done.returncode != 0 and situation["says"] in says and not wrong:
        print(f"  refused: {name}")
        return True
    print(f"  NOT REFUSED: {name} (status {done.returncode}, changed: {wrong})\n    {indented(says)}")
    for key in wrong:
        print(f"    {key}:\n      before: {indented(before.get(key))}\n      after: {indented(after.get(key))}")
    return False


def indented(text: str | None) -> str:
    return "\n        ".join((text or "nothing").rstrip("\n").split("\n"))


def main(arguments: list[str]) -> int:
    rutter, parts = arguments[0], arguments[1:]
    work = [
        (prove, name, situation)
        for table, prove in ((SITUATIONS, compare), (REFUSALS, refuse))
        for name, situation in table.items()
        if not parts or any(part in name for part in parts)
    ]
    grounds: queue.Queue[Ground] = queue.Queue()
    for _ in range(os.cpu_count() or 1):
        grounds.put(Ground(rutter))

    def prove(task: tuple[Callable[[str, Situation, Ground], bool], str, Situation]) -> bool:
        ground = grounds.get()
        try:
            return task[0](task[1], task[2], ground)
        finally:
            grounds.put(ground)

    try:
        with concurrent.futures.ThreadPoolExecutor(grounds.qsize()) as pool:
            results = list(pool.map(prove, work))
    finally:
        while not grounds.empty():
            grounds.get().remove()
    failed = results.count(False)
    print(f"{len(results)} situations, {failed} wrong")
    return 1 if failed or not results else 0
