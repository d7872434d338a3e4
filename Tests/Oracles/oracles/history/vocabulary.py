"""What the generated plans consist of: section → (heading, {field: (heading, type)}), the key first."""

PEOPLE = ["tom", "dick", "jane", "chris", "vinod", "claire", "henry"]


FRONT = {
    "client": "text",
    "manager": "person",
    "deputy": "person",
    "status": "choice prospect draft active dormant closed",
    "tier": "choice key growth standard",
    "agreement": "choice framework psl ad-hoc",
    "since": "date",
    "period": "period",
    "currency": "text",
    "timezone": "text",
    "review-every": "text",
    "point": "list person",
    "our-share": "percent",
    "wallet": "money",
    "relationship-rating": "scale",
    "formerly": "list text",
}
TABLES = {
    "team": (
        "Team",
        {
            "person": ("Person", "person"),
            "role": ("Role", "list choice account-manager deputy delivery specialist invoicing"),
            "does": ("Does", "text"),
            "stand-in": ("Stand-in", "person"),
            "last-active": ("Last active", "date"),
        },
    ),
    "contacts": (
        "Contacts",
        {
            "id": ("Id", "id"),
            "name": ("Name", "text"),
            "influence": ("Influence", "scale"),
            "stance": ("Stance", "choice enemy critic neutral supporter mentor"),
            "owner": ("Owner", "list person"),
            "reports-to": ("Reports to", "refs"),
            "last-contact": ("Last contact", "date"),
            "note": ("Note", "text"),
        },
    ),
    "targets": (
        "Targets",
        {
            "id": ("Id", "id"),
            "target": ("Target", "text"),
            "baseline": ("Baseline", "money"),
            "goal": ("Goal", "money"),
            "actual": ("Actual", "money"),
            "due": ("Due", "date"),
            "owner": ("Owner", "person"),
            "state": ("State", "choice open met missed dropped"),
        },
    ),
    "risks": (
        "Risks",
        {
            "id": ("Id", "id"),
            "risk": ("Risk", "text"),
            "likelihood": ("Likelihood", "scale"),
            "impact": ("Impact", "scale"),
            "response": ("Response", "choice avoid reduce share accept"),
            "owner": ("Owner", "person"),
            "review-on": ("Review on", "date"),
        },
    ),
}
TASKS = {
    "actions": (
        "Actions",
        {
            "id": ("Id", "id"),
            "checked": ("Checked", "yes"),
            "text": ("Text", "text"),
            "owner": ("Owner", "person"),
            "due": ("Due", "date"),
            "done": ("Done", "date"),
            "for": ("For", "refs"),
            "with": ("With", "refs"),
        },
    )
}
RECORDS = {**TABLES, **TASKS}
PREFIXES = {"contacts": "C", "targets": "T", "risks": "R", "actions": "A"}
SECTION_OF = {prefix: section for section, prefix in PREFIXES.items()}
PROSE = {"mission": "Mission", "objective": "Objective", "strategy": "Strategy", "background": "Background"}
FREE = "Canteen"
NAME_FIELD = {"contacts": "name", "targets": "target", "risks": "risk", "actions": "text", "team": "does"}
PART = "delivery.md"


def folded(text: str) -> str:
    return " ".join(text.split())
