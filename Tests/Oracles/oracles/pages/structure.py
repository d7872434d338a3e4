"""What a page consists of."""

import html.parser
import itertools
import re

from oracles.pages.faults import expect

HTML_ELEMENTS = set(
    """html head meta title style body header main nav footer section h1 h2 h3 h4 p div ul li dl dt dd details summary
    table thead tbody tr th td span a bdi code del ins""".split()
)
HTML_ATTRIBUTES = set(
    """lang charset http-equiv content name class id href dir role scope aria-labelledby aria-hidden aria-label
    title""".split()
)
VOID = {"meta"}
POLICY = "default-src 'none'; style-src 'unsafe-inline'; img-src data:; base-uri 'none'; form-action 'none'"


class Reader(html.parser.HTMLParser):
    """The elements of a page in their order, with attributes and text; faults of its structure."""

    def __init__(self, text: str) -> None:
        super().__init__(convert_charrefs=True)
        self.elements: list[tuple[str, tuple[tuple[str, str], ...]]] = []
        self.open: list[str] = []
        self.texts: list[tuple[tuple[str, ...], str]] = []
        self.faults: list[str] = []
        self.feed(text)
        self.close()
        if self.open:
            self.faults.append("left open: " + ", ".join(self.open))

    def handle_starttag(self, tag: str, attributes: list[tuple[str, str | None]]) -> None:
        self.elements.append((tag, tuple(sorted((name, value or "") for name, value in attributes))))
        if tag not in VOID:
            self.open.append(tag)

    def handle_startendtag(self, tag: str, attributes: list[tuple[str, str | None]]) -> None:
        self.elements.append((tag, tuple(sorted((name, value or "") for name, value in attributes))))

    def handle_endtag(self, tag: str) -> None:
        if not self.open or self.open.pop() != tag:
            self.faults.append(f"an end of {tag} out of place")

    def handle_data(self, data: str) -> None:
        if self.open and self.open[-1] not in ("style", "script"):
            self.texts.append((tuple(self.open), data))

    def handle_comment(self, data: str) -> None:
        self.faults.append("a comment: " + data[:60])

    def handle_pi(self, data: str) -> None:
        self.faults.append("an instruction: " + data[:60])

    def unknown_decl(self, data: str) -> None:
        self.faults.append("a declaration: " + data[:60])

    def isolated(self) -> set[str]:
        """The texts in bdi, which is where text from plans stands."""
        return {" ".join(text.split()) for path, text in self.texts if path[-1] == "bdi"}


def check_structure(name: str, source: str, dom: str) -> tuple[int, set[str]]:
    written, built = Reader(source), Reader(dom)
    for fault in written.faults + built.faults:
        expect(False, f"{name}: {fault}")
    tags = {tag for tag, _ in written.elements}
    expect(tags <= HTML_ELEMENTS, f"{name}: elements {sorted(tags - HTML_ELEMENTS)}")
    attributes = {attribute for _, pairs in written.elements for attribute, _ in pairs}
    expect(attributes <= HTML_ATTRIBUTES, f"{name}: attributes {sorted(attributes - HTML_ATTRIBUTES)}")
    expect(written.elements == built.elements, f"{name}: the browser builds other elements than were written")
    expect(
        "".join(text for _, text in written.texts).split() == "".join(text for _, text in built.texts).split(),
        f"{name}: the browser shows other text than was written",
    )
    places = [value for _, pairs in written.elements for key, value in pairs if key == "id"]
    expect(len(places) == len(set(places)), f"{name}: a place stands twice")
    for _, pairs in written.elements:
        for key, value in pairs:
            if key == "href":
                expect(value.startswith("#") and value[1:] in places, f"{name}: a link to {value}")
            if key == "aria-labelledby":
                expect(value in places, f"{name}: a label {value} that is not there")
    policy = [dict(pairs).get("content") for tag, pairs in written.elements if dict(pairs).get("http-equiv")]
    expect(policy == [POLICY], f"{name}: the policy is {policy}")
    expect(written.elements[0] == ("html", (("lang", "en"),)), f"{name}: no language")
    heads = [dict(pairs) for tag, pairs in written.elements if tag == "th"]
    expect(all(head.get("scope") in ("row", "col") for head in heads), f"{name}: a table head without scope")
    levels = [int(tag[1]) for tag, _ in written.elements if re.fullmatch("h[1-6]", tag)]
    expect(levels and levels[0] == 1 and levels.count(1) == 1, f"{name}: not one heading of level 1")
    expect(all(b <= a + 1 for a, b in itertools.pairwise(levels)), f"{name}: a heading skips a level")
    return len(written.elements), written.isolated()
