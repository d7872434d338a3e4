"""The hostile plans, and a plan with a fix and a waiver, checked in any format."""

import os
import re
import shutil
import subprocess
import sys

from oracles import hostile_plans
from oracles.scratch import BASE_PLANS, Wrong, expect, git, read, write

DAY = "2027-01-15"


def tool(*arguments: str) -> str:
    """Runs a program of the virtual environment; gives its output, and ends all when it fails."""
    command = [os.path.join(os.path.dirname(sys.executable), arguments[0]), *arguments[1:]]
    done = subprocess.run(command, capture_output=True, text=True)
    if done.returncode != 0:
        raise Wrong("{} failed:\n{}{}".format(" ".join(arguments), done.stdout, done.stderr))
    return done.stdout


class Plans:
    """The hostile plans, and a plan with a fix and a waiver, checked in any format."""

    def __init__(self, folder: str, rutter: str) -> None:
        self.folder, self.rutter = folder, rutter
        self.range = "..".join(hostile_plans.make(folder))
        path = os.path.join(folder, "accounts", "northgate-foods", "plan.md")
        with open(path, "a", encoding="utf-8") as file:
            file.write("\n## Waivers\n\n| Rule | Record | Reason | By | Until |\n| --- | --- | --- | --- | --- |\n")
            file.write("| action-aimless | A2 | It's \u202e <so> | p1 | 2027-12-31 |\n")
        text = re.sub("status: active", "status: active\nmanager: p1", re.sub("manager: .*\n", "", read(path), count=1))
        write(text.replace("- [ ] A1 ", "- [x] A1 ", 1).replace("| T2 |", "| T02 |", 1), path)
        # A plan of the usual kind, for warnings and advice.
        shutil.copytree(os.path.join(BASE_PLANS, "accounts", "northgate-foods"), os.path.join(folder, "accounts", "plain"))
        self.git("add", ".")
        self.git("commit", "-qam", "Waiver")
        self.git("tag", "waived")

    def git(self, *arguments: str) -> None:
        git(*arguments, cwd=self.folder)

    def check(self, form: str, *arguments: str, status: int = 1) -> str:
        done = subprocess.run(
            [self.rutter, "check", "--today", DAY, "--format", form, *arguments],
            cwd=self.folder,
            capture_output=True,
            text=True,
            encoding="utf-8",
        )
        expect(done.returncode == status, "check %s ended with %d: %s" % (form, done.returncode, done.stderr[:500]))
        return done.stdout
