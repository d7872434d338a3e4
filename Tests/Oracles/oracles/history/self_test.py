"""Proving the reading itself: against git blame, and against histories small enough to know the answer."""

import os
import re
import shutil
import sys
import tempfile
from collections.abc import Sequence
from typing import Any

from oracles.history.accounts import Account, Commit, Record, all_records
from oracles.history.generating import Generator
from oracles.history.origins import BruteForce
from oracles.history.reading import Canonical, Fact, canonical
from oracles.history.storing import output, plan_tree, read_commits, store
from oracles.history.vocabulary import FRONT, PROSE, RECORDS

Answer = tuple[int, str | None, list[tuple[str | None, int]]]


def fact_lines(commit: Commit, identity: str) -> str:
    """A line for each fact by who the record is, and one that makes files equal only where folders are."""
    account, facts = commit.accounts[identity], commit.facts[identity]
    names = {(section, record.key): record.identity for section, record in all_records(account)}
    identities = {key: name for (_, key), name in names.items()}
    lines = [f"folder {commit.trees[identity]}"]
    for fact, (value, _) in facts.items():
        if value[0] == "refs":
            value = ("refs", *(identities.get(key, key) for key in value[1:]))
        name = (fact[0], names[fact[:2]], fact[2]) if len(fact) == 3 else fact
        lines.append(f"{name} = {value}")
    return "\n".join(sorted(lines)) + "\n"


def self_test(rounds: int, seed: int) -> None:
    known_answers()
    compared = 0
    for turn in range(rounds):
        work = tempfile.mkdtemp(prefix="rutter-history.")
        try:
            commits = Generator(f"{seed} {turn}", plain=True).run()
            plans, lines = os.path.join(work, "plans"), os.path.join(work, "lines")
            store(plans, commits, plan_tree, str(seed))
            read_commits(plans, commits)
            check_reading(commits)
            store(
                lines,
                commits,
                lambda commit: {identity.replace(" ", "-"): fact_lines(commit, identity) for identity in commit.accounts},
                str(seed),
            )
            numbers = {commit.id: commit.number for commit in commits}
            brute = BruteForce(commits)
            for identity in commits[-1].accounts:
                blamed = {}
                # Without --minimal a diff may miss lines that are equal.
                text = output(lines, "blame", "--porcelain", "--minimal", "main", "--", identity.replace(" ", "-"))
                number = None
                for line in text.split("\n"):
                    if re.match(r"[0-9a-f]{40} ", line):
                        number = numbers[line[:40]]
                    elif line.startswith("\t"):
                        blamed[line[1:]] = number
                names = {
                    (section, record.key): record.identity for section, record in all_records(commits[-1].accounts[identity])
                }
                for line in fact_lines(commits[-1], identity).strip().split("\n"):
                    if not line.startswith("folder "):
                        compared += 1
                        fact = next(
                            fact
                            for fact in commits[-1].facts[identity]
                            if line.startswith(f"{(fact[0], names[fact[:2]], fact[2]) if len(fact) == 3 else fact} = ")
                        )
                        mine = brute.blame(commits[-1].number, identity, fact)[0]
                        if mine != blamed[line]:
                            sys.exit(f"round {turn}: {fact}: {mine} here, {blamed[line]} by git blame ({work})")
        except BaseException:
            print(f"kept: {work}", file=sys.stderr)
            raise
        shutil.rmtree(work)
    print(f"{rounds} histories: {compared} values blamed as git blame does")


def check_reading(commits: list[Commit]) -> None:
    """What is read must be what was written."""
    for commit in commits:
        for identity, account in commit.accounts.items():
            written: dict[Fact, Canonical] = {}
            if account.broken is None:
                written = {("front", key): canonical(FRONT[key], raw.strip("[]")) for key, raw in account.front.items()}
            if account.broken != "fence":
                written["title",] = ("text", account.title)

            def seen(section: str, account: Account = account) -> bool:
                return account.broken != "fence" or section in account.in_part

            for section, record in all_records(account):
                fields = RECORDS[section][1]
                for field, (_, kind) in fields.items():
                    raw = account.cell(record, field)
                    if seen(section) and (raw or field == "checked"):
                        written[section, record.key, field] = canonical(kind, raw)
            for section, paragraphs in account.prose.items():
                if seen(section) and paragraphs:
                    name = ("prose", section) if section in PROSE else ("free", section)
                    written[name] = ("prose", *paragraphs)
            read = {fact: value for fact, (value, _) in commit.facts[identity].items()}
            if read != written:
                different = {fact for fact in {*read, *written} if read.get(fact) != written.get(fact)}
                sys.exit(f"commit {commit.number}, {account.folder}: read wrongly: {different}")


def known_answers() -> None:
    """Histories of one figure: parents and value of each commit, then who set it in the last one and what it was."""

    def blame(*steps: tuple[list[int], str], keys: list[str] | None = None, broken: Sequence[int] = ()) -> Answer:
        commits = []
        for number, (parents, value) in enumerate(steps):
            account = Account("a", "a")
            key = keys[number] if keys else "T1"
            account.records["targets"] = [Record("t", key, {"target": "x", "actual": value})]
            commit = Commit(number, parents, {"a": account}, "")
            account.broken = "fence" if number in broken else None
            commit.trees["a"] = (key, value, number in broken)
            commit.facts["a"] = {("targets", key, "target"): (("text", "x"), "x")}
            if value:
                commit.facts["a"]["targets", key, "actual"] = (canonical("money", value), value)
            commits.append(commit)
        brute = BruteForce(commits)
        fact = ("targets", keys[-1] if keys else "T1", "actual")
        origin, previous = brute.blame(len(commits) - 1, "a", fact)
        past = [(value[1] if value else None, number) for value, number in brute.past(len(commits) - 1, "a", fact)]
        return origin, previous[1] if previous else None, past

    def expect(result: Answer, *wanted: Any) -> None:
        if result != wanted:
            sys.exit(f"self-test: {result} where {wanted} is right")

    expect(blame(([], "£1k")), 0, None, [("£1k", 0)])
    expect(blame(([], "£1k"), ([0], "£2k"), ([1], "£2,000")), 1, "£1k", [("£2,000", 1), ("£1k", 0)])
    # A revert is a change of its own.
    expect(blame(([], "£1k"), ([0], "£2k"), ([1], "£1k")), 2, "£2k", [("£1k", 2), ("£2k", 1), ("£1k", 0)])
    # What a merge took from a branch was set there; what both branches say was set in the first.
    expect(blame(([], "£1k"), ([0], "£1k"), ([0], "£2k"), ([1, 2], "£2k")), 2, "£1k", [("£2k", 2), ("£1k", 0)])
    expect(blame(([], "£1k"), ([0], "£2k"), ([0], "£2k"), ([2, 1], "£2k")), 2, "£1k", [("£2k", 2), ("£1k", 0)])
    # A merge that says what neither parent says set it, and what it was is the first parent's.
    expect(blame(([], "£1k"), ([0], "£2k"), ([0], "£3k"), ([1, 2], "£4k")), 3, "£2k", [("£4k", 3), ("£2k", 1), ("£1k", 0)])
    # The first parent has no value, so the second tells what it was.
    expect(blame(([], "£1k"), ([0], ""), ([0], "£3k"), ([1, 2], "£4k")), 3, "£3k", [("£4k", 3), ("£3k", 2), ("£1k", 0)])
    # Criss-cross: 3 and 4 merge the same two parents and choose differently.
    expect(
        blame(([], "£1k"), ([0], "£2k"), ([0], "£3k"), ([1, 2], "£2k"), ([2, 1], "£3k"), ([3, 4], "£3k")),
        2,
        "£1k",
        [("£3k", 2), ("£1k", 0)],
    )
    # Taken away and written again.
    expect(blame(([], "£1k"), ([0], ""), ([1], "£2k")), 2, None, [("£2k", 2), (None, 1), ("£1k", 0)])
    # What cannot be read counts as its text, and a record keeps its past under another id.
    expect(blame(([], "£1k"), ([0], "£l0k"), ([1], "£l0k")), 1, "£1k", [("£l0k", 1), ("£1k", 0)])
    expect(blame(([], "£1k"), ([0], "£2k"), ([1], "£2k"), keys=["T1", "T1", "T7"]), 1, "£1k", [("£2k", 1), ("£1k", 0)])
    # A merge that took all from its second parent, though the first says the same of this value.
    expect(blame(([], "£1k"), ([0], "£2k"), ([0], "£2,000"), ([1, 2], "£2,000")), 2, "£1k", [("£2,000", 2), ("£1k", 0)])
    # Commits that cannot be read are passed over, and what they changed is found in the next one.
    expect(blame(([], "£1k"), ([0], "£1k"), ([1], "£1k"), broken=[1]), 0, None, [("£1k", 0)])
    expect(blame(([], "£1k"), ([0], "£2k"), ([1], "£2k"), broken=[1]), 2, "£1k", [("£2k", 2), ("£1k", 0)])
