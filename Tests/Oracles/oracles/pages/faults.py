"""What was found wrong with pages: shown at once, counted at the end."""

import sys

failures: list[str] = []


def expect(condition: object, message: str) -> bool:
    if not condition:
        failures.append(message)
        print("check-pages: " + message, file=sys.stderr)
    return bool(condition)
