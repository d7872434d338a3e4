"""Plans whose every text is out to do harm: two states of a repository, for the scripts that look at what is made of them."""

import os

from oracles.scratch import PLAIN, git

# A text as someone may write it into a plan, and as a reader is to see it: the same, but for what cannot be seen.
TEXTS = [
    ("</style><script>alert(1)</script>", None),
    ("</title><svg/onload=alert(1)>", None),
    ('"><img src=x onerror=alert(1)>', None),
    ("' onmouseover='alert(1)' x='", None),
    ("javascript:alert(1)", None),
    ("[press](javascript:alert(1))", None),
    ("![x](http://evil.example/x.png)", None),
    ("data:text/html,<script>alert(1)</script>", None),
    ("http://evil.example/?a=1&b=2", None),
    ("www.evil.example and mail@evil.example", None),
    ("@everyone closes #12 and org/repo#12 :tada:", None),
    ("&lt;script&gt; &amp;amp; &#60;b&#62; &copy; &notin", None),
    ("]]> --> --!> <!-- <![CDATA[ ?> <?xml", None),
    ("{{constructor.constructor('alert(1)')()}} ${alert(1)}", None),
    ("<iframe src=//evil.example></iframe>", None),
    ("<link rel=stylesheet href=//evil.example/x.css>", None),
    ("<meta http-equiv=refresh content=0;url=//evil.example>", None),
    ("<base href=//evil.example/><form action=/x><button>", None),
    ("<object data=//evil.example><embed src=//evil.example>", None),
    ("@import '//evil.example/x.css'; url(//evil.example/x)", None),
    ("<math><mtext></table><style><img src=x onerror=alert(1)>", None),
    ("<plaintext><textarea><template><select><noscript>", None),
    ('<noscript><p title="</noscript><img src=x onerror=alert(1)>">', None),
    ("</bdi></p></li></ul></section></main></body></html>", None),
    ("**bold** _it_ ~~gone~~ `code` # * 1. > $x$", None),
    ("pay\u202ecod.exe\u202c \u2066x\u2069", "pay\\u{202E}cod.exe\\u{202C} \\u{2066}x\\u{2069}"),
    ("pay\u200bpal\ufeff so\u00adft \u2028 x", "pay\\u{200B}pal\\u{FEFF} so\\u{00AD}ft x"),
    ("\U000e0041tag \u3164 filler", "\\u{E0041}tag \\u{3164} filler"),
    ("\u05e9\u05dc\u05d5\u05dd <b>(12)</b> \u0645\u0631\u062d\u0628\u0627", None),
    ("Z" + "\u0351\u0327\u0489" * 30 + "algo", None),
    ("W" * 260, None),
    ("\ufdfd" * 12 + " \U0001f468\u200d\U0001f4bb", None),
    ("\u6771\u4eac" * 60, None),
]

# What no plan may hold, so that it is not read: shown as far as it goes, or left out, but never passed on.
BYTES = [b"\x00", b"\x1b]0;x\x07\x1b[2J", b"\x7f", b"\xc2\x9b31m", b"\xff\xfe", b"\xef\xbf\xbe"]

TAGS = ["old<b>\"'&", "new</title><script>alert(1)</script>"]
FOLDERS = ["<img src=x onerror=alert(1)>", 'x" onclick="alert(1)', "northgate-foods", "broken"]


def cell(text: str) -> str:
    return text.replace("|", "\\|")


def quoted(text: str) -> str:
    """A YAML scalar in double quotes."""
    return "".join(char if 0x20 <= ord(char) < 0x7F and char not in '"\\' else f"\\U{ord(char):08x}" for char in text).join(
        '""'
    )


def plan(texts: list[str]) -> str:
    """A plan of these texts, in every kind of place: title, front matter, table, task, list, prose, headings."""
    first, second = texts[0], texts[1]
    lines = ["---", "client: " + quoted(first), "manager: " + quoted(second), "status: active", "---"]
    lines += ["# " + first, "", second, "", "## Mission", ""]
    for text in texts:
        lines += ["The text " + text + " stands here.", ""]
    lines += ["## Team", "", "| Person | Role | Does |", "| --- | --- | --- |"]
    lines += [f"| {cell(text)} | {cell(text)} | {cell(texts[-1])} |" for text in texts[:6]]
    lines += ["", "## Targets", "", "| Id | Target | Goal | Actual |", "| --- | --- | --- | --- |"]
    for number, text in enumerate(texts):
        lines.append("| T%d | %s | £%dk | %s |" % (number + 1, cell(text), number, cell(texts[-1 - number])))
    lines += ["", "## Actions", ""]
    for number, text in enumerate(texts):
        lines += ["- [ ] A%d %s @tom due:2026-11-14" % (number + 1, text), "", "  " + text, ""]
    lines += ["## SWOT", "", "### Strengths", ""]
    lines += ["- S%d %s" % (number + 1, text) for number, text in enumerate(texts[:9])]
    for text in texts[:12]:
        lines += ["", "## " + text, "", "Text of " + text]
    return "\n".join(lines) + "\n"


def make(folder: str) -> list[str]:
    """Makes the repository; returns the names of the two states."""

    somebody = {**PLAIN, "GIT_AUTHOR_NAME": "<b>", "GIT_COMMITTER_NAME": "<b>"}

    def write(path: str, data: bytes) -> None:
        path = os.path.join(folder, path)
        os.makedirs(os.path.dirname(path), exist_ok=True)
        with open(path, "wb") as file:
            file.write(data)

    git("init", "-q", "-b", "main", cwd=folder, environment=somebody)
    write("rutter.yaml", b"rutter: 1\n")
    written = [text for text, _ in TEXTS]
    for state, tag in enumerate(TAGS):
        # The second state has each text where the first has the next one, and two sections of its own.
        turned = written[state:] + written[:state]
        write("people.md", people(turned).encode())
        for account in FOLDERS:
            if state == 0 and account == FOLDERS[0]:
                continue
            text = plan(turned).encode()
            if account == "broken":
                text += b"".join(b"\n\n## Free " + raw + b"\n\nText " + raw for raw in BYTES[state:])
            write(f"accounts/{account}/plan.md", text)
            write("accounts/%s/reviews/2026-09-3%d.md" % (account, state), review(turned).encode())
        write('docs/<b onclick=alert(1)>%d &amp; ".txt' % state, b"x")
        git("add", ".", cwd=folder, environment=somebody)
        git("commit", "-q", "-m", "<script>", cwd=folder, environment=somebody)
        git("tag", tag, cwd=folder, environment=somebody)
    return TAGS


def people(texts: list[str]) -> str:
    lines = ["# " + texts[0], "", "## People", "", "| Id | Name | Email |", "| --- | --- | --- |"]
    lines += ["| p%d | %s | %s |" % (number, cell(text), cell(text)) for number, text in enumerate(texts)]
    return "\n".join(lines) + "\n"


def review(texts: list[str]) -> str:
    return "---\nkind: client\ndate: 2026-09-30\n---\n# {}\n\n## Notes\n\n{}\n".format(texts[2], "\n\n".join(texts))
