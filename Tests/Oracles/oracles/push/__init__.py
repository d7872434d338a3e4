"""Proves the hooks of a server with real pushes to real bare repositories: through git daemon, git http-backend behind
nginx, and ssh.

Usage: check-push RUTTER. nginx and fcgiwrap are taken from the path, or else unpacked (not installed) from the Debian
packages below .build-oracles; the ssh server is asyncssh. Of each transport:

- a push with an error in any of its commits is refused, and the pusher reads where and what it is;
- afterwards nothing of it is left on the server: no reference, no object, no quarantine, no cache;
- a push that is right passes.

Also: spaces, quotes, colons and newlines in the paths, an umask of 077, no HOME, a server that runs as another user than
the owner of the files, a server without the program, and pushes of a thousand commits and of hostile trees."""

import os
import shutil
import stat
import subprocess
import tempfile
import time

from oracles.arguments import program
from oracles.push.repositories import TRUST, edit, holds, leftovers, make_client, make_server
from oracles.push.servers import BUILD, daemon, free_port, ssh_server, web_server
from oracles.scratch import PLAIN, PLAN, expect, git, read, run


def prove(what: str, client: str, server: str, url: str, environment: dict[str, str] | None = None) -> None:
    """Pushes through one transport: good, bad, mended."""

    def push(*refs: str, check: bool = True) -> subprocess.CompletedProcess[str]:
        return run("git", "push", url, *refs, cwd=client, check=check, environment={**PLAIN, **(environment or {})})

    push("main")
    expect(
        git("rev-parse", "main", cwd=server, environment={**PLAIN, **TRUST}) == git("rev-parse", "main", cwd=client),
        f"{what}: the good push did not arrive",
    )
    before = git("for-each-ref", cwd=server, environment={**PLAIN, **TRUST})
    # The error is in the first of two commits: the last one is right again.
    bad = edit(client, "2026-12-31", "2026-13-31", "Move the date")
    line = next(number for number, text in enumerate(read(client, PLAN).split("\n"), 1) if "2026-13" in text)
    edit(client, "2026-13-31", "2026-12-31", "Move it back")
    refused = push("main", "main:refs/heads/draft", check=False)
    expect(refused.returncode != 0, f"{what}: the bad push was taken")
    for wanted in [
        f"remote:   {PLAN}:{line}: ",
        "commit " + bad[:7],
        "by Tom Hale: Move the date",
        "[bad-value]",
        "Nothing was changed on the server",
        "pre-receive hook declined",
    ]:
        expect(wanted in refused.stderr, f"{what}: the pusher does not read {wanted!r}:\n{refused.stderr}")
    wide = [text for text in refused.stderr.split("\n") if text.startswith("remote: ") and len(text.rstrip()) > 80]
    expect(not wide, f"{what}: too wide for a screen: {wide}")
    expect(git("for-each-ref", cwd=server, environment={**PLAIN, **TRUST}) == before, f"{what}: references changed")
    for name in [bad, bad + "^{tree}", f"{bad}:{PLAN}"]:
        name_of_object = git("rev-parse", name, cwd=client)
        expect(not holds(server, name_of_object), f"{what}: the server keeps {name} of a push that it refused")
    expect(not leftovers(server), f"{what}: left behind: {leftovers(server)}")
    git("fsck", "--strict", cwd=server, environment={**PLAIN, **TRUST})
    git("reset", "-q", "--hard", "HEAD~2", cwd=client)
    edit(client, "£402k", "£510k", "A figure")
    push("main")
    expect(
        git("rev-parse", "main", cwd=server, environment={**PLAIN, **TRUST}) == git("rev-parse", "main", cwd=client),
        f"{what}: the mended push did not arrive",
    )
    expect(not leftovers(server), f"{what}: left behind: {leftovers(server)}")
    print(f"{what}: refused with the message, nothing left behind, and the mended push passed")


def transports(rutter: str, work: str) -> None:
    base = os.path.join(work, 'ser ver\nof: "us"')
    for name in ("daemon", "web", "ssh"):
        make_server(rutter, os.path.join(base, f"{name}: plans.git"))
        make_client(os.path.join(work, name))
    port = free_port()
    with daemon(base, port):
        prove(
            "git daemon",
            os.path.join(work, "daemon"),
            os.path.join(base, "daemon: plans.git"),
            f"git://127.0.0.1:{port}/daemon: plans.git",
        )
    # nginx reads its settings word by word and would not take the name of that folder.
    web = os.path.join(work, "web server")
    os.mkdir(web)
    shutil.move(os.path.join(base, "web: plans.git"), os.path.join(web, "web: plans.git"))
    port = free_port()
    wrap, nginx = web_server(web, work, port)
    with wrap, nginx:
        prove(
            "git http-backend behind nginx",
            os.path.join(work, "web"),
            os.path.join(web, "web: plans.git"),
            f"http://127.0.0.1:{port}/web:%20plans.git",
        )
    port = free_port()
    server, environment = ssh_server(work, port)
    with server:
        path = os.path.join(base, "ssh: plans.git")
        prove("ssh", os.path.join(work, "ssh"), path, f"ssh://me@127.0.0.1:{port}{path}", environment)


def another_user(rutter: str, work: str) -> None:
    """The server runs as nobody, in files of somebody else; git is told to trust them, and Rutter need not be."""
    if os.getuid() != 0:
        print("another user: left out, as only root can start a server as somebody else")
        return
    base = os.path.join(work, "others")
    server = os.path.join(base, "plans.git")
    make_server(rutter, server)
    for folder, _, files in os.walk(base):
        os.chmod(folder, 0o777)
        for name in files:
            path = os.path.join(folder, name)
            os.chmod(path, stat.S_IMODE(os.stat(path).st_mode) | 0o666)
    client = os.path.join(work, "others-client")
    make_client(client)
    port = free_port()
    with daemon(
        base, port, environment=TRUST, before=["setpriv", "--reuid=65534", "--regid=65534", "--clear-groups"], umask=0o022
    ):
        prove("as another user than the owner, without HOME", client, server, f"git://127.0.0.1:{port}/plans.git")


def without_program(work: str) -> None:
    server, client = os.path.join(work, "without.git"), os.path.join(work, "without")
    make_server(None, server)
    make_client(client)
    refused = run("git", "push", server, "main", cwd=client, check=False, environment={**PLAIN, "PATH": "/usr/bin:/bin"})
    expect(
        refused.returncode != 0 and "the server has no program 'rutter'" in refused.stderr,
        f"a server without the program: {refused.stderr}",
    )
    expect(not git("for-each-ref", cwd=server), "a server without the program took the push")
    print("a server without the program refuses, and says why")


def many_commits(rutter: str, work: str) -> None:
    server, client = os.path.join(work, "many.git"), os.path.join(work, "many")
    make_server(rutter, server)
    make_client(client)
    git("push", "-q", server, "main", cwd=client)
    text = read(client, PLAN)

    def stream(count: int, bad: int | None = None) -> str:
        parts = []
        for number in range(count):
            figure = "3l0" if number == bad else f"£{number + 300}k"
            content = text.replace("£310k", figure).encode()
            parts.append(
                f"commit refs/heads/main\ncommitter Tom Hale <tom@harbour-people.example> {1790931600 + number} +0000\n"
                f"data 6\nFigure\n"
                + (f"from {base}\n" if number == 0 else "")
                + f"M 100644 inline {PLAN}\ndata {len(content)}\n{content.decode()}\n"
            )
        return "".join(parts)

    base = git("rev-parse", "main", cwd=client)
    run("git", "fast-import", "--quiet", "--force", cwd=client, stdin=stream(1000))
    started = time.monotonic()
    git("push", "-q", server, "main", cwd=client)
    good = time.monotonic() - started
    git("update-ref", "refs/heads/main", base, cwd=server)
    git("update-ref", "refs/heads/main", base, cwd=client)
    run("git", "fast-import", "--quiet", "--force", cwd=client, stdin=stream(1000, bad=500))
    refused = run("git", "push", server, "main", cwd=client, check=False)
    expect(refused.returncode != 0 and "1 thing stands" in refused.stderr, f"one of many: {refused.stderr}")
    git("update-ref", "refs/heads/main", base, cwd=client)
    run("git", "fast-import", "--quiet", "--force", cwd=client, stdin=stream(10_001))
    started = time.monotonic()
    refused = run("git", "push", server, "main", cwd=client, check=False)
    expect(refused.returncode != 0 and "more than 10000" in refused.stderr, f"too many: {refused.stderr}")
    print(
        f"1,000 commits are read in {good:.1f} s, one bad one among them is found; 10,001 are refused in "
        f"{time.monotonic() - started:.1f} s"
    )


def hostile_trees(rutter: str, work: str) -> None:
    """Trees that only a program makes: a folder of a million names by six trees, links, names that are no text."""
    server, client = os.path.join(work, "hostile.git"), os.path.join(work, "hostile")
    make_server(rutter, server)
    make_client(client)
    git("push", "-q", server, "main", cwd=client)
    head = git("rev-parse", "main", cwd=client)

    def tree(listing: str) -> str:
        return run("git", "mktree", "-z", cwd=client, stdin=listing).stdout.strip()

    blob = git("rev-parse", f"main:{PLAN}", cwd=client)
    plans = tree(f"100644 blob {blob}\tplan.md\0")
    level = plans
    for _ in range(6):
        level = tree("".join(f"040000 tree {level}\tn{number}\0" for number in range(10)))
    settings, people = (git("rev-parse", f"main:{name}", cwd=client) for name in ("rutter.yaml", "people.md"))
    link = run("git", "hash-object", "-w", "--stdin", cwd=client, stdin="/etc/passwd").stdout.strip()
    cases = {
        "a million files in one account": f"040000 tree {level}\tlarge\0",
        "an account that is a link": f"120000 blob {link}\tlinked\0",
        "an account that is another repository": f"160000 commit {head}\tmodule\0",
        "a name that is no text": f"040000 tree {plans}\tb\udce9d\0",
    }
    for what, entry in cases.items():
        account = git("rev-parse", "main:accounts/northgate-foods", cwd=client)
        listing = f"040000 tree {account}\tnorthgate-foods\0" + entry
        accounts = (
            subprocess.run(
                ["git", "mktree", "-z"],
                cwd=client,
                env=PLAIN,
                input=listing.encode(errors="surrogateescape"),
                capture_output=True,
                check=True,
            )
            .stdout.decode()
            .strip()
        )
        root = tree(
            "\0".join(
                [
                    f"040000 tree {accounts}\taccounts",
                    f"100644 blob {people}\tpeople.md",
                    f"100644 blob {settings}\trutter.yaml",
                    "",
                ]
            )
        )
        commit = git("commit-tree", "-p", head, "-m", "Hostile", root, cwd=client)
        started = time.monotonic()
        result = run("git", "push", server, f"{commit}:refs/heads/main", cwd=client, check=False)
        seconds = time.monotonic() - started
        expect(seconds < 30, f"{what}: {seconds:.0f} s")
        refused = result.returncode != 0
        expect(refused != (what == "an account that is another repository"), f"{what}: {result.stderr}")
        git("update-ref", "refs/heads/main", head, cwd=server)
    print(f"{', '.join(cases)}: each is answered at once")


def main(arguments: list[str]) -> int:
    rutter = program("check-push", arguments)
    os.makedirs(BUILD, exist_ok=True)
    work = tempfile.mkdtemp(prefix="rutter-push.")
    os.chmod(work, 0o755)
    try:
        # Others than its owner must reach the program too.
        copied = os.path.join(work, "rutter")
        shutil.copy(rutter, copied)
        os.chmod(copied, 0o755)
        transports(copied, work)
        another_user(copied, work)
        without_program(work)
        many_commits(copied, work)
        hostile_trees(copied, work)
    finally:
        shutil.rmtree(work, ignore_errors=True)
    return 0
