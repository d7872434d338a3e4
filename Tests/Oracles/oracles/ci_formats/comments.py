"""The scripts that write a comment, run against servers that answer as the forges do."""

import http.server
import json
import os
import subprocess
import sys
import tempfile
import threading
from typing import Any

from ruamel.yaml import YAML

from oracles.ci_formats.plans import Plans
from oracles.scratch import TOP, expect


class Forge(http.server.ThreadingHTTPServer):
    """Keeps comments as GitLab and Forgejo do."""

    def __init__(self) -> None:
        self.comments: list[dict[str, Any]] = []
        self.log: list[str] = []
        super().__init__(("127.0.0.1", 0), Requests)


class Requests(http.server.BaseHTTPRequestHandler):
    server: Forge

    def answer(self, value: Any, status: int = 200) -> None:
        body = json.dumps(value).encode()
        self.send_response(status)
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def refused(self) -> bool:
        known = self.headers.get("PRIVATE-TOKEN") == "t0ken" or self.headers.get("Authorization") == "token t0ken"
        if not known:
            self.answer({"message": "401 Unauthorized"}, 401)
        return not known

    def do_GET(self) -> None:
        if self.refused():
            return
        if self.path == "/user":
            self.answer({"id": 7})
        elif "page=" in self.path and "page=1" not in self.path.split("&"):
            self.answer([])
        else:
            self.answer(self.server.comments)

    def write(self) -> None:
        if self.refused():
            return
        body = json.loads(self.rfile.read(int(self.headers["Content-Length"])))["body"]
        last = self.path.split("/")[-1]
        if self.command == "POST":
            self.server.comments.append(
                {"id": 100 + len(self.server.comments), "body": body, "author": {"id": 7}, "user": {"login": "forgejo-actions"}}
            )
        else:
            next(one for one in self.server.comments if str(one["id"]) == last)["body"] = body
        self.server.log.append(self.command)
        self.answer({})

    do_POST = do_PUT = do_PATCH = write

    def log_message(self, *arguments: object) -> None:
        pass


STAND_IN_FOR_GH = """#!{python}
import json, subprocess, sys
path = "{state}"
state = json.load(open(path))
options = sys.argv[2:]
if "--jq" in options:
    subprocess.run(["jq", "-r", options[options.index("--jq") + 1]], input=json.dumps(state["comments"]).encode(), check=True)
    sys.exit()
method = options[options.index("--method") + 1]
body = open(options[options.index("--field") + 1].removeprefix("body=@")).read()
if method == "POST":
    state["comments"].append({{"id": 100, "body": body, "user": {{"login": "github-actions[bot]"}}}})
else:
    [one for one in state["comments"] if options[2].endswith("/%d" % one["id"])][0]["body"] = body
state["log"].append(method)
json.dump(state, open(path, "w"))
"""

MARK = "<!-- rutter: what changes in the plans -->"
# Somebody else's comment that pretends to be ours.
PRETENDED = {"id": 1, "body": MARK + " mine", "author": {"id": 3}, "user": {"login": "mallory"}}


def check_comments(plans: Plans) -> None:
    def read(*path: str) -> Any:
        with open(os.path.join(TOP, "plans-template", *path), encoding="utf-8") as file:
            return YAML(typ="safe").load(file)

    def step(jobs: Any, job: str, name: str) -> str:
        return next(str(step["run"]) for step in jobs["jobs"][job]["steps"] if step.get("name") == name)

    # A name of a branch that would do harm in a script that it were put into.
    base = "$(touch${IFS}harm)"
    plans.git("update-ref", "refs/remotes/origin/" + base, plans.range.split("..")[0])
    server = Forge()
    thread = threading.Thread(target=server.serve_forever)
    thread.start()
    address = "http://127.0.0.1:%d" % server.server_address[1]

    def run(script: str, folder: str, **variables: str) -> None:
        names = {"PATH": os.path.dirname(plans.rutter) + ":" + os.environ["PATH"], "HOME": folder, **variables}
        done = subprocess.run(["sh", "-eu", "-c", script], cwd=folder, env=names, capture_output=True, text=True)
        expect(done.returncode == 0, "the script failed: " + done.stderr[:500])
        expect("t0ken" not in done.stdout + done.stderr, "the token is in the log")

    def judge(forge: str, comments: list[dict[str, Any]], log: list[str], second: str) -> None:
        ours = [one for one in comments if one["id"] != 1]
        expect(comments[0] == PRETENDED, forge + ": another's comment was written over")
        expect(len(ours) == 1 and ours[0]["body"].startswith(MARK), forge + ": there is not one comment")
        expect("# What changed in" in ours[0]["body"], forge + ": the comment says nothing")
        expect(log == ["POST", second], f"{forge}: {log}")

    try:
        server.comments, server.log = [dict(PRETENDED)], []
        with tempfile.TemporaryDirectory() as folder:
            with open(os.path.join(folder, "changes.md"), "w", encoding="utf-8") as file:
                file.write("# What changed in 'quotes' \"and\" \\n $x\n")
            for _ in range(2):
                run(
                    "\n".join(read(".gitlab-ci.yml")["note"]["script"]),
                    folder,
                    CI_API_V4_URL=address,
                    CI_PROJECT_ID="1",
                    CI_MERGE_REQUEST_IID="2",
                    RUTTER_NOTE_TOKEN="t0ken",
                )
            expect(not os.path.exists(os.path.join(folder, "curl.conf")), "the token is left in a file")
        judge("GitLab", server.comments, server.log, "PUT")

        server.comments, server.log = [dict(PRETENDED)], []
        script = step(read(".forgejo", "workflows", "plans.yml"), "check", "What changes")
        for _ in range(2):
            run(
                script,
                plans.folder,
                GITHUB_SERVER_URL=address,
                GITHUB_REPOSITORY="o/r",
                NUMBER="2",
                TOKEN="t0ken",
                GITHUB_BASE_REF=base,
            )
        judge("Forgejo", server.comments, server.log, "PATCH")
        link = address + "/o/r/src/commit/"
        expect(link in server.comments[1]["body"], "no links to lines")

        workflow = read(".github", "workflows", "plans.yml")
        summary = os.path.join(plans.folder, "summary.md")
        run(step(workflow, "check", "What changes"), plans.folder, GITHUB_BASE_REF=base, GITHUB_STEP_SUMMARY=summary)
        with tempfile.TemporaryDirectory() as folder:
            state = os.path.join(folder, "state.json")
            with open(state, "w", encoding="utf-8") as file:
                json.dump({"comments": [PRETENDED], "log": []}, file)
            with open(os.path.join(folder, "gh"), "w", encoding="utf-8") as file:
                file.write(STAND_IN_FOR_GH.format(python=sys.executable, state=state))
            os.chmod(os.path.join(folder, "gh"), 0o755)
            for _ in range(2):
                run(
                    step(workflow, "comment", "Write the comment, or write it anew"),
                    plans.folder,
                    PATH=folder + ":" + os.environ["PATH"],
                    GITHUB_REPOSITORY="o/r",
                    NUMBER="2",
                    GH_TOKEN="t0ken",
                )
            with open(state, encoding="utf-8") as file:
                kept = json.load(file)
        judge("GitHub", kept["comments"], kept["log"], "PATCH")
    finally:
        server.shutdown()
        thread.join()
        server.server_close()
    expect(not os.path.exists(os.path.join(plans.folder, "harm")), "the name of a branch was run")
    print("Comments: written once and brought up to date on GitLab, Forgejo and GitHub; nobody else's was touched")
