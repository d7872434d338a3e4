"""What rutter says of one history, held against what was read here."""

import datetime
import json
import os
import random
import shutil
import subprocess
import zoneinfo
from typing import Any

from oracles.history.accounts import Commit
from oracles.history.generating import Generator
from oracles.history.origins import BruteForce, Doubtful
from oracles.history.reading import Fact, Said, canonical
from oracles.history.self_test import check_reading
from oracles.history.storing import git, output, plan_tree, read_commits, store
from oracles.history.vocabulary import FRONT, PREFIXES, PROSE, RECORDS, folded
from oracles.scratch import PLAIN


class Mismatch(Exception):
    pass


def path_of(fact: Fact) -> str | None:
    """A fact as the command line names it; nil for what has no such name."""
    if len(fact) == 3:
        section, key, field = fact
        return f"{key}.{field}" if section in PREFIXES else f"{section}/{key}.{field}"
    return {"front": fact[-1], "prose": fact[-1]}.get(fact[0])


def kind_of(fact: Fact) -> str:
    if len(fact) == 3:
        return RECORDS[fact[0]][1][fact[2]][1]
    return FRONT[fact[1]] if fact[0] == "front" else "text"


class Round:
    """One history, and what rutter says of it."""

    def __init__(self, rutter: str, seed: str, folder: str) -> None:
        self.rutter, self.seed, self.folder = rutter, seed, folder
        self.counts: dict[str, int] = {}
        generator = Generator(seed)
        self.commits = generator.run()
        # The tags of these accounts' reviews may stand under names that nothing in the plan tells of.
        self.without_cycles = generator.wordless | (
            {identity for commit in self.commits for identity in commit.accounts} if generator.reused else set()
        )
        self.rng = random.Random(f"questions {seed}")
        store(folder, self.commits, plan_tree, seed)
        git(folder, "read-tree", "HEAD")
        git(folder, "checkout-index", "-qaf")
        read_commits(folder, self.commits)
        check_reading(self.commits)
        self.brute = BruteForce(self.commits, doubts=True)
        self.by_id = {commit.id: commit for commit in self.commits}
        self.ancestors: dict[int, set[int]] = {}

    def count(self, what: str, number: int = 1) -> None:
        self.counts[what] = self.counts.get(what, 0) + number

    def run(self, *arguments: str) -> str:
        process = subprocess.run(
            [self.rutter, *arguments], cwd=self.folder, env=PLAIN, capture_output=True, text=True, check=False
        )
        if process.returncode != 0:
            raise Mismatch(f"rutter {' '.join(arguments)} ended with {process.returncode}: {process.stderr.strip()}")
        return process.stdout

    def json(self, *arguments: str) -> Any:
        return json.loads(self.run(*arguments, "--format", "json"))

    def check(self, commands: list[str]) -> list[str]:
        """Asks all questions; gives back what is answered wrongly."""
        last = self.commits[-1]
        questions = [(last, identity) for identity in last.accounts]
        for commit in self.rng.sample(self.commits, 3):
            questions += [(commit, identity) for identity in commit.accounts][:1]
        self.rng.shuffle(questions)  # what was kept of a newer revision must not be taken for an older one's, nor the reverse
        checks: list[tuple[Any, ...]] = []
        for commit, identity in questions:
            if "show" in commands:
                checks.append((self.check_reading, commit, identity))
            if "blame" in commands:
                checks.append((self.check_blame, commit, identity))
                for fact in self.rng.sample(sorted(commit.facts[identity]), min(2, len(commit.facts[identity]))):
                    checks.append((self.check_past, commit, identity, fact))
        if "log" in commands:
            checks += [(self.check_log, identity, "blame" in commands) for identity in last.accounts]
        if "blame" in commands:
            checks.append((self.check_cold, *self.rng.choice(questions)))
        problems = []
        for check, *arguments in checks:
            try:
                check(*arguments)
            except Mismatch as problem:
                problems.append(str(problem))
        return problems

    # The same text must be read alike, or there is nothing to compare.

    def check_reading(self, commit: Commit, identity: str) -> None:
        account = commit.accounts[identity]
        plan = self.json("show", account.folder, "--rev", commit.id)
        read: dict[Fact, str] = {("front", key): value["raw"] for key, value in plan["fields"].items()}
        for section in plan["sections"]:
            for record in section["records"]:
                for field, value in record["fields"].items():
                    read[section["section"], record["key"], field] = value["raw"]
            if section["section"] in PROSE and section["prose"]:
                read["prose", section["section"]] = " ".join(section["prose"])
        for section in plan["freeSections"]:
            read["free", section["heading"]] = " ".join(section["prose"])
        mine = {fact: raw for fact, (_, raw) in commit.facts[identity].items() if fact != ("title",)}
        read = {fact: folded(raw) for fact, raw in read.items()}
        if read != mine:
            different = sorted(fact for fact in {*read, *mine} if read.get(fact) != mine.get(fact))
            fact = different[0]
            raise Mismatch(f"show {account.folder} --rev {commit.id}: {fact} is {read.get(fact)!r}, here {mine.get(fact)!r}")
        self.count("values read", len(mine))

    def same(self, fact: Fact, value: Any, mine: Said | None) -> bool:
        """Whether a written value of rutter's says what was read here."""
        if value is None or mine is None:
            return value is None and mine is None
        if fact[0] in ("prose", "free"):
            return folded(value["raw"]) == mine[1]
        if len(fact) == 3 and fact[2] == "checked":
            return bool(value["value"] == mine[0][1])
        return canonical(kind_of(fact), value["raw"]) == mine[0] and (value["value"] is None) == (mine[0][0] == "raw")

    def check_blame(self, commit: Commit, identity: str) -> None:
        account = commit.accounts[identity]
        arguments = ["blame", account.folder] + ([] if commit is self.commits[-1] else ["--rev", commit.id])
        blame = self.json(*arguments)
        said, wrong_cycle = {}, None
        for value in blame["values"]:
            if value["path"] in said:
                raise Mismatch(f"{' '.join(arguments)}: {value['path']} stands there twice")
            said[value["path"]] = value
        for fact, mine in commit.facts[identity].items():
            path = path_of(fact)
            if path is None or (len(fact) == 3 and fact[2] in ("id", "person")):
                # Titles, free sections and the keys themselves: compared if they are shown at all.
                value = said.pop(path, None) if path else self.by_heading(said, fact)
                if value is None:
                    self.count("values that blame does not show")
                    continue
            else:
                value = said.pop(path, None)
            if value is None:
                raise Mismatch(f"{' '.join(arguments)}: {path} is missing")
            wrong_cycle = wrong_cycle or self.compare(
                f"{' '.join(arguments)}: {path or fact[-1]}", commit, identity, fact, value, mine
            )
        if said:
            raise Mismatch(f"{' '.join(arguments)}: {sorted(said)} should not be there")
        if wrong_cycle:  # told last, as it is often the same for many values
            raise Mismatch(wrong_cycle)

    def by_heading(self, said: dict[str, Any], fact: Fact) -> Any:
        for path, value in said.items():
            if value["section"] is None and (value["heading"] == fact[-1] if fact[0] == "free" else path == "title"):
                return said.pop(path)
        return None

    def compare(self, what: str, commit: Commit, identity: str, fact: Fact, value: Any, mine: Said) -> str | None:
        if not self.same(fact, value["value"], mine):
            raise Mismatch(f"{what}: is {value['value']}, here {mine[1]!r}")
        try:
            origin, previous = self.brute.blame(commit.number, identity, fact)
        except Doubtful:
            self.count("values left out, of records that got another id and changed too much")
            return None
        revision = value["revision"] or {"id": None}
        if revision["id"] != self.commits[origin].id:
            told = self.by_id.get(revision["id"])
            raise Mismatch(
                f"{what}: set by commit {told.number if told else None}, here {origin} ({self.commits[origin].message})"
            )
        wrong_cycle = self.check_mark(what, revision, identity)
        if not self.same(fact, value["previous"], previous):
            raise Mismatch(f"{what}: was {value['previous']}, here {previous and previous[1]!r} before commit {origin}")
        self.count("values blamed")
        return wrong_cycle

    def check_mark(self, what: str, revision: dict[str, Any], identity: str) -> str | None:
        commit = self.by_id[revision["id"]]
        day = datetime.datetime.fromtimestamp(commit.day, zoneinfo.ZoneInfo("Europe/London")).strftime("%Y-%m-%d")
        told = (revision["author"], revision["date"], revision["summary"])
        if told != (commit.author, day, commit.message.strip()) or not commit.id.startswith(revision["abbreviation"]):
            raise Mismatch(f"{what}: {revision} where it is by {commit.author} on {day}: {commit.message}")
        # The cycle is that of the first review, by date, whose closing commit holds the commit.
        dates = [
            other.review[1]
            for other in self.commits
            if other.review and other.review[0] == identity and commit.number in self.above(other)
        ]
        if identity in self.without_cycles or revision["cycle"] == min(dates, default=None):
            return None
        return f"{what}: in cycle {revision['cycle']}, here {min(dates, default=None)}, for commit {commit.number}"

    def above(self, commit: Commit) -> set[int]:
        """The commits that one holds, itself included."""
        if commit.number not in self.ancestors:
            self.ancestors[commit.number] = {commit.number}.union(
                *(self.above(self.commits[parent]) for parent in commit.parents)
            )
        return self.ancestors[commit.number]

    def check_past(self, commit: Commit, identity: str, fact: Fact) -> None:
        path = path_of(fact)
        if path is None or (len(fact) == 3 and fact[2] in ("id", "person")):
            return
        account = commit.accounts[identity]
        arguments = ["blame", account.folder, path, "--rev", commit.id]
        lists = {item["path"]: item["values"] for item in self.json(*arguments)["past"]}
        told = [(item["value"], item["revision"]["id"]) for item in lists.get(path, [])]
        try:
            mine = self.brute.past(commit.number, identity, fact)
        except Doubtful:
            return
        if [number for _, number in mine] != [self.by_id[commit_id].number for _, commit_id in told] or not all(
            self.same(fact, value, own) for (value, _), (own, _) in zip(told, mine, strict=False)
        ):
            raise Mismatch(
                f"{' '.join(arguments)}: past {[(v and v['raw'], self.by_id[c].number) for v, c in told]}, "
                f"here {[(v and v[1], number) for v, number in mine]}"
            )
        self.count("pasts of values")

    def check_log(self, identity: str, follows_renames: bool) -> None:
        """What git shows for the account's folder and its former ones, which takes care of merges and of the order."""
        account = self.commits[-1].accounts[identity]

        def holders(folder: str) -> set[str]:
            return {other.identity for commit in self.commits for other in commit.accounts.values() if other.folder == folder}

        folders = {commit.accounts[identity].folder for commit in self.commits if identity in commit.accounts}
        if any(holders(folder) != {identity} for folder in folders):
            self.count("logs left out, as a name was used twice")
            return
        if len(folders) > 1 and not follows_renames:
            self.count("logs left out, as an account was renamed")
            return
        paths = sorted(f"accounts/{folder}" for folder in folders)
        wanted = output(self.folder, "log", "--format=%h", "main", "--", *paths).split()
        told = [revision["id"] for revision in self.json("log", account.folder)["revisions"]]
        if told != wanted:
            number = {commit.id[: len(wanted[0])]: commit.number for commit in self.commits}
            missing = [number[short] for short in wanted if short not in told]
            more = [number[short] for short in told if short not in wanted]
            raise Mismatch(f"log {account.folder}: commits {missing} are missing, {more} should not be there, of {len(wanted)}")
        self.count("logs")

    def check_cold(self, commit: Commit, identity: str) -> None:
        """What was kept of earlier questions changes no answer."""
        for arguments in (
            ("blame", commit.accounts[identity].folder, "--rev", commit.id),
            ("log", commit.accounts[identity].folder),
        ):
            warm = self.run(*arguments)
            shutil.rmtree(os.path.join(self.folder, ".git", "rutter"), ignore_errors=True)
            if self.run(*arguments) != warm:
                raise Mismatch(f"{' '.join(arguments)}: another answer without the cache")
            self.count("answers without a cache")
