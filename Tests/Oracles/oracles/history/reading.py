"""Reading: a plan's text → facts.

A fact is ("front", key), ("title",), ("prose", section), ("free", heading) or (section, key of the record, field); its value
is (canonical, raw)."""

import re
from collections.abc import Iterator
from fractions import Fraction
from typing import Any

from oracles.history.vocabulary import FRONT, PROSE, RECORDS, TABLES, folded

Fact = tuple[str, ...]
Canonical = tuple[Any, ...]
Said = tuple[Canonical, str]
Facts = dict[Fact, Said]
Fields = dict[str, tuple[str, str]]


def canonical(kind: str, raw: str) -> Canonical:
    """What a text says, so that two spellings of one value are equal; the text itself where it does not fit the type."""
    raw = folded(raw)
    if raw in ("-", "–", "—") and kind != "yes":
        return ("none",)
    name, _, rest = kind.partition(" ")
    if name == "list":
        parts = [canonical(rest, item) for item in raw.split(",")]
        return ("raw", raw) if any(part[0] == "raw" for part in parts) else ("list", *parts)
    if name == "refs":
        return ("refs", *(item.strip() for item in raw.split(",")))
    if name == "money" and (match := re.fullmatch(r"(?:£|GBP )(\d[\d, ]*(?:\.\d+)?)([km]?)", raw)):
        factor = {"": 1, "k": 1000, "m": 1_000_000}[match[2]]
        return ("money", Fraction(re.sub("[, ]", "", match[1])) * factor)
    if name == "percent" and (match := re.fullmatch(r"(\d+(?:\.\d+)?) ?%?", raw)):
        return ("percent", Fraction(match[1]))
    if name == "person" and re.fullmatch(r"@?[a-z]+", raw):
        return ("person", raw.lstrip("@"))
    for known, pattern in (
        ("scale", r"[1-5]"),
        ("date", r"\d{4}-[01]\d-[0-3]\d"),
        ("period", r"\d{4}(-Q[1-4])?"),
        ("id", r"[A-Z]+\d+"),
        ("yes", r"x|yes|no|"),
    ):
        if name == known and re.fullmatch(pattern, raw):
            return (name, {"x": "yes", "": "no"}.get(raw, raw) if name == "yes" else raw)
    if name == "choice" and raw in rest.split():
        return ("choice", raw)
    return ("text" if name == "text" else "raw", raw)


def split_front(text: str) -> tuple[list[str] | None, str]:
    """The lines between the fences and the rest; nothing at all of a file whose fence is not closed."""
    if not text.startswith("---\n"):
        return [], text
    front, fence, body = text[4:].partition("\n---\n")
    return (front.split("\n"), body) if fence else (None, "")


def read_front(lines: list[str] | None) -> dict[str, str]:
    """Key → text; empty where YAML would not read it."""
    result = {}
    for line in lines or []:
        match = re.fullmatch(r"([a-z-]+): (.*?)(?: +# .*)?", line)
        if not match or match[2].startswith("&") or match[2].count("[") != match[2].count("]"):
            return {}
        result[match[1]] = match[2].strip("[]")
    return result


def read_plan(files: dict[str, str]) -> Facts:
    """The facts of an account: name of the file in its folder → text."""
    facts: Facts = {}
    for name, text in files.items():
        lines, body = split_front(text)
        front = read_front(lines)
        if name == "plan.md":
            for key, raw in front.items():
                facts["front", key] = (canonical(FRONT[key], raw), folded(raw))
        elif "/" in name or front.get("kind") != "part":
            continue
        head, *sections = re.split(r"(?m)^## ", body)
        if name == "plan.md" and (title := re.search(r"(?m)^# (.*)$", head)):
            facts["title",] = (("text", folded(title[1])), folded(title[1]))
        for section in sections:
            heading, _, content = section.partition("\n")
            read_section(heading.strip(), content, facts)
    return facts


def read_section(heading: str, content: str, facts: Facts) -> None:
    for section, (name, fields) in RECORDS.items():
        if name == heading:
            rows = table_rows(content, fields) if section in TABLES else task_rows(content)
            for row in rows:
                key = row[next(iter(fields))]
                for field, raw in row.items():
                    if raw or field == "checked":
                        facts[section, key, field] = (canonical(fields[field][1], raw), folded(raw))
            return
    paragraphs = tuple(folded(paragraph) for paragraph in content.split("\n\n") if paragraph.strip())
    known = next((section for section, name in PROSE.items() if name == heading), None)
    if paragraphs:
        fact = ("prose", known) if known else ("free", heading)
        facts[fact] = (("prose", *paragraphs), folded(" ".join(paragraphs)))


def table_rows(content: str, fields: Fields) -> list[dict[str, str]]:
    lines = [[cell.strip() for cell in line.strip().strip("|").split("|")] for line in content.strip().split("\n")]
    ids = [next(field for field, (heading, _) in fields.items() if heading == name) for name in lines[0]]
    return [dict(zip(ids, line, strict=False)) for line in lines[2:]]


def task_rows(content: str) -> Iterator[dict[str, str]]:
    for line in content.strip().split("\n"):
        match = re.fullmatch(r"- \[([ x])\] (A\d+) (.*?)((?: (?:@[a-z]+|(?:due|done|for|with):\S+))*)", line)
        assert match, line
        row = {"id": match[2], "checked": match[1].strip(), "text": match[3]}
        for token in match[4].split():
            field, _, raw = ("owner", "", token[1:]) if token[0] == "@" else token.partition(":")
            row[field] = raw
        yield row
