"""Proves with GitHub's own parser that text from plans stays text in the Markdown that Rutter writes.

Usage: check-markdown RUTTER. The plans are those of hostile_plans.py. The page may consist of headings, paragraphs, lists,
one table, folded details, and words that are strong, struck through or code: no picture, check box or other HTML, and no
link but those to lines of plans that were asked for. A page that must fit into little room is as whole as a full one."""

import html.parser
import subprocess
import tempfile

import cmarkgfm
from cmarkgfm.cmark import Options

from oracles import hostile_plans
from oracles.arguments import program

ELEMENTS = set("h1 h2 h3 h4 p ul li strong em del code table thead tbody tr th td details summary".split())
FORGE = "https://git.example/plans/"


class Reader(html.parser.HTMLParser):
    """Elements, and for each block its text."""

    def __init__(self, text: str) -> None:
        super().__init__(convert_charrefs=True)
        self.elements: set[str] = set()
        self.comments: list[str] = []
        self.blocks = [""]
        self.links: list[dict[str, str | None]] = []
        self.open: list[str] = []
        self.is_whole = True
        self.feed(text)
        self.close()

    def handle_starttag(self, tag: str, attributes: list[tuple[str, str | None]]) -> None:
        self.elements.add(tag)
        self.open.append(tag)
        if tag == "a":
            self.links.append(dict(attributes))
        if tag not in ("strong", "del", "code"):
            self.blocks.append("")

    def handle_endtag(self, tag: str) -> None:
        self.is_whole &= bool(self.open) and self.open.pop() == tag

    def handle_data(self, data: str) -> None:
        self.blocks[-1] += data

    def handle_comment(self, data: str) -> None:
        self.comments.append(data)


def main(arguments: list[str]) -> int:
    rutter = program("check-markdown", arguments)

    def page(*options: str) -> str:
        return subprocess.run(
            [rutter, "diff", "--format", "markdown", *options, old + ".." + new], cwd=plans, check=True, capture_output=True
        ).stdout.decode()

    def reading(page: str) -> Reader:
        return Reader(cmarkgfm.github_flavored_markdown_to_html(page, Options.CMARK_OPT_UNSAFE))

    wrong = 0
    with tempfile.TemporaryDirectory() as plans:
        old, new = hostile_plans.make(plans)
        read = reading(page())
        linked = reading(page("--links", FORGE + "{revision}/{path}?plain=1#L{line}"))
        limits = [3000, 10_000, 30_000, 65_000]
        limited = [page("--limit", str(limit)) for limit in limits]
    strange = [link for link in linked.links if set(link) != {"href"} or not (link["href"] or "").startswith(FORGE)]
    if strange or len(linked.links) < 50:
        print("links that were not asked for, or too few:", strange[:3], len(linked.links))
        wrong += 1
    for limit, text in zip(limits, limited, strict=False):
        short = reading(text)
        if len(text) > limit or not short.is_whole or short.open or not short.elements <= ELEMENTS or "Left out" not in text:
            print("a page of at most %d characters has %d, or is not whole:" % (limit, len(text)), short.open)
            wrong += 1
    for one in (read, linked):
        if not one.is_whole or one.open or not one.elements <= ELEMENTS | ({"a"} if one is linked else set()) or one.comments:
            print("what should be text is", sorted(one.elements - ELEMENTS), one.comments[:3], one.open)
            wrong += 1
    texts = ["".join((shown or text).split()) for text, shown in hostile_plans.TEXTS]
    blocks = ["".join(block.split()) for block in read.blocks]
    for text in texts:
        if not any(text in block for block in blocks):
            print("not to be read:", text)
            wrong += 1
    print(
        "Markdown: %d hostile texts in %d blocks and %d links read by cmark-gfm, %d wrongly"
        % (len(texts), len(blocks), len(linked.links), wrong)
    )
    return 1 if wrong or len(blocks) < 500 else 0
