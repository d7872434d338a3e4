"""Who set what, by the rule itself."""

from oracles.history.accounts import Commit, all_records
from oracles.history.reading import Canonical, Fact, Facts, Said
from oracles.history.vocabulary import NAME_FIELD, RECORDS, SECTION_OF


class Doubtful(Exception):
    """Whether two records are one cannot be told: another id, and too much else has changed."""


class Edge:
    """One version of an account and a parent's: which fact is which."""

    def __init__(self, commit: Commit, parent: Commit, identity: str, doubts: bool) -> None:
        self.old, self.new = parent.facts[identity], commit.facts[identity]
        self.former: dict[Fact, str] = {}
        self.renamed: dict[str, str] = {}
        self.doubtful: set[Fact] = set()

        def read(facts: Facts) -> set[Fact]:
            return {(fact[0], fact[1]) for fact in facts if len(fact) == 3}

        self.old_keys, self.new_keys = old_keys, new_keys = read(self.old), read(self.new)
        before = {record.identity: (section, record.key) for section, record in all_records(parent.accounts[identity])}
        for section, record in all_records(commit.accounts[identity]):
            key, was = (section, record.key), before.get(record.identity)
            if key not in new_keys or key in old_keys or was is None or was not in old_keys or was in new_keys:
                continue
            if was[0] == section:
                self.former[key] = was[1]
                self.renamed[was[1]] = record.key
        self.doubtful = {key for key in self.former if doubts and not self.is_clear(key)}

    def is_clear(self, key: Fact) -> bool:
        """Whether the rest of a record says that it is the same in spite of its id."""
        before, after = (key[0], self.former[key]), key
        weight = {True: 0, False: 0}
        for field, (_, kind) in RECORDS[key[0]][1].items():
            old, new = self.old.get((*before, field)), self.new.get((*after, field))
            if kind != "id" and (old or new):
                weight[bool(old and new and self.followed(old[0]) == new[0])] += max(
                    len(side[1]) for side in (old, new) if side
                )
        named = (*before, NAME_FIELD[key[0]]), (*after, NAME_FIELD[key[0]])
        return self.old[named[0]][0] == self.new[named[1]][0] and weight[True] > 4 * weight[False]

    def fact(self, fact: Fact) -> Fact:
        """The name that a fact of the new side has on the old one."""
        if len(fact) < 3:
            return fact
        if fact[:2] in self.doubtful:
            raise Doubtful
        return (fact[0], self.former.get(fact[:2], fact[1]), fact[2])

    def is_given_up(self, fact: Fact) -> bool:
        """Whether the fact's record had on the old side a name that is another record's there."""
        return len(fact) == 3 and fact[1] in self.renamed and fact not in self.new

    def says_same(self, fact: Fact) -> bool:
        if len(fact) == 3 and fact[:2] in self.new_keys and self.fact(fact)[:2] not in self.old_keys:
            return False  # a new record is new in all its fields, also in those that it does not have
        old, new = self.old.get(self.fact(fact)), self.new.get(fact)
        return self.followed(old[0]) == new[0] if old and new else old is new

    def followed(self, value: Canonical) -> Canonical:
        """References to a record that was given another id say the same as before."""
        if value[0] != "refs":
            return value
        keys = [self.renamed.get(str(key), str(key)) for key in value[1:]]
        if any((SECTION_OF[key[0]], key) in self.doubtful for key in keys):
            raise Doubtful
        return ("refs", *keys)


class BruteForce:
    """`doubts`: what follows a record whose identity cannot be told from its text is refused with `Doubtful`."""

    def __init__(self, commits: list[Commit], doubts: bool = False) -> None:
        self.commits, self.doubts = commits, doubts
        self.edges: dict[tuple[int, int, str], Edge] = {}
        self.known_parents: dict[tuple[int, str], list[int]] = {}

    def edge(self, number: int, parent: int, identity: str) -> Edge:
        name = (number, parent, identity)
        if name not in self.edges:
            self.edges[name] = Edge(self.commits[number], self.commits[parent], identity, self.doubts)
        return self.edges[name]

    def settled(self, number: int, identity: str) -> int:
        """The oldest commit with the same folder, along the first parents that have it."""
        tree = self.commits[number].trees.get(identity)

        def same(parent: int) -> bool:
            return self.commits[parent].trees.get(identity) == tree

        while (parent := next(filter(same, self.commits[number].parents), None)) is not None:
            number = parent
        return number

    def parents(self, number: int, identity: str) -> list[int]:
        """The commits that a value can have come from: parents, or theirs where the plan cannot be read."""
        name = (number, identity)
        if name not in self.known_parents:
            result, seen = [], set()
            ahead = self.commits[number].parents[::-1]
            while ahead:
                parent = self.settled(ahead.pop(), identity)
                if parent in seen:
                    continue
                seen.add(parent)
                account = self.commits[parent].accounts.get(identity)
                if account and account.broken:
                    ahead += self.commits[parent].parents[::-1]
                elif account:
                    result.append(parent)
            self.known_parents[name] = result
        return self.known_parents[name]

    def origin(self, number: int, identity: str, fact: Fact) -> tuple[int, Fact] | None:
        """The commit that set a fact (or took it away), and the fact's name there.

        Nil for a fact that is not there, if the record that had its name before has another one now."""
        number = self.settled(number, identity)
        while True:
            for parent in self.parents(number, identity):
                edge = self.edge(number, parent, identity)
                if edge.is_given_up(fact):
                    return None
                if edge.says_same(fact):
                    number, fact = parent, edge.fact(fact)
                    break
            else:
                return number, fact

    def previous(self, number: int, identity: str, fact: Fact) -> tuple[int, Fact, Said] | None:
        """The parent that tells what a fact was before, the fact's name there and its value; nil if none does."""
        for parent in self.parents(number, identity):
            name = self.edge(number, parent, identity).fact(fact)
            if value := self.commits[parent].facts[identity].get(name):
                return parent, name, value
        return None

    def blame(self, number: int, identity: str, fact: Fact) -> tuple[int, Said | None]:
        found = self.origin(number, identity, fact)
        assert found, "a fact that is there has an origin"
        origin, name = found
        previous = self.previous(origin, identity, name)
        return origin, previous[2] if previous else None

    def past(self, number: int, identity: str, fact: Fact) -> list[tuple[Said | None, int]]:
        """All values that a fact has had, the newest first, with the commits that set them; nil where it was taken away."""
        result: list[tuple[Said | None, int]] = []
        value = self.commits[number].facts[identity].get(fact)
        while True:
            found = self.origin(number, identity, fact)
            assert found, "a fact that is there has an origin"
            number, fact = found
            result.append((value, number))
            previous = self.previous(number, identity, fact)
            if previous is None:
                gone = self.removal(number, identity, fact)
                if gone is None:
                    return result
                number, fact, previous = gone
                result.append((None, number))
            number, fact, value = previous

    def removal(self, number: int, identity: str, fact: Fact) -> tuple[int, Fact, tuple[int, Fact, Said]] | None:
        """Where a fact that is new at a commit had been taken away before."""
        for parent in self.parents(number, identity):
            edge = self.edge(number, parent, identity)
            gone = None if edge.is_given_up(fact) else self.origin(parent, identity, edge.fact(fact))
            if gone and (previous := self.previous(gone[0], identity, gone[1])):
                return *gone, previous
        return None
