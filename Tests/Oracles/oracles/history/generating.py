"""Histories out of chance."""

import copy
import random
import re
from collections.abc import Callable, Sequence
from typing import Any

from oracles.history.accounts import Account, Commit, Record, former_names
from oracles.history.merging import merged_account, merged_keys
from oracles.history.vocabulary import FREE, FRONT, NAME_FIELD, PEOPLE, PREFIXES, PROSE, RECORDS, TASKS


class Generator:
    """Makes a history out of chance. A plain one has no plans that cannot be read, and no id is given to two records."""

    def __init__(self, seed: str, plain: bool = False) -> None:
        self.rng = random.Random(f"history {seed}")
        self.plain = plain
        self.commits: list[Commit] = []
        self.ancestors: list[set[int]] = []
        self.lines: list[int] = []
        self.count = 0
        self.folders: list[str] = []
        self.numbers: dict[str, int] = {}
        self.reused = False
        self.wordless: set[str] = set()  # accounts that were renamed without a word in the plan

    # Words and values

    def fresh(self, prefix: str = "") -> str:
        self.count += 1
        return f"{prefix}{self.count}"

    def word(self) -> str:
        return "".join(self.rng.choice("bdfgklmnprstvz") + self.rng.choice("aeiou") for _ in range(self.rng.randint(3, 4)))

    def words(self, count: int) -> str:
        return " ".join(self.word() for _ in range(count))

    def day(self) -> str:
        return f"2026-{self.rng.randint(1, 12):02}-{self.rng.randint(1, 28):02}"

    def value(self, kind: str) -> str:
        name, _, rest = kind.partition(" ")
        if name == "list":
            return ", ".join(dict.fromkeys(self.value(rest) for _ in range(self.rng.randint(1, 2))))
        makers: dict[str, Callable[[], str]] = {
            "text": lambda: self.words(3),
            "person": lambda: self.rng.choice(PEOPLE),
            "date": self.day,
            "choice": lambda: self.rng.choice(rest.split()),
            "scale": lambda: str(self.rng.randint(1, 5)),
            "percent": lambda: f"{self.rng.randint(1, 99)} %",
            "period": lambda: self.rng.choice(["2026", "2026-Q3", "2027"]),
            "money": lambda: f"£{self.rng.randint(1, 9)}{self.rng.randint(0, 9)}{self.rng.randint(1, 9)}k",
        }
        return makers[name]()

    def wrong(self, kind: str) -> str | None:
        return {"money": "£4o2k", "date": "next spring", "scale": "9", "percent": "half"}.get(kind.split()[0])

    def respelled(self, raw: str) -> str | None:
        if match := re.fullmatch(r"£(\d+)k", raw):
            return self.rng.choice([f"£{match[1]},000", f"GBP {match[1]}k", f"£{match[1]} 000"])
        if match := re.fullmatch(r"(?:£|GBP )(\d+)(?:[, ]000|k)", raw):
            return f"£{match[1]}k"
        if match := re.fullmatch(r"(\d+) ?%", raw):
            return self.rng.choice([match[1], f"{match[1]}%", f"{match[1]} %"])
        return None

    # Plans

    def new_key(self, account: Account, section: str) -> str:
        used = [int(record.key[1:]) for record in account.records.get(section, [])]
        number = max([*used, 0]) + 1
        if self.plain:
            number = max(number, self.numbers.get(section, 0) + 1)
            self.numbers[section] = number
        elif self.rng.random() < 0.25:  # an id that another record had before, though the format forbids it
            number = next(free for free in range(1, number + 1) if free not in used)
        return f"{PREFIXES[section]}{number}"

    def new_record(self, account: Account, section: str) -> Record | None:
        if section == "team":
            free = [name for name in PEOPLE if name not in [record.key for record in account.records.get("team", [])]]
            if not free:
                return None
            key = self.rng.choice(free)
            # Whoever joins again is the same person.
            identity = f"{account.identity} {key}"
        else:
            key, identity = self.new_key(account, section), self.fresh("record ")
        fields = {}
        for field, (_, kind) in list(RECORDS[section][1].items())[1:]:
            if kind not in ("refs", "yes") and self.rng.random() < 0.8:
                fields[field] = self.value(kind)
        for field in {"contacts": ["name", "note"], "team": ["does"]}.get(section, [NAME_FIELD[section]]):
            fields[field] = self.words(12)
        record = Record(identity, key, fields)
        if section == "actions":
            self.link(account, record, "for", "targets")
            self.link(account, record, "with", "contacts")
        return record

    def link(self, account: Account, record: Record, field: str, section: str) -> None:
        others = account.records.get(section, [])
        record.fields[field] = [other.identity for other in self.rng.sample(others, min(len(others), self.rng.randint(0, 2)))]

    def new_account(self, folder: str) -> Account:
        account = Account(self.fresh("account "), folder)
        account.front = {key: self.value(kind) for key, kind in FRONT.items() if key != "formerly" and self.rng.random() < 0.8}
        account.front.update(client=self.words(3), manager="tom", status="active", currency="GBP", timezone="Europe/London")
        account.front["review-every"] = "3 months"
        if "point" in account.front:
            account.front["point"] = f"[{account.front['point']}]"
        account.title = self.words(2)
        for section in RECORDS:
            for _ in range(self.rng.randint(1, 3)):
                if record := self.new_record(account, section):
                    account.records.setdefault(section, []).append(record)
        for section in PROSE:
            if section == "objective" or self.rng.random() < 0.6:
                account.prose[section] = [self.words(10) for _ in range(self.rng.randint(1, 3))]
        account.layout = self.rng.randrange(1 << 30)
        return account

    # What happens to one account in a commit

    def edit(self, account: Account) -> str:
        kinds = [
            (self.set_field, 30),
            (self.respell, 6),
            (self.set_front, 12),
            (self.reword, 10),
            (self.add_record, 7),
            (self.remove_record, 5),
            (self.restore_record, 4),
            (self.rename_id, 5),
            (self.toggle_section, 4),
            (self.toggle_part, 5),
            (self.lay_out, 5),
            (self.set_title, 1),
            (self.toggle_broken, 3),
            (self.set_extra, 3),
            (self.set_links, 3),
        ]
        (kind,) = self.rng.choices([kind for kind, _ in kinds], [weight for _, weight in kinds])
        return kind(account) or kind.__name__

    def some_record(self, account: Account, sections: Sequence[str] = tuple(RECORDS)) -> tuple[str, Record | None]:
        records = [(section, record) for section in sections for record in account.records.get(section, [])]
        return self.rng.choice(records) if records else ("", None)

    def set_field(self, account: Account) -> None:
        section, record = self.some_record(account)
        if record is None:
            return
        fields = RECORDS[section][1]
        field = self.rng.choice([name for name, (_, kind) in list(fields.items())[1:] if kind != "refs"])
        if self.rng.random() < 0.4 and account.records.get("targets"):  # some values have a long past
            section, record = "targets", account.records["targets"][0]
            fields, field = RECORDS[section][1], self.rng.choice(["actual", "state"])
        kind = fields[field][1]
        choice = self.rng.random()
        if kind == "yes":
            record.fields[field] = "" if record.fields.get(field) else "x"
        elif field in (NAME_FIELD[section], "note"):
            # So little that the record can be told from others when it is given another id.
            words = record.fields[field].split()
            words[self.rng.randrange(len(words))] = self.word()
            record.fields[field] = " ".join(words)
        elif choice < 0.12:
            record.fields.pop(field, None)
        elif choice < 0.2 and section not in TASKS:
            record.fields[field] = "-"
        elif choice < 0.3 and section not in TASKS and self.wrong(kind):
            record.fields[field] = self.wrong(kind)
        else:
            record.fields[field] = self.value(kind)

    def set_links(self, account: Account) -> None:
        _, record = self.some_record(account, ["actions"])
        if record:
            self.link(account, record, *self.rng.choice([("for", "targets"), ("with", "contacts")]))
        contacts = account.records.get("contacts", [])
        if len(contacts) > 1 and self.rng.random() < 0.5:
            low, high = self.rng.sample(contacts, 2)
            low.fields["reports-to"] = [high.identity]

    def respell(self, account: Account) -> None:
        for record in account.records.get("targets", []):
            for field, raw in record.fields.items():
                if isinstance(raw, str) and (other := self.respelled(raw)) and self.rng.random() < 0.7:
                    record.fields[field] = other
        for key, raw in account.front.items():
            account.front[key] = self.respelled(raw) or raw

    def set_front(self, account: Account) -> None:
        key = self.rng.choice([key for key in FRONT if key != "formerly"])
        kind = FRONT[key]
        if key in ("currency", "timezone", "review-every"):
            return
        choice = self.rng.random()
        if choice < 0.15:
            account.front.pop(key, None)
        elif choice < 0.25 and (wrong := self.wrong(kind)):
            account.front[key] = wrong
        else:
            value = self.value(kind)
            account.front[key] = f"[{value}]" if key == "point" and self.rng.random() < 0.7 else value

    def reword(self, account: Account) -> None:
        section = self.rng.choice([*PROSE, FREE])
        paragraphs = list(account.prose.get(section, []))
        choice = self.rng.random()
        if not paragraphs or choice < 0.3:
            paragraphs.insert(self.rng.randint(0, len(paragraphs)), self.words(self.rng.randint(4, 12)))
        elif choice < 0.45:
            del paragraphs[self.rng.randrange(len(paragraphs))]
        else:
            place = self.rng.randrange(len(paragraphs))
            words = paragraphs[place].split()
            words[self.rng.randrange(len(words))] = self.word()
            paragraphs[place] = " ".join(words)
        account.prose[section] = paragraphs

    def add_record(self, account: Account) -> None:
        section = self.rng.choice(list(RECORDS))
        if len(account.records.get(section, [])) < 5 and (record := self.new_record(account, section)):
            account.records.setdefault(section, []).append(record)

    def remove_record(self, account: Account) -> None:
        section, record = self.some_record(account)
        if record:
            account.records[section] = [other for other in account.records[section] if other is not record]

    def restore_record(self, account: Account) -> None:
        """A record of an earlier commit comes back, as it was or nearly so."""
        past = self.rng.choice(self.commits).accounts.get(account.identity)
        if past is None:
            return
        section, record = self.some_record(past)
        if record is None or account.find(record.identity):
            return
        if record.key in [other.key for other in account.records.get(section, [])]:
            return
        account.records.setdefault(section, []).append(copy.deepcopy(record))

    def rename_id(self, account: Account) -> None:
        section, record = self.some_record(account, list(PREFIXES))
        if record:
            record.key = self.new_key(account, section)

    def toggle_section(self, account: Account) -> None:
        section = self.rng.choice([*RECORDS, "mission", "strategy", "background", FREE])
        is_prose = section in (*PROSE, FREE)
        here: dict[str, Any] = account.prose if is_prose else account.records
        if here.get(section):
            here[section] = []
            return
        past = [commit.accounts[account.identity] for commit in self.commits if account.identity in commit.accounts]
        for old in self.rng.sample(past, min(len(past), 5)):
            there: dict[str, Any] = old.prose if is_prose else old.records
            if there.get(section):
                here[section] = copy.deepcopy(there[section])
                return

    def toggle_part(self, account: Account) -> None:
        if account.in_part and self.rng.random() < 0.5:
            account.in_part = set()
        else:
            account.in_part = account.in_part ^ set(self.rng.sample([*PROSE, *RECORDS, FREE], 2))

    def lay_out(self, account: Account) -> None:
        account.layout = self.rng.randrange(1 << 30)

    def set_title(self, account: Account) -> None:
        account.title = self.words(2)

    def toggle_broken(self, account: Account) -> None:
        account.broken = None if account.broken or self.plain else self.rng.choice(["bracket", "anchor", "fence"])

    def set_extra(self, account: Account) -> None:
        account.extras = {**account.extras, "notes.md": self.words(5) + "\n"}

    # Commits

    def commit(self, parents: list[int], accounts: dict[str, Account], message: str) -> Commit:
        commit = Commit(len(self.commits), parents, accounts, message)
        commit.other = self.commits[parents[0]].other if parents else "0\n"
        self.commits.append(commit)
        above = {commit.number}.union(*(self.ancestors[parent] for parent in parents))
        self.ancestors.append(above)
        return commit

    def run(self) -> list[Commit]:
        rng = self.rng
        self.folders = [f"works-{number}" for number in range(1, rng.randint(1, 3) + 1)]
        accounts = [self.new_account(folder) for folder in self.folders]
        self.commit([], {account.identity: account for account in accounts}, "Start")
        self.lines = [0]
        target = rng.randint(30, 60)
        while len(self.commits) < target or len(self.lines) > 1:
            winding_up = len(self.commits) >= target
            choice = rng.random()
            place = rng.randrange(len(self.lines))
            if len(self.lines) > 1 and (winding_up or choice < 0.18):
                self.merge(place, winding_up)
            elif choice < 0.3 and len(self.lines) < 4:
                self.lines.append(self.lines[place])
            else:
                self.lines[place] = self.step(self.lines[place])
        return self.commits

    def step(self, tip: int) -> int:
        rng = self.rng
        accounts = copy.deepcopy(self.commits[tip].accounts)
        alone = len(self.lines) == 1
        choice = rng.random()
        present = sorted(accounts)
        identity = rng.choice(present) if present else None
        message = ""
        if identity is None or (choice < 0.02 and len(accounts) < 3):
            accounts |= self.added(alone)
            message = "new account"
        elif choice < (0.1 if alone else 0.06):
            message = self.rename_account(accounts[identity], alone)
        elif choice < 0.14:
            message = self.revert(accounts, identity, tip)
        elif choice < 0.155 and alone and not self.reused and len(accounts) > 1:
            del accounts[identity]
            message = "remove account"
        elif choice < 0.175:
            message = "touch another file"
        elif choice < 0.21:
            message = "review"
            day = f"2027-{len(self.commits) // 28 + 1:02}-{len(self.commits) % 28 + 1:02}"
            text = f"---\nkind: client\ndate: {day}\nstatus: closed\nours: [tom]\n---\n# Review {day}\n"
            accounts[identity].extras = {**accounts[identity].extras, f"reviews/{day}.md": text}
        else:
            for name in rng.sample(present, min(len(present), rng.choice([1, 1, 1, 2]))):
                if accounts[name].broken and rng.random() < 0.4:
                    message += f"{name}: mend; "
                    accounts[name].broken = None
                for _ in range(rng.choice([1, 2, 3, 5])):
                    message += f"{name}: {self.edit(accounts[name])}; "
        commit = self.commit([tip], accounts, message)
        if message == "touch another file":
            commit.other = f"{commit.number}\n"
        if message == "review" and identity:
            commit.review = (identity, day)
        return commit.number

    def added(self, alone: bool) -> dict[str, Account]:
        """A new account; now and then under a name that another one has given up."""
        current = {account.folder for tip in self.lines for account in self.commits[tip].accounts.values()}
        free = [folder for folder in self.folders if folder not in current]
        folder = self.rng.choice(free) if alone and free and self.rng.random() < 0.5 else f"works-{len(self.folders) + 1}"
        self.reused = self.reused or folder in self.folders
        self.folders.append(folder)
        account = self.new_account(folder)
        return {account.identity: account}

    def rename_account(self, account: Account, alone: bool) -> str:
        old = account.folder
        account.folder = f"works-{len(self.folders) + 1}"
        self.folders.append(account.folder)
        # Without a word in the plan only git can tell, and it is sure of whole files.
        if alone and self.rng.random() < 0.5:
            self.wordless.add(account.identity)
            return f"rename {old} without a word"
        account.broken = None
        account.front["formerly"] = f"[{', '.join([*former_names(account), old])}]"
        return f"rename {old}"

    def revert(self, accounts: dict[str, Account], identity: str, tip: int) -> str:
        past = [number for number in sorted(self.ancestors[tip]) if identity in self.commits[number].accounts]
        old = copy.deepcopy(self.commits[self.rng.choice(past)].accounts[identity])
        now = accounts[identity]
        old.folder, old.broken = now.folder, now.broken
        old.front.pop("formerly", None)
        if "formerly" in now.front:
            old.front["formerly"] = now.front["formerly"]
        accounts[identity] = old
        return "revert"

    def merge(self, place: int, winding_up: bool) -> None:
        rng = self.rng
        others = [index for index in range(len(self.lines)) if self.lines[index] != self.lines[place]]
        if not others:
            self.lines = [self.lines[place]] * (1 if winding_up else len(self.lines))
            return
        mine = self.lines[place]
        chosen = rng.sample(others, 2) if len(others) > 1 and rng.random() < 0.15 else [rng.choice(others)]
        parents = [mine, *list(dict.fromkeys(self.lines[index] for index in chosen))]
        # A parent that another one holds already makes no merge.
        parents = [
            parent for parent in parents if not any(parent in self.ancestors[other] for other in parents if other != parent)
        ]
        if len(parents) < 2:
            self.lines[place] = max(self.lines[place], *(self.lines[index] for index in chosen))
            if winding_up:
                self.lines = sorted(set(self.lines))
            return
        self.lines[place] = self.merge_commit(parents).number
        if len(parents) == 2 and rng.random() < 0.25:
            self.lines[chosen[0]] = self.merge_commit(parents[::-1]).number  # criss-cross
        elif winding_up or rng.random() < 0.6:
            self.lines = [tip for index, tip in enumerate(self.lines) if index not in chosen]

    def merge_commit(self, parents: list[int]) -> Commit:
        rng = self.rng
        if rng.random() < 0.08:  # as with the strategy 'ours', or 'theirs'
            return self.commit(parents, copy.deepcopy(self.commits[rng.choice(parents)].accounts), f"merge {parents}, one side")
        accounts = copy.deepcopy(self.commits[parents[0]].accounts)
        done = [parents[0]]
        for parent in parents[1:]:
            common = set.union(*(self.ancestors[number] for number in done)) & self.ancestors[parent]
            base = self.commits[max(common)].accounts
            theirs = copy.deepcopy(self.commits[parent].accounts)
            for identity in merged_keys(base, accounts, theirs):
                left, right, old = accounts.get(identity), theirs.get(identity), base.get(identity)
                if left and right:
                    accounts[identity] = merged_account(old, left, right, rng)
                elif (either := left or right) and old is None:
                    accounts[identity] = either
                else:
                    accounts.pop(identity, None)
            done.append(parent)
        message = f"merge {parents}"
        if accounts and rng.random() < 0.3:
            account = accounts[rng.choice(sorted(accounts))]
            for _ in range(rng.randint(1, 3)):
                kind = rng.choice([self.set_field, self.set_front, self.reword, self.add_record])
                kind(account)
            message += ", and change more"
        return self.commit(parents, accounts, message)
