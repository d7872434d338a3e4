"""JSON Schemas of formats that no package carries a reader for, from their published descriptions."""

from typing import Any

TEXT = {"type": "string", "minLength": 1}
COUNT = {"type": "integer", "minimum": 1}


def record(required: dict[str, Any], **optional: Any) -> dict[str, Any]:
    """A JSON Schema of an object that has these members and no others."""
    return {
        "type": "object",
        "properties": {**required, **optional},
        "required": sorted(required),
        "additionalProperties": False,
    }


CODE_QUALITY = {
    "type": "array",
    "items": record(
        {
            "description": TEXT,
            "check_name": TEXT,
            "fingerprint": TEXT,
            "severity": {"enum": ["info", "minor", "major", "critical", "blocker"]},
            "location": record({"path": {**TEXT, "not": {"pattern": "^\\./"}}, "lines": record({"begin": COUNT}, end=COUNT)}),
        }
    ),
}
POSITION = record({"line": COUNT}, column=COUNT)
RANGE = record({"start": POSITION}, end=POSITION)
RDJSON = record(
    {
        "diagnostics": {
            "type": "array",
            "items": record(
                {
                    "message": TEXT,
                    "location": record({"path": TEXT}, range=RANGE),
                    "severity": {"enum": ["UNKNOWN_SEVERITY", "ERROR", "WARNING", "INFO"]},
                },
                code=record({"value": TEXT}, url=TEXT),
                suggestions={"type": "array", "items": record({"range": RANGE, "text": {"type": "string"}})},
            ),
        }
    },
    source=record({"name": TEXT}, url=TEXT),
    severity={"type": "string"},
)
