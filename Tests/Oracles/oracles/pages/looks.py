"""What a page looks like, measured from a frame around it, and what must be found in pages that overflow."""

import html
import json
import os
import re
from typing import Any

from oracles.pages.browser import Browser
from oracles.pages.faults import expect
from oracles.scratch import Wrong

WIDTHS = [320, 360, 800, 1600]
# How far beyond its block a sign may be seen: the margin at which the page cuts, 0.4 em of its largest text but headings.
SLACK = 7


with open(os.path.join(os.path.dirname(__file__), "measure.html"), encoding="utf-8") as page:
    MEASURE = page.read()


OVERFLOWING = """<!DOCTYPE html><html lang=en><style>
body { margin: 0 16px; overflow-wrap: anywhere; color: black; background: white }
p { margin: 0; overflow: clip; overflow-clip-margin: 6px }
</style><body>%s</body></html>"""
# Bodies of pages, whether the page scrolls sideways, and what has to be found wrong with its texts.
EXAMPLES = [
    ("<p>" + "W" * 300, False, set()),
    ("<p><bdi>Text from a plan", False, set()),
    ("<div><bdi>Text from a plan", False, {"uncut"}),
    ("<p>A <b style='font-size: 9000px'>W</b> alone is cut", False, set()),
    ("<p>A pile of marks is one sign: Z" + "\u0351\u0327\u0489" * 200 + "algo", False, set()),
    ("<p style='overflow: visible'>A <b style='font-size: 9000px'>W</b> that is not cut", True, {"outside"}),
    ("<p style='white-space: nowrap'>" + "W" * 300, False, {"cut"}),
    ("<div style='white-space: nowrap'>" + "W" * 300, True, {"outside"}),
    ("<p><b style='display: inline-block; width: 60px; white-space: nowrap'>Out of its cell", False, {"outside"}),
    ("<p><b style='position: relative; left: -30px'>Out to the left", False, {"cut"}),
    ("<div style='overflow: clip'><p style='width: 500%'>" + "W " * 3000, False, {"cut"}),
]


def check_that_overflow_is_seen(browser: Browser) -> None:
    """Pages whose text wraps, is rightly cut or runs out: without this, finding no fault would prove nothing."""
    browser.server.files["width.html"] = (
        "text/html",
        b"<body><b>W</b><script>document.body.textContent = document.querySelector('b').offsetWidth</script>",
    )
    if "<body>0" in browser.dom(browser.server.url("width.html")):
        raise Wrong("no text has a width, as the browser finds no font: install one (Debian: fonts-dejavu-core)")
    for number, (body, scrolls, faults) in enumerate(EXAMPLES):
        name = "example-%d.html" % number
        browser.server.files[name] = ("text/html; charset=utf-8", (OVERFLOWING % body).encode())
        for result in measured(name, browser, "light"):
            where = "%s, %d pixels" % (body[:60], result["width"])
            found = {fault.split(":")[0] for fault in result["found"]}
            expect((result["scroll"] > result["width"]) == scrolls, "%s: scrolls to %d" % (where, result["scroll"]))
            expect(found >= faults and (faults or not found), "{}: found {}".format(where, result["found"]))


def measured(name: str, browser: Browser, scheme: str) -> list[dict[str, Any]]:
    """What is measured of a page in windows of each width."""
    frame = '<iframe src="%s" style="display:block;border:0;width:%dpx;height:1200px"></iframe>'
    frames = "".join(frame % (name, width) for width in WIDTHS)
    page = MEASURE.replace("FRAMES", frames).replace("SLACK", str(SLACK))
    browser.server.files["frame.html"] = ("text/html; charset=utf-8", page.encode())
    dom = browser.dom(
        browser.server.url("frame.html"),
        "--hide-scrollbars",
        "--window-size=1700,1300",
        "--blink-settings=preferredColorScheme=%d" % (0 if scheme == "dark" else 1),
    )
    results = re.search(r"<body[^>]*>(\[.*\])", dom, re.S)
    expect(results, f"{name}: could not be measured")
    return list(json.loads(html.unescape(results.group(1)))) if results else []


def check_looks(name: str, browser: Browser) -> tuple[int, float]:
    counts, worst = set(), 99
    for scheme in ("dark", "light"):
        for width, result in zip(WIDTHS, measured(name, browser, scheme), strict=False):
            where = "%s, %d pixels, %s" % (name, width, scheme)
            expect(result["scheme"] == scheme, "{}: shown as {}".format(where, result["scheme"]))
            expect(result["width"] == width, "%s: is %d pixels wide" % (where, result["width"]))
            expect(result["scroll"] <= width, "%s: scrolls to %d" % (where, result["scroll"]))
            expect(not result["found"], "{}: {}".format(where, result["found"]))
            expect(result["worst"]["ratio"] >= 4.5, "{}: contrast {}".format(where, result["worst"]))
            expect(result["unannounced"] == 0, "%s: %d unannounced marks" % (where, result["unannounced"]))
            counts.add(result["count"])
            worst = min(worst, result["worst"]["ratio"])
    expect(len(counts) == 1 and 0 not in counts, f"{name}: texts counted: {sorted(counts)}")
    return max(counts, default=0), worst
