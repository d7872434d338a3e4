"""A plan as the generator holds it. Records know who they are, whatever their id; references name records."""

import random
import re
from typing import Any

from oracles.history.reading import Facts
from oracles.history.vocabulary import PART, PROSE, RECORDS, TASKS


class Record:
    def __init__(self, identity: str, key: str, fields: dict[str, Any]) -> None:
        self.identity, self.key, self.fields = identity, key, fields


class Account:
    def __init__(self, identity: str, folder: str) -> None:
        self.identity, self.folder = identity, folder
        self.front: dict[str, str] = {}
        self.title = ""
        self.records: dict[str, list[Record]] = {}  # section → [Record]
        self.prose: dict[str, list[str]] = {}  # section id or free heading → [paragraph]
        self.in_part: set[str] = set()
        self.broken: str | None = None
        self.layout = 0
        self.extras: dict[str, str] = {}  # further files in the folder

    def find(self, identity: str) -> Record | None:
        return next((record for records in self.records.values() for record in records if record.identity == identity), None)

    def files(self) -> dict[str, str]:
        """Name → text, laid out as the number says."""
        rng = random.Random(self.layout)
        sections = [(section, self.record_text(section, rng)) for section, records in self.records.items() if records]
        sections += [(section, self.prose_text(section, rng)) for section, paragraphs in self.prose.items() if paragraphs]
        rng.shuffle(sections)
        front = [f"{key}: {raw}" + ("    # kept by hand" if rng.random() < 0.1 else "") for key, raw in self.front.items()]
        rng.shuffle(front)
        end = "---\n"
        if self.broken == "bracket":
            front[0:0] = ["status: [active"]
        elif self.broken == "anchor":
            front[0:0] = ["tier: &tier growth"]
        elif self.broken == "fence":
            end = ""
        whole = [text for section, text in sections if section not in self.in_part]
        part = [text for section, text in sections if section in self.in_part]
        files = {"plan.md": "---\n" + "\n".join(front) + f"\n{end}# {self.title}\n\n" + "\n".join(whole)}
        if part:
            files[PART] = "---\nkind: part\n---\n# Delivery\n\n" + "\n".join(part)
        return {**files, **self.extras}

    def record_text(self, section: str, rng: random.Random) -> str:
        heading, fields = RECORDS[section]
        records = list(self.records[section])
        rng.shuffle(records)
        if section in TASKS:
            return f"## {heading}\n\n" + "".join(map(self.task_text, records))
        key, *others = fields
        used = [field for field in others if rng.random() < 0.3 or any(record.fields.get(field) for record in records)]
        columns = [key, *rng.sample(used, len(used))]
        rows = [[fields[field][0] for field in columns]]
        rows += [[self.cell(record, field) for field in columns] for record in records]
        widths = [max(map(len, column)) if rng.random() < 0.7 else 3 for column in zip(*rows, strict=False)]
        rows.insert(1, ["-" * width for width in widths])

        def line(row: list[str]) -> str:
            return "| " + " | ".join(cell.ljust(width) for cell, width in zip(row, widths, strict=False)) + " |\n"

        return f"## {heading}\n\n" + "".join(map(line, rows))

    def cell(self, record: Record, field: str) -> str:
        value = record.key if field in ("id", "person") else record.fields.get(field, "")
        if isinstance(value, list):
            keys = [found.key for identity in value if (found := self.find(identity))]
            return (", " if field == "reports-to" else ",").join(keys)
        return value

    def task_text(self, record: Record) -> str:
        cells = {field: self.cell(record, field) for field in TASKS["actions"][1]}
        line = f"- [{cells['checked'] or ' '}] {record.key} {cells['text']}"
        line += f" @{cells['owner']}" if cells["owner"] else ""
        return line + "".join(f" {field}:{cells[field]}" for field in ("due", "done", "for", "with") if cells[field]) + "\n"

    def prose_text(self, section: str, rng: random.Random) -> str:
        width = rng.choice([30, 60, 400])
        paragraphs = []
        for paragraph in self.prose[section]:
            lines = [""]
            for word in paragraph.split():
                if len(lines[-1]) + len(word) > width:
                    lines.append("")
                lines[-1] += (" " if lines[-1] else "") + word
            paragraphs.append("\n".join(lines))
        return f"## {PROSE.get(section, section)}\n\n" + "\n\n".join(paragraphs) + "\n"


def former_names(account: Account) -> list[str]:
    return [name for name in re.split(r"[\[\], ]+", account.front.get("formerly", "")) if name]


def all_records(account: Account) -> list[tuple[str, Record]]:
    return [(section, record) for section, records in account.records.items() for record in records]


class Commit:
    def __init__(self, number: int, parents: list[int], accounts: dict[str, Account], message: str) -> None:
        self.number, self.parents, self.accounts, self.message = number, parents, accounts, message
        self.other = ""
        self.id = ""
        self.author, self.day = "", 0
        self.facts: dict[str, Facts] = {}  # identity of the account → facts, as they were read
        self.trees: dict[str, Any] = {}  # identity of the account → name and id of its folder
        self.review: tuple[str, str] | None = None  # (identity of the account, date) of the review that the commit closes
