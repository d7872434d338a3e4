"""A history as a repository: made with git fast-import, and read object by object."""

import os
import random
import subprocess
from collections.abc import Callable
from typing import Any

from oracles.history.accounts import Commit
from oracles.history.reading import read_plan
from oracles.history.vocabulary import PEOPLE
from oracles.scratch import PLAIN


def git(folder: str, *arguments: str, **options: Any) -> Any:
    return subprocess.run(["git", *arguments], cwd=folder, env=PLAIN, check=True, **options)


def output(folder: str, *arguments: str) -> str:
    return str(git(folder, *arguments, capture_output=True, text=True).stdout)


def store(folder: str, commits: list[Commit], tree: Callable[[Commit], dict[str, str]], seed: str) -> None:
    """Makes the commits in a new repository; `tree` gives the files of one. Sets their ids."""
    os.makedirs(folder)
    git(folder, "init", "-q", "-b", "main")
    rng = random.Random(f"dates {seed}")
    marks = os.path.join(folder, ".git", "marks")
    stream, when = [], 1_760_000_000

    def data(text: str) -> bytes:
        return b"data %d\n%s\n" % (len(text.encode()), text.encode())

    for commit in commits:
        when += rng.randint(3600, 200_000)
        # Some clocks go wrong, and some commits were written by somebody else, days before.
        clock = when - (rng.randint(0, 900_000) if rng.random() < 0.05 else 0)
        author = rng.choice(PEOPLE)
        committer = author if rng.random() < 0.8 else rng.choice(PEOPLE)
        commit.author, commit.day = author.title(), clock - rng.randint(0, 200_000)
        stream.append(
            f"commit refs/heads/main\nmark :{commit.number + 1}\n"
            f"author {commit.author} <{author}@x.example> {commit.day} +0100\n"
            f"committer {committer.title()} <{committer}@x.example> {clock} +0100\n".encode()
            + data(commit.message + "\n")
        )
        for index, parent in enumerate(commit.parents):
            stream.append(f"{'merge' if index else 'from'} :{parent + 1}\n".encode())
        stream.append(b"deleteall\n")
        for path, text in tree(commit).items():
            stream.append(f"M 100644 inline {path}\n".encode() + data(text))
    for commit in commits:
        if commit.review:
            identity, day = commit.review
            stream.append(
                f"tag review/{commit.accounts[identity].folder}/{day}\nfrom :{commit.number + 1}\n"
                f"tagger Tom <tom@x.example> {commit.day} +0100\n".encode()
                + data("Review\n")
            )
    stream.append(f"reset refs/heads/main\nfrom :{len(commits)}\n".encode())
    git(folder, "fast-import", "--quiet", "--force", f"--export-marks={marks}", input=b"".join(stream))
    with open(marks, encoding="ascii") as file:
        for line in file:
            mark, commit_id = line.split()
            commits[int(mark[1:]) - 1].id = commit_id


def plan_tree(commit: Commit) -> dict[str, str]:
    rows = "".join(f"| {name} | {name.title()} |\n" for name in PEOPLE)
    files = {
        "rutter.yaml": "rutter: 1\ncurrency: GBP\ntimezone: Europe/London\n",
        "people.md": f"# People\n\n## People\n\n| Id | Name |\n| --- | --- |\n{rows}",
        "README.md": commit.other,
    }
    for account in commit.accounts.values():
        files.update({f"accounts/{account.folder}/{name}": text for name, text in account.files().items()})
    return files


class Objects:
    """Reads the repository object by object, each once."""

    def __init__(self, folder: str) -> None:
        self.process = subprocess.Popen(
            ["git", "cat-file", "--batch"], cwd=folder, env=PLAIN, stdin=subprocess.PIPE, stdout=subprocess.PIPE
        )
        self.known: dict[str, bytes] = {}
        assert self.process.stdin and self.process.stdout
        self.asked, self.told = self.process.stdin, self.process.stdout

    def read(self, name: str) -> bytes:
        if name not in self.known:
            self.asked.write(name.encode() + b"\n")
            self.asked.flush()
            header = self.told.readline().split()
            self.known[name] = self.told.read(int(header[2]))
            self.told.read(1)
        return self.known[name]

    def entries(self, tree: str) -> dict[str, tuple[bool, str]]:
        """Name → (is a folder, id)."""
        content, result = self.read(tree), {}
        while content:
            head, _, rest = content.partition(b"\0")
            mode, _, name = head.partition(b" ")
            result[name.decode()] = (mode == b"40000", rest[:20].hex())
            content = rest[20:]
        return result

    def files(self, tree: str, prefix: str = "") -> dict[str, str]:
        result = {}
        for name, (is_folder, object_id) in self.entries(tree).items():
            if is_folder:
                result.update(self.files(object_id, f"{prefix}{name}/"))
            else:
                result[prefix + name] = self.read(object_id).decode()
        return result

    def accounts(self, commit_id: str) -> dict[str, str]:
        """Folder → id of its tree."""
        tree = self.read(commit_id).split(b"\n", 1)[0].split()[1].decode()
        folder = self.entries(tree).get("accounts")
        return {name: object_id for name, (_, object_id) in self.entries(folder[1]).items()} if folder else {}

    def close(self) -> None:
        self.asked.close()
        self.process.wait()


def read_commits(folder: str, commits: list[Commit]) -> None:
    """Every commit as it stands in the repository."""
    objects, plans = Objects(folder), {}
    try:
        for commit in commits:
            trees = objects.accounts(commit.id)
            for identity, account in commit.accounts.items():
                tree = trees.pop(account.folder)
                commit.trees[identity] = (account.folder, tree)
                if tree not in plans:
                    plans[tree] = read_plan(objects.files(tree))
                commit.facts[identity] = plans[tree]
            assert not trees, "an account that nobody made"
    finally:
        objects.close()
