"""SARIF, JUnit, Code Quality, rdjson and workflow commands, read by programs that CI servers read them with."""

import collections
import json
import os
import re
import xml.etree.ElementTree
from collections.abc import Callable
from typing import Any

import jsonschema
import junitparser
from pydantic import ValidationError
from pydantic_sarif.model import StaticAnalysisResultsFormatSarifVersion210JsonSchema as Log

from oracles.ci_formats.plans import Plans, tool
from oracles.ci_formats.schemas import CODE_QUALITY, RDJSON
from oracles.scratch import Wrong, expect


def check_sarif(plans: Plans, folder: str) -> None:
    every = json.loads(plans.check("sarif"))
    ranged = json.loads(plans.check("sarif", "--range", plans.range))
    waived = json.loads(plans.check("sarif", "northgate-foods"))
    for number, log in enumerate([every, ranged, waived]):
        path = os.path.join(folder, "%d.sarif" % number)
        with open(path, "w", encoding="utf-8") as file:
            json.dump(log, file)
        try:
            Log.model_validate(log)
        except ValidationError as error:
            raise Wrong(f"SARIF that the schema does not allow: {error}") from error
        run = log["runs"][0]
        rules = run["tool"]["driver"]["rules"]
        expect(log["version"] == "2.1.0", "another version")
        expect(run["results"], "no results")
        for result in run["results"]:
            expect(rules[result["ruleIndex"]]["id"] == result["ruleId"], "a result names another rule")
            expect(result["level"] in ("error", "warning", "note"), "no such level")
            for place in result["locations"] + result.get("relatedLocations", []):
                region = place["physicalLocation"]["region"]
                start = (region["startLine"], region["startColumn"])
                expect((1, 1) <= start <= (region["endLine"], region["endColumn"]), "a region ends before it begins")
                uri = place["physicalLocation"]["artifactLocation"]["uri"]
                expect(re.fullmatch(r"[A-Za-z0-9._~/%-]+", uri), "no URI: " + uri)
        prints = [result["partialFingerprints"]["rutterFinding/v1"] for result in run["results"]]
        states = collections.Counter(result.get("baselineState") for result in run["results"])
        present = [
            name for name, result in zip(prints, run["results"], strict=False) if result.get("baselineState") != "absent"
        ]
        kept = [name for name, result in zip(present, run["results"], strict=False) if "suppressions" not in result]
        expect(len(set(kept)) == len(kept), "a fingerprint stands twice")
        if number == 1:
            expect(states["new"] and states["unchanged"] and states["absent"], f"a range without {states}")
        summary = tool("sarif", "summary", path)
        expect("error" in summary, "sarif-tools does not count errors")
    suppressed = [result for result in waived["runs"][0]["results"] if result.get("suppressions")]
    expect(suppressed, "what a waiver lets pass is not suppressed")
    expect({"error", "warning", "note"} <= {result["level"] for result in every["runs"][0]["results"]}, "a level is missing")
    fixes = [result for result in every["runs"][0]["results"] if result.get("fixes")]
    damages: list[Callable[[dict[str, Any]], Any]] = [
        lambda log: log.update(version="2"),
        lambda log: log["runs"][0]["results"][0].update(levle="error"),
        lambda log: log["runs"][0]["results"][0].update(level="bad"),
        lambda log: log.pop("runs"),
    ]
    for damage in damages:
        damaged = json.loads(json.dumps(every))
        damage(damaged)
        try:
            Log.model_validate(damaged)
        except ValidationError:
            continue
        raise Wrong("damaged SARIF passes, so that passing proves nothing")
    expect(fixes, "nothing has a fix")
    print(
        "SARIF: %d results in %d rules, %d with a fix, read by pydantic-sarif and sarif-tools"
        % (len(every["runs"][0]["results"]), len(every["runs"][0]["tool"]["driver"]["rules"]), len(fixes))
    )


def check_junit(plans: Plans, folder: str) -> None:
    for arguments in [(), ("--range", plans.range), ("--range", plans.range, "--all"), ("--strict",)]:
        text = plans.check("junit", *arguments)
        path = os.path.join(folder, "junit.xml")
        with open(path, "w", encoding="utf-8") as file:
            file.write(text)
        root = xml.etree.ElementTree.fromstring(text)
        cases = list(root.iter("testcase"))
        report = junitparser.JUnitXml.fromfile(path)
        results = [case.result for suite in report for case in suite]
        failures = sum(1 for found in results for one in found if isinstance(one, junitparser.Failure))
        skipped = sum(1 for found in results for one in found if isinstance(one, junitparser.Skipped))
        expect(len(results) == len(cases) == report.tests, "the number of cases is wrong")
        expect(failures == report.failures > 0, "the number of failures is wrong")
        expect(skipped == report.skipped, "the number of skipped cases is wrong")
        tool("junit2html", path, os.path.join(folder, "junit.html"))
        if arguments == ("--strict",):
            expect(not skipped, "strict, and yet a warning is skipped")
    print("JUnit: %d cases, %d failures, read by junitparser, junit2html and the XML parser" % (len(cases), failures))


def check_schemas(plans: Plans) -> None:
    def held(form: str, schema: Any, *arguments: str) -> Any:
        value = json.loads(plans.check(form, *arguments))
        jsonschema.Draft202012Validator.check_schema(schema)
        errors = list(jsonschema.Draft202012Validator(schema).iter_errors(value))
        expect(not errors, "{}: {}".format(form, errors[0].message[:300] if errors else ""))
        return value

    quality = held("gitlab", CODE_QUALITY)
    names = [one["fingerprint"] for one in quality]
    expect(len(set(names)) == len(names), "a fingerprint stands twice")
    before = {one["fingerprint"] for one in quality}
    path = os.path.join(plans.folder, "accounts", "northgate-foods", "plan.md")
    with open(path, encoding="utf-8") as file:
        text = file.read()
    with open(path, "w", encoding="utf-8") as file:
        file.write(text.replace("## Mission\n", "## Mission\n\nLines\n\nthat move.\n", 1))
    after = {one["fingerprint"] for one in held("gitlab", CODE_QUALITY)}
    expect(before == after, "lines moved, and %d fingerprints with them" % len(before ^ after))
    with open(path, "w", encoding="utf-8") as file:
        file.write(text)
    print("Code Quality: %d findings, whose fingerprints stay when lines move" % len(quality))

    for arguments in [(), ("--range", plans.range)]:
        diagnostics = held("rdjson", RDJSON, *arguments)["diagnostics"]
    mended = 0
    for diagnostic in held("rdjson", RDJSON)["diagnostics"]:
        suggestions = diagnostic.get("suggestions", [])
        with open(os.path.join(plans.folder, diagnostic["location"]["path"]), "rb") as plan:
            lines = re.split(b"\r\n|\n|\r", plan.read())
        for suggestion in suggestions:
            for place in suggestion["range"].values():
                expect(place["column"] <= len(lines[place["line"] - 1]) + 1, "a suggestion lies beside its line")
            mended += 1
    expect(mended, "nothing is suggested")
    print("rdjson: %d diagnostics, %d suggestions that lie in the text" % (len(diagnostics), mended))


def check_commands(plans: Plans) -> None:
    """Reads workflow commands as GitHub's runner does: one a line, properties up to the second pair of colons."""
    levels: collections.Counter[str] = collections.Counter()
    order = []
    for line in plans.check("github").splitlines():
        found = re.fullmatch(r"::(\w+) ([^:]*)::(.*)", line)
        if not found:
            raise Wrong("no command: " + line[:120])
        level, properties, _ = found.groups()
        expect(level in ("error", "warning", "notice"), "a command that was not meant: " + level)
        read = dict(one.split("=", 1) for one in properties.split(","))
        if "file" in read:
            path = re.sub("%(25|0D|0A|3A|2C)", lambda code: chr(int(code.group(1), 16)), read["file"])
            expect(os.path.exists(os.path.join(plans.folder, path)), "no such file: " + path)
            order.append(["error", "warning", "notice"].index(level))
        else:
            expect(set(read) == {"title"}, "a command without a place: " + properties)
        levels[level] += 1
    expect(order == sorted(order), "not the most severe first")
    print("Workflow commands: {}".format(", ".join("%d %s" % (levels[name], name) for name in sorted(levels))))
