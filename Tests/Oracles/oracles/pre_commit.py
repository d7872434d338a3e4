"""Proves .pre-commit-hooks.yaml with the pre-commit framework itself, in a real repository of plans.

Usage: check-pre-commit RUTTER. A
broken staged plan is refused and a mended one passes; what is not staged is put aside and comes back; deletions, merges,
--all-files, the formatter and pushes work."""

import os
import shutil
import subprocess
import sys
import tempfile

from oracles.arguments import program
from oracles.scratch import BASE_PLANS, PLAIN, PLAN, TOP, Wrong, expect, read, replace


def main(arguments: list[str]) -> int:
    rutter = program("check-pre-commit", arguments)
    work = tempfile.mkdtemp(prefix="rutter-pre-commit.")
    try:
        programs = os.path.join(work, "bin")
        os.mkdir(programs)
        os.symlink(rutter, os.path.join(programs, "rutter"))
        environment = {
            **PLAIN,
            "PATH": f"{programs}:{os.path.dirname(sys.executable)}:{PLAIN['PATH']}",
            "HOME": work,
            "PRE_COMMIT_HOME": os.path.join(work, "cache"),
        }
        plans = os.path.join(work, "plans of us")
        prove(work, plans, environment)
    finally:
        shutil.rmtree(work, ignore_errors=True)
    return 0


def prove(work: str, plans: str, environment: dict[str, str]) -> None:
    def run(*command: str, cwd: str = plans, status: int | None = 0) -> str:
        result = subprocess.run(command, cwd=cwd, env=environment, capture_output=True, text=True)
        output = result.stdout + result.stderr
        if status is not None and (result.returncode == 0) != (status == 0):
            raise Wrong(f"{command} ended with {result.returncode}:\n{output}")
        return output

    def proved(condition: object, what: str, output: str = "") -> None:
        expect(condition, "not so: " + what, output)
        print(what)

    def edit(old: str, new: str) -> None:
        replace(old, new, plans, PLAN)

    # The repository of the hooks, as a team would name it in its settings; only its list of hooks matters here.
    hooks = os.path.join(work, "rutter-hooks")
    os.mkdir(hooks)
    shutil.copy(os.path.join(TOP, ".pre-commit-hooks.yaml"), hooks)
    run("git", "init", "-q", "-b", "main", cwd=hooks)
    run("git", "add", ".", cwd=hooks)
    run("git", "commit", "-qm", "Hooks", cwd=hooks)
    revision = run("git", "rev-parse", "HEAD", cwd=hooks).strip()

    shutil.copytree(BASE_PLANS, plans)
    with open(os.path.join(plans, ".pre-commit-config.yaml"), "w", encoding="utf-8") as file:
        file.write(
            f"default_install_hook_types: [pre-commit, pre-merge-commit, pre-push]\nrepos:\n  - repo: {hooks}\n"
            f"    rev: {revision}\n    hooks:\n      - id: rutter-fmt\n      - id: rutter-check\n      - id: rutter-push\n"
        )
    run("git", "init", "-q", "-b", "main")
    run("git", "add", ".")
    run("pre-commit", "validate-manifest", os.path.join(hooks, ".pre-commit-hooks.yaml"))
    run("pre-commit", "install")
    # The plan of the cases is laid out by hand in places.
    output = run("git", "commit", "-m", "Start", status=1)
    proved(
        "files were modified by this hook" in output, "a plan that is not laid out is laid out, and the commit waits", output
    )
    run("git", "add", ".")
    output = run("git", "commit", "-m", "Start")
    proved("check account plans" in output and "Passed" in output, "plans that are right pass", output)

    edit("@dick due:2026-11-14", "@dcik due:2026-11-14")
    run("git", "add", PLAN)
    output = run("git", "commit", "-m", "Wrong", status=1)
    proved(
        "'dcik' is not in people.md" in output and "did you mean 'dick'" in output,
        "a broken staged plan is refused, and the framework shows why",
        output,
    )
    edit("@dcik", "@dick")
    edit("£310k", "£311k")
    run("git", "add", PLAN)
    run("git", "commit", "-m", "Mended")
    proved(run("git", "log", "-1", "--format=%s").strip() == "Mended", "a mended one passes")

    # Staged and right; wrong in the file.
    edit("£311k", "£312k")
    run("git", "add", PLAN)
    edit("£402k", "lots")
    run("git", "commit", "-m", "The staged half")
    proved(
        "lots" in read(plans, PLAN) and "lots" not in run("git", "show", f"HEAD:{PLAN}"),
        "what is not staged is put aside, judged by nobody, and comes back",
    )
    # Staged and wrong; right in the file.
    run("git", "add", PLAN)
    edit("lots ", "£402k")
    output = run("git", "commit", "-m", "Wrong in the index", status=1)
    proved("'lots'" in output and "£402k" in read(plans, PLAN), "what is staged is refused, though the file is right", output)
    run("git", "add", PLAN)
    run("git", "commit", "-q", "--no-verify", "-m", "Level")

    run("git", "rm", "-q", "people.md")
    output = run("git", "commit", "-m", "No people", status=1)
    proved("there is no people.md" in output, "a commit that only deletes is checked", output)
    run("git", "reset", "-q", "--hard")

    run("rutter", "fmt")
    run("git", "commit", "-qam", "Laid out")
    proved("Passed" in run("pre-commit", "run", "--all-files"), "--all-files passes where all is right")
    edit("2026-12-31", "2026-13-31")
    run("git", "commit", "-q", "--no-verify", "-am", "Past the hook")
    output = run("pre-commit", "run", "--all-files", status=1)
    proved("2026-13-31" in output, "--all-files finds what is committed already", output)
    output = run("pre-commit", "run", status=None)
    proved("2026-13-31" not in output, "without it, only what is staged is looked at", output)

    server = os.path.join(work, "server.git")
    run("git", "init", "-q", "--bare", "-b", "main", server)
    run("git", "remote", "add", "origin", server)
    run("git", "push", "-q", "--no-verify", "origin", "main~1:refs/heads/main")
    output = run("git", "push", "origin", "main", status=1)
    proved("The push to main is refused" in output and "2026-13-31" in output, "a push is refused before it leaves", output)
    run("git", "reset", "-q", "--hard", "HEAD~1")

    run("git", "switch", "-qc", "side")
    edit("@tom due:2026-10-09", "@henry due:2026-10-09")
    edit("| henry    |", "| jane     |")
    run("git", "commit", "-qam", "Henry calls")
    run("git", "switch", "-q", "main")
    run("sed", "-i", "/^| henry/d", "people.md")
    edit("| henry    |", "| jane     |")
    run("git", "commit", "-qam", "Henry goes")
    output = run("git", "merge", "--no-edit", "side", status=1)
    proved("'henry' is not in people.md" in output, "a merge that breaks what both sides kept is refused", output)
