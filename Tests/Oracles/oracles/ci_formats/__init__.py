"""Proves what Rutter writes for CI servers with programs that read it, and the workflow files with linters.

Usage: check-ci-formats RUTTER. The plans are the hostile ones, with findings of every severity, a fix, a waiver and a range.
SARIF is read by pydantic-sarif, a model generated from the published schema that refuses whatever the schema does not allow,
and by sarif-tools; JUnit's XML by junitparser, junit2html and the XML parser; workflow files are held against the schemas of
GitHub Actions and GitLab CI that check-jsonschema carries, and audited by zizmor. No package carries a reader of GitLab's
Code Quality or of reviewdog's format: those are held against schemas written here from their published descriptions. What
GitHub's runner makes of workflow commands is read back as it reads them. The scripts that write the comment are run against
a server that answers as the forges do (for GitHub, under a stand-in for its program gh): twice, for one comment."""

import os
import tempfile

from ruamel.yaml import YAML

from oracles.arguments import program
from oracles.ci_formats.comments import check_comments
from oracles.ci_formats.formats import check_commands, check_junit, check_sarif, check_schemas
from oracles.ci_formats.plans import Plans, tool
from oracles.scratch import TOP, expect


def check_workflows() -> None:
    template = os.path.join(TOP, "plans-template")
    github = os.path.join(template, ".github", "workflows", "plans.yml")
    forgejo = os.path.join(template, ".forgejo", "workflows", "plans.yml")
    tool("check-jsonschema", "--builtin-schema", "vendor.github-workflows", github, forgejo)
    tool(
        "check-jsonschema",
        "--builtin-schema",
        "vendor.gitlab-ci",
        "--data-transform",
        "gitlab-ci",
        os.path.join(template, ".gitlab-ci.yml"),
    )
    # Which image runs is the team's choice, and so cannot be pinned here.
    settings = "rules:\n  unpinned-images:\n    disable: true\n"
    with tempfile.NamedTemporaryFile("w", suffix=".yml") as file:
        file.write(settings)
        file.flush()
        for path in (github, forgejo):
            tool("zizmor", "--offline", "--persona", "regular", "--config", file.name, path)
    for path in (github, forgejo):
        with open(path, encoding="utf-8") as file:
            jobs = YAML(typ="safe").load(file)["jobs"]
        scripts = [step["run"] for job in jobs.values() for step in job["steps"] if "run" in step]
        expect(len(scripts) >= 4, "the scripts of %s were not found" % path)
        for script in scripts:
            expect("${{" not in script, "an expression is put into a script: " + script)
    print("Workflow files: held against the schemas of GitHub and GitLab, audited by zizmor")


def main(arguments: list[str]) -> int:
    rutter = program("check-ci-formats", arguments)
    check_workflows()
    with tempfile.TemporaryDirectory() as folder, tempfile.TemporaryDirectory() as scratch:
        plans = Plans(folder, rutter)
        check_sarif(plans, scratch)
        check_junit(plans, scratch)
        check_schemas(plans)
        check_commands(plans)
        check_comments(plans)
    return 0
