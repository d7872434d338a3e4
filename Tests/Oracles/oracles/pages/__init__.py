"""Looks at the pages that Rutter makes in a real browser, made from plans whose every text is out to do harm.

Usage: check-pages RUTTER. Needs Chromium: CHROMIUM names it, else it is looked for in the path. Proves of each page:

- it consists of the elements and attributes that are allowed, and the browser builds from it what was written;
- every hostile text can be read in it, and none of them does anything;
- it loads nothing, also where a page that may load does (so that the proof could fail);
- no text leaves its block or the window at 320 to 1600 pixels, whatever the fonts (pages that overflow show that this would
  be seen), and each has the contrast of WCAG AA in light and dark;
- places are unique, links lead to places of the page, headings skip no level, table heads have a scope.
"""

import os
import subprocess
import sys
import tempfile

from oracles import hostile_plans
from oracles.arguments import program
from oracles.pages.browser import Browser, Server, browser
from oracles.pages.faults import expect, failures
from oracles.pages.looks import WIDTHS, check_looks, check_that_overflow_is_seen
from oracles.pages.structure import check_structure


def requests_of(name: str, browser: Browser) -> list[str]:
    """What is asked for when the page is opened; the browser's own errands are left out."""
    browser.server.requests.clear()
    browser.dom(browser.server.url(name))
    return sorted(url for url in browser.server.requests if ".example/" in url and not url.endswith("/favicon.ico"))


def check_silence(name: str, browser: Browser) -> None:
    requests = requests_of(name, browser)
    expect(requests == [browser.server.url(name)], f"{name}: requests {requests}")


def check_that_requests_are_seen(browser: Browser) -> None:
    """A page that may load loads: without this, silence would prove nothing."""
    browser.server.files["talkative.html"] = (
        "text/html",
        b"<img src=http://evil.example/x.png><link rel=stylesheet href=//evil.example/x.css>",
    )
    requests = requests_of("talkative.html", browser)
    expect(len(requests) == 3, f"requests of a page that makes three: {requests}")


def check_html_pages(pages: list[tuple[str, str, list[str]]], browser: Browser) -> None:
    """- Parameter pages: a list of a name, the page, and the texts that must be readable in it."""
    for name, source, texts in pages:
        browser.server.files[name] = ("text/html; charset=utf-8", source.encode())
        dom = browser.dom(browser.server.url(name))
        elements, isolated = check_structure(name, source, dom)
        missing = [text for text in texts if text not in isolated]
        expect(not missing, f"{name}: not to be read: {missing[:3]}")
        check_silence(name, browser)
        count, worst = check_looks(name, browser)
        print(
            "%s: %d elements, all allowed and as written; %d hostile texts readable; no request; %d texts within %s pixels;"
            " contrast at least %.1f" % (name, elements, len(texts), count, ", ".join(map(str, WIDTHS)), worst)
        )


def check_svg_pictures(pictures: list[str], browser: Browser) -> None:
    """For pictures made from the same plans, as check_html_pages: nothing makes one yet."""
    assert not pictures


def main(arguments: list[str]) -> int:
    rutter = program("check-pages", arguments)
    texts = [" ".join((shown or text).split()) for text, shown in hostile_plans.TEXTS]
    with tempfile.TemporaryDirectory() as scratch:
        plans = os.path.join(scratch, "plans")
        os.mkdir(plans)
        old, new = hostile_plans.make(plans)

        def page(*arguments: str) -> str:
            command = [rutter, "diff", "--format", "html", *arguments]
            return subprocess.run(command, cwd=plans, check=True, capture_output=True).stdout.decode()

        pages = [
            ("several.html", page(old + ".." + new), texts),
            ("single.html", page(old + ".." + new, "northgate-foods"), []),
            ("nothing.html", page(old + ".." + old), []),
        ]
        server = Server()
        looked = Browser(browser(), server, scratch)
        check_that_requests_are_seen(looked)
        check_that_overflow_is_seen(looked)
        check_html_pages(pages, looked)
        check_svg_pictures([], looked)
        server.shutdown()
    if failures:
        print("check-pages: %d failures" % len(failures), file=sys.stderr)
    return 1 if failures else 0
