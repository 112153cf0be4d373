"""What stands on the pages of staff: lists, the trail, people who do not exist, figures of nothing."""

from datetime import UTC, date, datetime

from recruitment.audit.words import NOTHING, Change, Told
from recruitment.dashboards.charts import bars, line_chart
from recruitment.dashboards.tables import Table
from recruitment.gallery.examples.ways import NOWHERE
from recruitment.home.api_reference import Entry, Operation
from recruitment.registrations.presentation import PersonCard
from recruitment.vacancies.advert_checks.check import Kind

AT = datetime(2026, 11, 21, 9, 30, tzinfo=UTC)
COLUMNS = [
    {"label": "Example", "url": f"{NOWHERE}data_table", "order": "ascending"},
    {"label": "State"},
    {"label": "People", "is_number": True},
]


def _row(name: str, state: str, kind: str, number: str, **more: str) -> dict[str, object]:
    cells = [{"text": name, "url": f"{NOWHERE}data_table", **more}, {"text": state, "tag_kind": kind}, {"text": number}]
    return {"cells": cells, "tick": {"value": number, "label": f"Choose {name}", "is_ticked": number == "0"}}


ROWS = [
    _row("A row", "Open", "live", "1,024", hint="with a hint, and a mark", mark="Example"),
    _row("Another row", "Draft", "outline", "0"),
    _row("A third", "Closes soon", "soon", "7", hint="Team of an example"),
]
TASKS = [
    {"label": "Done", "url": f"{NOWHERE}task_list", "hint": "", "status": "Complete", "tag_kind": "live"},
    {
        "label": "To do",
        "url": f"{NOWHERE}task_list",
        "hint": "What is missing",
        "status": "3 to fill in",
        "tag_kind": "soon",
    },
    {"label": "May stay open", "url": f"{NOWHERE}task_list", "hint": "", "status": "Optional", "tag_kind": ""},
]
DUTIES = [
    {"count": 3, "words": "people wait for an answer", "url": f"{NOWHERE}duty_list", "hint": "the longest for 6 days"},
    {"count": 1204, "words": "examples that nobody can open", "url": "", "hint": ""},
]
SESSIONS = [
    {"id": 1, "browser": "Example browser on a desk", "created_at": AT, "seen_at": AT},
    {"id": 2, "browser": "", "created_at": AT, "seen_at": AT},
]
PIECES = [
    {"kind": "same", "text": "A text of which "},
    {"kind": "removed", "text": "two"},
    {"kind": "added", "text": "three"},
    {"kind": "same", "text": " words changed."},
]
EVENTS = [
    {
        "at": AT,
        "who": "Example Person",
        "action": "Sent back",
        "said": "Say what hybrid means, please.",
        "changes": [
            {"label": "Title", "before": "Worker", "after": "Social worker", "is_new": False, "pieces": []},
            {"label": "Team", "before": "", "after": "An example", "is_new": True, "pieces": []},
            {"label": "Text", "before": "", "after": "", "is_new": False, "pieces": PIECES},
        ],
    },
    {"at": AT, "who": "Another Person", "action": "Drafted", "said": "", "changes": []},
]
CHANGES = [
    Change("Title", "Worker", "Social worker"),
    Change("Team", NOTHING, "An example"),
    Change("Name of an applicant", has_values=False),
]
TRAIL = [
    Told(1, AT, "Example Person", "Vacancy changed", CHANGES, "Vacancy", "An example", f"{NOWHERE}trail_table"),
    Told(2, AT, "Example Person", "Vacancy published", CHANGES * 2, "Vacancy", "Another example"),
    Told(3, AT, "The site itself", "Vacancy closed", [], "Vacancy", "A third example"),
]


def _found(kind: Kind, what: str, *, is_settled: bool = False) -> dict[str, object]:
    return {
        "kind": kind.value,
        "what": what,
        "why": "Seekers could not tell.",
        "mend": "Say it in the advert",
        "quotes": ["a young and dynamic example"] if kind is Kind.REASON else [],
        "url": f"{NOWHERE}finding_list",
        "place": "Mend it here",
        "is_settled": is_settled,
    }


FOUND = [
    _found(Kind.BLOCKING, "This stops the advert"),
    _found(Kind.REASON, "This asks for a reason"),
    _found(Kind.REASON, "This was explained", is_settled=True),
    _found(Kind.ADVISING, "This is advice"),
]


def _person(name: str, stage: str, **changes: object) -> PersonCard:
    told: dict[str, object] = {
        "id": 0,
        "name": name,
        "is_named": True,
        "is_confirmed": True,
        "interest": "An example of a job",
        "wishes": ["Part time", "Hybrid"],
        "all_wishes": [],
        "stage": stage,
        "stage_name": stage,
        "owner": "Example Person",
        "due_on": date(2026, 12, 1),
        "is_overdue": False,
        "moves": {"interview": "Interview", "closed": "Closed"},
        "received": "",
        "since": "",
    }
    return PersonCard(**(told | changes))  # type: ignore[arg-type]


PEOPLE = {
    "New": _person("Person 1024", "new", is_named=False, is_confirmed=False, owner="", due_on=None, wishes=[]),
    "With whom somebody is in touch": _person("Ada Example", "contacted", id=-1),
    "Overdue": _person("Maximilian Example-Featherstonehaugh", "contacted", id=-2, is_overdue=True),
}
BARS = bars([("Views", 1204), ("Opened", 310), ("Registered", 24), ("Nobody", 0)], ["", "26 of 100", "8 of 100", ""])
_DAYS = {
    f"{day} November": {"views": 20 + 17 * day % 30, "opened": 9 + 5 * day % 11, "sent": day % 4}
    for day in range(1, 15)
}
COURSE = line_chart(_DAYS, {"views": "Views", "opened": "Opened", "sent": "Registered"})
TABLE = Table("An example of figures", ("Step", "Number", "Share"), [("Views", 1204, None), ("Opened", 310, "26%")])
ANSWERS = [
    {"label": "Name", "value": "Ada Example", "change_url": f"{NOWHERE}check_answers"},
    {"label": "What can’t be changed", "value": "Stays as it is", "change_url": ""},
]
ENTRIES = [
    Entry("hours", "text", "Hours that are possible.", ["full-time", "part-time"], more=2),
    Entry("page", "whole number", "From 1.", [], more=0),
]
OPERATION = Operation(
    anchor="example-operation",
    path="/api/v1/examples",
    title="Examples",
    words="An address, what may be asked of it, and what it answers.",
    parameters=ENTRIES,
    request="curl https://jobs.example.org/api/v1/examples?hours=part-time",
    answer='{\n  "total": 0,\n  "items": []\n}',
)
