"""Runs one proof: python -m oracles NAME ARGUMENTS…, where the name is that of the script below scripts/."""

import importlib
import sys

from oracles.scratch import Wrong

PROOFS = {
    "check-ci-formats": "ci_formats",
    "check-commit": "commits",
    "check-history": "history",
    "check-json-schema": "json_schema",
    "check-markdown": "markdown",
    "check-pages": "pages",
    "check-pre-commit": "pre_commit",
    "check-push": "push",
    "check-signatures": "signatures",
    "check-together": "together",
    "fetch-spec-examples": "spec_examples",
}


def main(name: str, arguments: list[str]) -> int:
    """The status: 0 where all is as it should be, 1 where not, 2 where the arguments are wrong."""
    proof = importlib.import_module(f"oracles.{PROOFS[name]}")
    sys.argv[0] = name
    try:
        return int(proof.main(arguments))
    except Wrong as fault:
        print(f"{name}: {fault}", file=sys.stderr)
        return 1


sys.exit(main(sys.argv[1], sys.argv[2:]))
