"""The argument that most proofs take: the program to prove."""

import os
import sys


def program(name: str, arguments: list[str]) -> str:
    """The absolute path of the only argument."""
    if len(arguments) != 1:
        print(f"usage: {name} RUTTER", file=sys.stderr)
        sys.exit(2)
    return os.path.abspath(arguments[0])
