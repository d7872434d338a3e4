"""Three-way merging of what the generator holds; conflicts are settled by chance, as people settle them."""

import random
from typing import Any

from oracles.history.accounts import Account, Record, former_names
from oracles.history.vocabulary import FREE, NAME_FIELD, PROSE, RECORDS


def merged_value(base: Any, ours: Any, theirs: Any, rng: random.Random) -> Any:
    if ours == theirs or theirs == base:
        return ours
    return theirs if ours == base else rng.choice([ours, theirs])


def merged_keys(base: Any, ours: Any, theirs: Any) -> list[str]:
    return list(dict.fromkeys([*ours, *theirs, *base]))


def merged_dict(base: Any, ours: Any, theirs: Any, rng: random.Random) -> dict[str, Any]:
    result = {}
    for key in merged_keys(base, ours, theirs):
        value = merged_value(base.get(key), ours.get(key), theirs.get(key), rng)
        if value is not None:
            result[key] = value
    return result


def merged_account(base: Account | None, ours: Account, theirs: Account, rng: random.Random) -> Account:
    base = base or Account(ours.identity, ours.folder)
    result = Account(ours.identity, merged_value(base.folder, ours.folder, theirs.folder, rng))
    result.title = merged_value(base.title, ours.title, theirs.title, rng)
    result.front = merged_dict(base.front, ours.front, theirs.front, rng)
    result.layout = merged_value(base.layout, ours.layout, theirs.layout, rng)
    result.extras = merged_dict(base.extras, ours.extras, theirs.extras, rng)
    result.prose = merged_dict(base.prose, ours.prose, theirs.prose, rng)
    result.in_part = {
        section
        for section in (*PROSE, *RECORDS, FREE)
        if merged_value(section in base.in_part, section in ours.in_part, section in theirs.in_part, rng)
    }
    for section in RECORDS:
        sides = [{record.identity: record for record in side.records.get(section, [])} for side in (base, ours, theirs)]
        keys = set()
        for identity in merged_keys(*sides):
            old, left, right = (side.get(identity) for side in sides)
            if (left is None or right is None) and (
                (old is None and not (left or right)) or (old is not None and unchanged(old, left or right))
            ):
                continue
            left, right = left or right, right or left
            if left is None or right is None:
                continue
            before = old.fields if old else {}
            key = merged_value(old.key if old else None, left.key, right.key, rng)
            if key in keys:  # two lines gave one id to two records
                continue
            keys.add(key)
            record = Record(identity, key, merged_dict(before, left.fields, right.fields, rng))
            record.fields[NAME_FIELD[section]] = record.fields.get(NAME_FIELD[section]) or left.fields[NAME_FIELD[section]]
            result.records.setdefault(section, []).append(record)
    names = {side.folder for side in (ours, theirs)} | set(former_names(ours)) | set(former_names(theirs))
    if ours.folder != theirs.folder or "formerly" in result.front:
        result.front["formerly"] = f"[{', '.join(sorted(names - {result.folder}))}]"
    elif ours.broken and theirs.broken:
        result.broken = ours.broken
    return result


def unchanged(old: Record, new: Record | None) -> bool:
    return new is None or (old.key, old.fields) == (new.key, new.fields)
