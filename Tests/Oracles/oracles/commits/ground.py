"""A folder in which situations are made, with a home of its own, and all that can be seen of a repository there."""

import os
import re
import shutil
import stat
import subprocess
import tempfile

from oracles.scratch import BASE_PLANS, TOP


class Ground:
    """A folder in which situations are made, with a home of its own."""

    def __init__(self, rutter: str) -> None:
        self.base = os.path.realpath(tempfile.mkdtemp(prefix="rutter-commit-"))
        self.home = os.path.join(self.base, "home")
        self.repo = os.path.join(self.base, "repo")
        self.bin = os.path.join(self.base, "bin")
        os.makedirs(self.bin)
        os.symlink(os.path.abspath(rutter), os.path.join(self.bin, "rutter"))

    def remove(self) -> None:
        subprocess.run(["chmod", "-R", "u+rwX", self.base], check=False)
        shutil.rmtree(self.base)

    def environment(self) -> dict[str, str]:
        return {
            "HOME": self.home,
            "PATH": f"{self.bin}:/usr/local/bin:/usr/bin:/bin",
            "LC_ALL": "C.UTF-8",
            "TZ": "UTC",
            "GIT_CONFIG_NOSYSTEM": "1",
            "BASE": self.base,
            "REPO": self.repo,
            "SCRIPTS": os.path.join(TOP, "scripts"),
            "GIT_AUTHOR_DATE": "@1790931600 +0200",
            "GIT_COMMITTER_DATE": "@1790931660 +0200",
            "GIT_TERMINAL_PROMPT": "0",
            "LOG": os.path.join(self.base, "log"),
        }

    def run(self, script: str, where: str | None = None) -> subprocess.CompletedProcess[bytes]:
        return subprocess.run(
            ["bash", "-c", "set -e\n" + script],
            cwd=where or self.repo,
            env=self.environment(),
            capture_output=True,
            timeout=60,
            check=False,
        )

    def make(self, steps: str) -> None:
        """A new repository with the plans of the base case, and what the steps make of it."""
        for name in os.listdir(self.base):
            if name == "bin":
                continue
            path = os.path.join(self.base, name)
            subprocess.run(["chmod", "-R", "u+rwX", path], check=False)
            shutil.rmtree(path) if os.path.isdir(path) and not os.path.islink(path) else os.unlink(path)
        os.makedirs(self.home)
        with open(os.path.join(self.home, ".gitconfig"), "w", encoding="utf-8") as file:
            file.write(
                "[user]\n\tname = Test User\n\temail = test@example.com\n[init]\n\tdefaultBranch = main\n"
                "[advice]\n\tdetachedHead = false\n"
            )
        shutil.copytree(BASE_PLANS, self.repo)
        first = (
            "git init -q\nmkdir accounts/quay\n"
            "sed 's/Northgate Foods/Quay/' accounts/northgate-foods/plan.md > accounts/quay/plan.md\n"
            "git add .\ngit commit -qm Start\n"
        )
        done = self.run((first if not steps.startswith("#unborn") else "git init -q\n") + steps)
        if done.returncode != 0:
            raise SystemExit(f"the situation could not be made:\n{steps}\n{done.stderr.decode()}{done.stdout.decode()}")

    def git(self, *arguments: str, where: str) -> str:
        done = subprocess.run(["git", *arguments], cwd=where, env=self.environment(), capture_output=True, check=False)
        return done.stdout.decode(errors="replace")

    def facts(self, where: str) -> dict[str, str]:
        """All that can be seen of a repository after a commit."""
        folder = self.git("rev-parse", "--absolute-git-dir", where=where).strip()
        common = os.path.realpath(os.path.join(where, self.git("rev-parse", "--git-common-dir", where=where).strip()))
        facts = {
            "the commit": self.git("cat-file", "commit", "HEAD", where=where),
            "the files of the commit": self.git("ls-tree", "-r", "HEAD", where=where),
            "the index": self.git("ls-files", "-s", "-v", where=where),
            "git's folder": "\n".join(listing(folder)) + "\n" + "\n".join(listing(common)),
        }
        for base in {folder, common}:
            for root, _, files in os.walk(os.path.join(base, "logs")):
                for name in files:
                    path = os.path.join(root, name)
                    with open(path, encoding="utf-8", errors="replace") as file:
                        facts["the reflog " + os.path.relpath(path, base)] = file.read()
        message = os.path.join(folder, "COMMIT_EDITMSG")
        if os.path.exists(message):
            with open(message, encoding="utf-8", errors="replace") as file:
                facts["COMMIT_EDITMSG"] = file.read()
        log = os.path.join(self.base, "log")
        if os.path.exists(log):
            with open(log, encoding="utf-8", errors="replace") as file:
                facts["what hooks saw"] = re.sub(r"next-index-\d+", "next-index-PID", file.read())
        # Last, because git refreshes the index for it.
        facts["the status"] = self.git("status", "--porcelain", "-uall", where=where)
        problems = self.git("fsck", "--strict", "--no-dangling", where=where)
        facts["fsck"] = problems
        return facts


def listing(folder: str) -> list[str]:
    """Paths and permissions in git's folder. Objects are left out, which may be more or fewer; of their folders the
    permissions count."""
    lines = []
    for root, folders, files in os.walk(folder):
        inside = os.path.relpath(root, folder)
        if inside == "rutter" or inside.startswith("rutter/"):
            continue
        for name in folders + files:
            path = os.path.normpath(os.path.join(inside, name))
            if path == "rutter" or path.startswith("rutter/"):
                continue
            mode = stat.S_IMODE(os.lstat(os.path.join(root, name)).st_mode)
            if path.startswith("objects/"):
                if re.fullmatch("objects/[0-9a-f]{2}", path):
                    lines.append(f"{mode:o} objects/XX")
                elif re.match("objects/[0-9a-f]{2}/", path):
                    lines.append(f"{mode:o} objects/XX/…")
                continue
            lines.append(f"{mode:o} {path}")
    return sorted(set(lines))
