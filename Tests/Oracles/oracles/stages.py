"""The stages of scripts/test: what each runs, what it needs, and how they are run.

Usage: scripts/test [STAGE…] | --list. Without names all stages run. Stages that do not need each other run side by side on
two cores; what each says is printed whole, in the order of the list. The first that fails stops what has not begun."""

import os
import signal
import subprocess
import sys
import tempfile
import time
from dataclasses import dataclass, field
from typing import IO

from oracles.scratch import TOP

CORES = 2
RUTTER = os.environ.get("RUTTER", os.path.join(TOP, ".build", "release", "rutter"))


@dataclass
class Stage:
    name: str
    title: str
    # For bash, in the top folder of the tree.
    script: str
    needs: tuple[str, ...] = ()
    # How many of the two cores it keeps busy.
    cores: int = 1
    # Only the last line is worth reading where it passes.
    terse: bool = False

    process: subprocess.Popen[bytes] | None = field(default=None, repr=False)
    output: IO[bytes] = field(default_factory=tempfile.TemporaryFile, repr=False)
    began: float = 0
    seconds: float = 0
    status: int | None = None

    def begin(self, scratch: str) -> None:
        self.began = time.monotonic()
        self.process = subprocess.Popen(
            ["bash", "-euo", "pipefail", "-c", self.script],
            cwd=TOP,
            env={**os.environ, "RUTTER": RUTTER, "SCRATCH": scratch},
            stdin=subprocess.DEVNULL,
            stdout=self.output,
            stderr=subprocess.STDOUT,
            start_new_session=True,
        )

    def has_ended(self) -> bool:
        if self.process is not None and self.status is None:
            self.status = self.process.poll()
            self.seconds = time.monotonic() - self.began
        return self.status is not None

    def end(self) -> None:
        """Ends it and all that it started, where it still runs."""
        if self.process is not None and not self.has_ended():
            os.killpg(self.process.pid, signal.SIGTERM)
            self.status = self.process.wait()

    def show(self) -> None:
        self.output.seek(0)
        text = self.output.read().decode(errors="replace").rstrip("\n")
        if self.terse and self.status == 0:
            text = text.split("\n")[-1]
        said = f"== {self.title} ({self.name}, {self.seconds:.0f} s)"
        print(f"\n{said}\n{text}" if text else f"\n{said}", flush=True)


# A build says nothing where it succeeds; a warning of a file of this tree is an error.
DEBUG = """
swift build --build-tests --explicit-target-dependency-import-check error >"$SCRATCH/build" 2>&1 || {
  cat "$SCRATCH/build"
  exit 1
}
if grep -E "^$PWD/(Sources|Tests|Plugins)/.*: warning:" "$SCRATCH/build"; then
  echo "A warning is an error here."
  exit 1
fi
"""
# The steps of the example are not scripts of their own: they are written in words that make-example defines.
LINT = """
swift format lint --strict -r Sources Tests Plugins Package.swift
shellcheck scripts/setup scripts/build scripts/demo scripts/format scripts/test scripts/oracle scripts/update-docs \
  scripts/make-example scripts/check-example .ci/run hooks/*
shellcheck -s sh -e SC2034,SC2086,SC2154 scripts/example/*.sh scripts/example/*/*.sh
cd Tests/Oracles
../../.build-oracles/venv/bin/ruff format --check .
../../.build-oracles/venv/bin/ruff check .
../../.build-oracles/venv/bin/mypy
"""
UNIT = """
RUTTER_BINARY="$RUTTER" RUTTER_SPEC_EXAMPLES="$PWD/.build-spec/examples.json" swift test --skip-build
"""
RELEASE = ("setup", "release")


def stages() -> list[Stage]:
    return [
        Stage("setup", "Setting up", "scripts/setup --tests && scripts/oracle", cores=CORES),
        Stage("lint", "Checking layout, scripts and proofs", LINT, ("setup",)),
        Stage("examples", "Fetching the CommonMark and GFM examples", "scripts/fetch-spec-examples", ("setup",)),
        Stage("debug", "Building for tests", DEBUG, ("setup",), cores=CORES),
        Stage("release", "Building the release", '[ "$RUTTER" != "$PWD/.build/release/rutter" ] || scripts/build', ("setup",)),
        Stage("unit", "Running unit tests, cases and documents", UNIT, ("debug", "release", "examples"), cores=CORES),
        Stage("schema", "Proving the JSON Schema with a validator", 'scripts/check-json-schema "$RUTTER"', RELEASE),
        Stage("markdown", "Proving with GitHub's parser that text stays text", 'scripts/check-markdown "$RUTTER"', RELEASE),
        Stage("ci", "Proving what is written for CI servers", 'scripts/check-ci-formats "$RUTTER"', RELEASE),
        Stage("pages", "Looking at the pages in a browser", 'scripts/check-pages "$RUTTER"', RELEASE),
        Stage("example", "Making the example repository twice", 'scripts/check-example "$RUTTER"', RELEASE, terse=True),
        Stage(
            "history-reading", "Proving the reading of histories", "scripts/check-history --self-test --rounds 10", ("setup",)
        ),
        Stage(
            "history",
            "Proving history against a reading of every commit",
            'scripts/check-history "$RUTTER" --rounds 20',
            RELEASE,
        ),
        Stage(
            "commit", "Proving commits against those of git", 'scripts/check-commit "$RUTTER"', RELEASE, cores=CORES, terse=True
        ),
        Stage("together", "Using one repository at the same time", 'scripts/check-together "$RUTTER"', RELEASE, cores=CORES),
        Stage("signatures", "Proving signatures with git", 'scripts/check-signatures "$RUTTER"', RELEASE),
        Stage("push", "Pushing to real servers", 'scripts/check-push "$RUTTER"', RELEASE),
        Stage("pre-commit", "Committing through the pre-commit framework", 'scripts/check-pre-commit "$RUTTER"', RELEASE),
        Stage("demo", "Showing the demonstration", 'TMPDIR="$SCRATCH" scripts/demo', RELEASE, terse=True),
        Stage(
            "benchmarks",
            "Measuring a little, to see that the benchmark works",
            'export TMPDIR="$SCRATCH"; Benchmarks/run --quick; Benchmarks/staged --quick',
            RELEASE,
            cores=CORES,
        ),
    ]


def chosen(names: list[str]) -> list[Stage]:
    """The stages of these names with all that they need, in the order of the list."""
    every = stages()
    needs = {stage.name: stage.needs for stage in every}
    wanted = set(names or needs)
    while more := {need for name in wanted for need in needs[name]} - wanted:
        wanted |= more
    return [stage for stage in every if stage.name in wanted]


def run(ahead: list[Stage]) -> bool:
    """Runs the stages; whether all passed."""
    waiting, running, shown = list(ahead), list[Stage](), 0
    passed: set[str] = set()
    failed = False
    with tempfile.TemporaryDirectory() as scratch:
        try:
            while running or (waiting and not failed):
                free = CORES - sum(stage.cores for stage in running)
                names = {stage.name for stage in ahead}
                for stage in [] if failed else list(waiting):
                    if stage.cores <= free and passed >= set(stage.needs) & names:
                        waiting.remove(stage)
                        running.append(stage)
                        free -= stage.cores
                        stage.begin(scratch)
                time.sleep(0.05)
                for stage in [stage for stage in running if stage.has_ended()]:
                    running.remove(stage)
                    failed = failed or stage.status != 0
                    passed |= {stage.name} if stage.status == 0 else set()
                while shown < len(ahead) and ahead[shown].status is not None:
                    ahead[shown].show()
                    shown += 1
        finally:
            for stage in running:
                stage.end()
    for stage in ahead[shown:]:
        if stage.status is not None:
            stage.show()
    return not failed


def summary(ahead: list[Stage], seconds: float) -> str:
    lines = [f"\n{'stage':<17} seconds"]
    for stage in ahead:
        result = {None: "not run", 0: ""}.get(stage.status, "FAILED")
        lines.append(f"{stage.name:<17} {stage.seconds:7.0f}  {result}".rstrip())
    return "\n".join([*lines, f"{'all':<17} {seconds:7.0f}"])


def main(arguments: list[str]) -> int:
    """The status: 0 where all passed, 1 where a stage failed, 2 where the arguments are wrong."""
    known = {stage.name: stage.title for stage in stages()}
    if arguments == ["--list"]:
        print("\n".join(f"{name:<17} {title}" for name, title in known.items()))
        return 0
    for name in arguments:
        if name not in known:
            print(f"scripts/test: there is no stage '{name}'. The stages are: {', '.join(known)}", file=sys.stderr)
            return 2
    ahead = chosen(arguments)
    started = time.monotonic()
    passed = run(ahead)
    print(summary(ahead, time.monotonic() - started))
    print("All stages passed." if passed else "A stage failed: its output is above.", flush=True)
    return 0 if passed else 1


if __name__ == "__main__":
    signal.signal(signal.SIGTERM, lambda *_: sys.exit(143))
    try:
        sys.exit(main(sys.argv[1:]))
    except KeyboardInterrupt:
        sys.exit(130)
