"""Proves that what `rutter commit` and `rutter review close` sign, git verifies: with a GnuPG key and with ssh keys, made
here for this run. Where a signing program fails, nothing may have been written.

Usage: check-signatures RUTTER"""

import os
import shutil
import subprocess
import tempfile

from oracles.arguments import program
from oracles.scratch import BASE_PLANS, Wrong, expect


class Ground:
    """A plan repository with keys, in a folder of its own. GnuPG's socket wants a short path."""

    def __init__(self, rutter: str) -> None:
        self.base = os.path.realpath(tempfile.mkdtemp(prefix="rs-", dir="/tmp"))
        self.repo = os.path.join(self.base, "plans")
        self.clock = 1790931600
        bin_folder = os.path.join(self.base, "bin")
        os.makedirs(bin_folder)
        os.makedirs(os.path.join(self.base, "home"))
        os.makedirs(os.path.join(self.base, "gpg"), mode=0o700)
        os.symlink(os.path.abspath(rutter), os.path.join(bin_folder, "rutter"))
        self.environment = {
            "HOME": os.path.join(self.base, "home"),
            "GNUPGHOME": os.path.join(self.base, "gpg"),
            "PATH": f"{bin_folder}:/usr/local/bin:/usr/bin:/bin:/usr/sbin:/sbin",
            "LC_ALL": "C.UTF-8",
            "TZ": "UTC",
            "GIT_CONFIG_NOSYSTEM": "1",
            "BASE": self.base,
        }

    def run(self, script: str, succeeds: bool = True, **more: str) -> str:
        self.clock += 60
        environment = dict(
            self.environment, GIT_AUTHOR_DATE=f"@{self.clock} +0000", GIT_COMMITTER_DATE=f"@{self.clock} +0000", **more
        )
        done = subprocess.run(
            ["bash", "-c", "set -e\n" + script],
            cwd=self.repo if os.path.isdir(self.repo) else self.base,
            env=environment,
            capture_output=True,
            timeout=120,
            check=False,
        )
        output = done.stdout.decode(errors="replace") + done.stderr.decode(errors="replace")
        if succeeds and done.returncode != 0:
            raise Wrong(f"FAILED: {script}\n{output}")
        if not succeeds and done.returncode == 0:
            raise Wrong(f"SHOULD HAVE FAILED: {script}\n{output}")
        return output

    def remove(self) -> None:
        subprocess.run(["gpgconf", "--kill", "all"], env=self.environment, capture_output=True, check=False)
        shutil.rmtree(self.base, ignore_errors=True)


def prepare(ground: Ground) -> None:
    shutil.copytree(BASE_PLANS, ground.repo)
    ground.run(
        "git init -q -b main\ngit config --global user.name 'Test User'\n"
        "git config --global user.email test@example.com\ngit add .\ngit commit -qm Start\n"
    )
    ground.run(
        "gpg --batch --quiet --pinentry-mode loopback --passphrase '' --quick-gen-key "
        "'Test User <test@example.com>' rsa2048 sign never"
    )
    ground.run(
        "ssh-keygen -q -t ed25519 -N '' -C test@example.com -f ~/key\n"
        'echo "test@example.com $(cat ~/key.pub)" > $BASE/allowed\n'
        "git config --global gpg.ssh.allowedSignersFile $BASE/allowed"
    )


def change(ground: Ground, amount: int) -> None:
    ground.run(f"rutter set northgate-foods T1.actual=£{amount}k\n! git diff --quiet")


def proved(condition: object, text: str, shown: str = "") -> None:
    expect(condition, text, shown)
    print(f"  {text}")


def sign_and_verify(ground: Ground, amount: int, name: str, settings: dict[str, str], **environment: str) -> None:
    """Commits with these settings, and has git verify it."""
    lines = "".join(f"git config {key} {value}\n" for key, value in settings.items())
    ground.run(lines)
    change(ground, amount)
    ground.run("rutter commit", True, **environment)
    shown = ground.run("git verify-commit -v HEAD 2>&1; git fsck --strict --no-dangling", True, **environment)
    proved("Good" in shown and "tree " in shown, f"a commit signed with {name} passes git verify-commit", shown)
    raw = ground.run("git cat-file commit HEAD")
    proved(raw.count("\ngpgsig -----BEGIN ") == 1, "  and has one header with the signature", raw)
    for key in settings:
        ground.run(f"git config --unset {key}")


def refused(ground: Ground, amount: int, name: str, settings: dict[str, str], says: str) -> None:
    """Nothing is written where the signing program fails."""
    ground.run("".join(f"git config {key} {value}\n" for key, value in settings.items()))
    change(ground, amount)
    before = ground.run("git rev-parse HEAD; git status --porcelain; ls .git; find .git/refs -type f | sort")
    said = ground.run("rutter commit", succeeds=False)
    after = ground.run("git rev-parse HEAD; git status --porcelain; ls .git; find .git/refs -type f | sort")

    def strip(text: str) -> list[str]:
        return [line for line in text.split("\n") if line not in ("COMMIT_EDITMSG", "rutter")]

    proved(says in said and strip(before) == strip(after), f"{name}: refused, and nothing was written", said + after)
    for key in settings:
        ground.run(f"git config --unset {key}")
    ground.run("git checkout -q .")


def reviews(ground: Ground) -> None:
    """Tags of closed reviews, signed by both kinds of keys."""
    for number, (name, settings) in enumerate(
        [
            ("GnuPG (tag.gpgSign)", {"tag.gpgSign": "true"}),
            (
                "ssh (tag.forceSignAnnotated)",
                {"tag.forceSignAnnotated": "true", "gpg.format": "ssh", "user.signingKey": "'~/key.pub'"},
            ),
        ]
    ):
        day = f"2026-10-{5 + number:02}"
        ground.run(f"rutter review start northgate-foods --date {day} --theirs C1\ngit add .")
        ground.run("".join(f"git config {key} {value}\n" for key, value in settings.items()))
        # A tag that cannot be signed leaves the review open.
        ground.run("git config gpg.program false\ngit config gpg.ssh.program false")
        head = ground.run("git rev-parse HEAD; git tag; git status --porcelain")
        said = ground.run(f"rutter review close northgate-foods {day} --today {day}", succeeds=False)
        now = ground.run("git rev-parse HEAD; git tag; git status --porcelain")
        proved("did not sign" in said and head == now, f"a review whose tag cannot be signed stays open: {name}", said + now)
        ground.run("git config --unset gpg.program\ngit config --unset gpg.ssh.program")
        ground.run(f"rutter review close northgate-foods {day} --today {day}")
        tag = f"review/northgate-foods/{day}"
        shown = ground.run(f"git verify-tag -v {tag} 2>&1; git fsck --strict --no-dangling")
        proved("Good" in shown and f"tag {tag}" in shown, f"a review's tag signed with {name} passes git verify-tag", shown)
        for key in settings:
            ground.run(f"git config --unset {key}")
        listed = ground.run("rutter review list northgate-foods")
        proved(day in listed and "closed" in listed, "  and rutter review list knows it", listed)


def merged_tag(ground: Ground) -> None:
    """A merge of a signed tag keeps the tag's text, as git does."""
    ground.run(
        "git checkout -qb side\ngit commit -q --allow-empty -m Side\ngit tag -s -m 'Signed side' side-tag\n"
        "git checkout -q main\ngit commit -q --allow-empty -m Mine\n"
    )
    ids = []
    for command in ("git commit -q --no-edit --cleanup=strip", "rutter commit"):
        ground.run("git merge -q --no-ff --no-commit side-tag")
        ground.clock = 1790990000
        ground.run(command)
        ids.append(ground.run("git cat-file commit HEAD"))
        ground.run("git reset -q --hard HEAD~1")
    proved("mergetag object" in ids[0] and ids[0] == ids[1], "a merge of a signed tag is the same as git's", "\n".join(ids))


def main(arguments: list[str]) -> int:
    rutter = program("check-signatures", arguments)
    ground = Ground(rutter)
    try:
        prepare(ground)
        sign_and_verify(ground, 501, "GnuPG, the committer's key", {"commit.gpgSign": "true"})
        key = ground.run("gpg --list-keys --with-colons | awk -F: '/^fpr/ { print $10; exit }'").strip()
        sign_and_verify(ground, 502, "GnuPG, a named key", {"commit.gpgSign": "true", "user.signingKey": key})
        sign_and_verify(
            ground, 503, "GnuPG, the program named", {"commit.gpgSign": "true", "gpg.openpgp.program": "/usr/bin/gpg"}
        )
        ssh = {"commit.gpgSign": "true", "gpg.format": "ssh"}
        sign_and_verify(ground, 504, "ssh, a key below ~", {**ssh, "user.signingKey": "'~/key'"})
        agent = ground.run('eval "$(ssh-agent -s)" >/dev/null; ssh-add -q ~/key; echo $SSH_AUTH_SOCK; echo $SSH_AGENT_PID')
        socket, pid = agent.split()
        try:
            ground.run("mv ~/key ~/hidden")
            sign_and_verify(
                ground, 505, "ssh, a public key and an agent", {**ssh, "user.signingKey": "$HOME/key.pub"}, SSH_AUTH_SOCK=socket
            )
            sign_and_verify(
                ground, 506, "ssh, a literal key", {**ssh, "user.signingKey": '"key::$(cat ~/key.pub)"'}, SSH_AUTH_SOCK=socket
            )
            sign_and_verify(
                ground,
                507,
                "ssh, the first key of the agent",
                {**ssh, "gpg.ssh.defaultKeyCommand": "'ssh-add -L'"},
                SSH_AUTH_SOCK=socket,
            )
        finally:
            ground.run(f"kill {pid}; mv ~/hidden ~/key")
        included = "git config --global includeIf.gitdir:$BASE/plans/.path $BASE/signing\n"
        ground.run(included + "git config -f $BASE/signing commit.gpgSign true\n")
        sign_and_verify(ground, 508, "GnuPG, told so by an included file", {})
        ground.run("git config -f $BASE/signing commit.gpgSign false")
        change(ground, 509)
        ground.run("rutter commit -S; git verify-commit HEAD")
        proved(True, "rutter commit -S signs what no setting asks for")
        ground.run("git config commit.gpgSign true")
        change(ground, 510)
        ground.run("rutter commit --no-gpg-sign")
        proved("gpgsig" not in ground.run("git cat-file commit HEAD"), "rutter commit --no-gpg-sign does not sign")
        ground.run("git config --unset commit.gpgSign")
        refused(
            ground,
            511,
            "GnuPG without such a key",
            {"commit.gpgSign": "true", "user.signingKey": "nobody@example.com"},
            "gpg did not sign",
        )
        refused(ground, 512, "ssh without a key", {**ssh}, "git config user.signingKey")
        refused(
            ground,
            513,
            "ssh with a key that is not there",
            {**ssh, "user.signingKey": "/nowhere/key"},
            "ssh-keygen did not sign",
        )
        reviews(ground)
        merged_tag(ground)
    finally:
        ground.remove()
    print("signatures: all as git verifies them")
    return 0
