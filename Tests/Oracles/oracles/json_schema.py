"""Proves JSON Schemas with a validator. `rutter schema --json-schema`: good front matter passes, bad front matter fails.
docs/schema/diff-1.json: what `rutter diff --format json` writes passes, and holds nothing that the schema does not declare;
damaged in any of many ways it fails.

Usage: check-json-schema RUTTER. The front matters are the files below Tests/Cases/json-schema/KIND/."""

import copy
import glob
import json
import os
import shutil
import tempfile
from collections.abc import Iterator
from typing import Any

import jsonschema
import yaml

from oracles.arguments import program
from oracles.scratch import BASE_PLANS, TOP, Wrong, git, run

Path = tuple[str | int, ...]
CASES = os.path.join(TOP, "Tests", "Cases", "json-schema")


def main(arguments: list[str]) -> int:
    rutter = program("check-json-schema", arguments)
    wrong = check_front_matter(rutter) + check_diff(rutter)
    return 1 if wrong else 0


def check_front_matter(rutter: str) -> int:
    def plain(value: Any) -> Any:
        """YAML's dates as the text that JSON has for them."""
        if isinstance(value, dict):
            return {key: plain(item) for key, item in value.items()}
        if isinstance(value, list):
            return [plain(item) for item in value]
        return value.isoformat() if hasattr(value, "isoformat") else value

    wrong = 0
    good = bad = 0
    for kind in sorted(os.listdir(CASES)):
        text = run(rutter, "schema", "--json-schema", "--kind", kind, cwd="/").stdout
        schema = json.loads(text)
        jsonschema.Draft202012Validator.check_schema(schema)
        validator = jsonschema.Draft202012Validator(schema)
        for path in sorted(glob.glob(os.path.join(CASES, kind, "*.yaml"))):
            with open(path, encoding="utf-8") as file:
                errors = list(validator.iter_errors(plain(yaml.safe_load(file))))
            name = os.path.relpath(path, CASES)
            wants_good = os.path.basename(path).startswith("good")
            good, bad = good + wants_good, bad + (not wants_good)
            if wants_good and errors:
                print(f"{name} should pass: {errors[0].message}")
                wrong += 1
            if not wants_good and not errors:
                print(f"{name} should fail, and passes")
                wrong += 1
    print(f"JSON Schema: {good} good and {bad} bad front matters judged, {wrong} wrongly")
    return wrong if good and bad else wrong + 1


# What somebody does to the plan of Tests/Cases/_base, as replacements in its text.
EDITS = [
    ("| T1 | Drivers desk revenue |", "| T9 | Drivers desk revenue |"),
    ("for:T1", "for:T9"),
    ("£402k", "£510k"),
    ("every Northgate site rings first", "every site of Northgate rings first, day and night"),
    ("# Northgate Foods\n", "# Northgate\n\nSince 2019.\n"),
    ("status: active", "status: dormant"),
]
ADDED = """
## Financials

| Period | Revenue | Margin | Receivable |
| ------ | ------- | ------ | ---------- |
| 2026   | £1m     | 12 %   | lots       |

## Travel

By train.
"""


def check_diff(rutter: str) -> int:
    with open(os.path.join(TOP, "docs", "schema", "diff-1.json"), encoding="utf-8") as file:
        schema = json.load(file)
    jsonschema.Draft202012Validator.check_schema(schema)
    validator = jsonschema.Draft202012Validator(schema)
    strict = jsonschema.Draft202012Validator(closed(schema))
    wrong = 0
    documents, findings = outputs(rutter)
    # A diff's findings are those of check, which has more of them to show, and says more of each.
    for item in findings:
        for name in ("about", "fingerprint", "state"):
            del item[name]
    finding = jsonschema.Draft202012Validator({"$ref": "#/$defs/finding", "$defs": closed(schema)["$defs"]})
    for error in [error for item in findings for error in finding.iter_errors(item)][:5]:
        print(f"finding: {error.json_path}: {error.message}")
        wrong += 1
    wrong += not findings
    for name, document in documents:
        errors = list(validator.iter_errors(document)) + list(strict.iter_errors(document))
        for error in errors[:5]:
            print(f"diff {name}: {error.json_path}: {error.message}")
        wrong += bool(errors)
    seen = sorted({kind for _, document in documents for kind in kinds(document)})
    wanted = ["added", "changed", "effect", "formerKey", "note", "prose", "removed"]
    if not set(wanted) <= set(seen):
        print(f"diff: the changes tried are {seen}, which is not all of {wanted}")
        wrong += 1
    damaged = 0
    for name, document in documents:
        for what, broken in damages(document):
            damaged += 1
            if validator.is_valid(broken):
                print(f"diff {name} should fail without or with another {what}, and passes")
                wrong += 1
    print(f"JSON Schema: {len(documents)} diffs and {damaged} damaged ones judged, {wrong} wrongly")
    return wrong if damaged > 100 else wrong + 1


def closed(schema: Any) -> Any:
    """The schema with every object's members declared: in tests nothing may be written that the page does not tell of."""
    if isinstance(schema, dict):
        result = {key: closed(value) for key, value in schema.items()}
        if "required" in schema and "properties" in schema:
            result["additionalProperties"] = False
        return result
    return [closed(item) for item in schema] if isinstance(schema, list) else schema


def outputs(rutter: str) -> tuple[list[tuple[str, Any]], list[dict[str, Any]]]:
    """Differences of a repository in which much happens, by name; and what check finds in it."""
    with tempfile.TemporaryDirectory() as folder:

        def commit(message: str) -> None:
            git("add", "-A", cwd=folder)
            git("commit", "-qm", message, cwd=folder)

        def diff(*arguments: str) -> Any:
            return json.loads(run(rutter, "diff", "--format", "json", *arguments, cwd=folder).stdout)

        shutil.copytree(BASE_PLANS, folder, dirs_exist_ok=True)
        git("init", "-q", "-b", "main", cwd=folder)
        commit("Start")
        plan = os.path.join(folder, "accounts", "northgate-foods", "plan.md")
        with open(plan, encoding="utf-8") as file:
            before = file.read()
        text = before
        for old, new in EDITS:
            if old not in text:
                raise Wrong(f"{old!r} is not in the plan of Tests/Cases/_base")
            text = text.replace(old, new)
        text += ADDED
        text = "\n".join(line for line in text.split("\n") if not line.startswith("| C2 "))
        text = text.replace("- [ ] ", "- [ ] A77 Ring the bakery\n\n  Ask for Ann.\n\n- [x] ", 1)
        with open(plan, "w", encoding="utf-8") as file:
            file.write(text)
        result = [("of the working tree", diff())]
        check = run(rutter, "check", "--format", "json", cwd=folder, check=False)
        findings = json.loads(check.stdout)["findings"]
        commit("Much")
        with open(os.path.join(folder, "rutter.yaml"), "a", encoding="utf-8") as file:
            file.write("# nothing\n")
        git("mv", "accounts/northgate-foods", "accounts/northgate", cwd=folder)
        commit("Rename")
        result += [
            ("of two commits", diff("HEAD~2..HEAD~1")),
            ("backwards", diff("HEAD~1..HEAD~2")),
            ("of a renamed account", diff("HEAD~1..HEAD")),
            ("of nothing", diff("HEAD..HEAD")),
        ]
        return result, findings


def kinds(document: Any) -> Iterator[str]:
    """What a document shows of the format."""
    if isinstance(document, dict):
        for key, value in document.items():
            if key == "kind" and isinstance(value, str):
                yield value
            if key in ("effect", "formerKey", "note", "prose") and value is not None:
                yield key
            yield from kinds(value)
    elif isinstance(document, list):
        for item in document:
            yield from kinds(item)


def damages(document: Any) -> Iterator[tuple[str, Any]]:
    """Copies of a document, each without one member or with one that is something else."""
    for path in paths(document, ()):
        for replacement in (None, ["nonsense"]):
            broken = copy.deepcopy(document)
            target = broken
            for step in path[:-1]:
                target = target[step]
            if replacement is None:
                del target[path[-1]]
            else:
                target[path[-1]] = {"nonsense": replacement}
            yield "/".join(map(str, path)), broken


def paths(document: Any, prefix: Path) -> list[Path]:
    """A path to each member, once for each name along the way."""
    found: dict[Path, Path] = {}
    if isinstance(document, dict):
        for key, value in document.items():
            found[(key,)] = (*prefix, key)
            for path in paths(value, (*prefix, key)):
                found.setdefault(tuple(step for step in path if isinstance(step, str)), path)
    elif isinstance(document, list):
        for index, item in enumerate(document):
            for path in paths(item, (*prefix, index)):
                found.setdefault(tuple(step for step in path if isinstance(step, str)), path)
    return list(found.values())
