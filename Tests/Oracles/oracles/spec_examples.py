"""Fetches the examples of the CommonMark and GFM specifications for the tests, as .build-spec/examples.json.

They come with the source distribution of a Markdown library on PyPI and are not part of this repository."""

import glob
import json
import os
import re
import subprocess
import sys
import tarfile

from oracles.scratch import TOP, write

PACKAGE = "marko==2.2.4"


FOLDER = os.path.join(TOP, ".build-spec")
RESULT = os.path.join(FOLDER, "examples.json")
FENCE = "`" * 32


def examples(text: str) -> list[str]:
    """The Markdown of every example of a specification; its arrows stand for tabs."""
    pattern = re.compile(FENCE + r" example[^\n]*\n(.*?)\n?\.\n.*?" + FENCE, re.S)
    return [match.group(1).replace("→", "\t") + "\n" for match in pattern.finditer(text)]


def main(arguments: list[str]) -> int:
    if os.path.exists(RESULT):
        return 0
    os.makedirs(FOLDER, exist_ok=True)
    tarballs = glob.glob(os.path.join(FOLDER, "marko-*.tar.gz"))
    if not tarballs:
        command = [sys.executable, "-m", "pip", "download", "--quiet", "--no-deps", "--no-binary", ":all:"]
        subprocess.run([*command, "-d", FOLDER, PACKAGE], check=True)
        tarballs = glob.glob(os.path.join(FOLDER, "marko-*.tar.gz"))
    found = []
    with tarfile.open(tarballs[0]) as archive:
        for member in archive.getmembers():
            if re.search(r"/tests/spec/(commonmark|gfm)\.txt$", member.name):
                file = archive.extractfile(member)
                found += examples(file.read().decode("utf-8")) if file else []
    if len(found) < 1000:
        print(f"only {len(found)} examples found in {PACKAGE}", file=sys.stderr)
        return 1
    write(json.dumps(found), RESULT)
    print(f"{len(found)} examples of the CommonMark and GFM specifications")
    return 0
