"""Whatever a column holds about a person is in the person's own copy: a value of its own in each, then looked for."""

import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import UTC, date, datetime, timedelta
from typing import Any

import pytest
from flask import Flask
from sqlalchemy import Column, insert

from recruitment.access import ROLE_NAMES
from recruitment.accounts.models import Account
from recruitment.alerts.models import FREQUENCIES
from recruitment.database import db, transaction
from recruitment.personal_data import tagged_columns
from recruitment.privacy.holders import all_holders, held_of
from recruitment.privacy.models import WAYS
from recruitment.registrations.models import EXPERIENCE, STAGES
from recruitment.vacancies.models import ARRANGEMENTS, HOURS
from recruitment.web.template_filters import date_in_words, instant_in_words
from tests.house_rules.filled_tables import ROW_ID, all_models, fill, stored_as, value_of

EMAIL = "ada@example.org"
pytestmark = pytest.mark.parametrize("app", ["sqlite"], indirect=True)

Place = tuple[str, str]
#: Columns by which a person is found, so that they can't hold a value of their own.
FOUND_BY: dict[Place, str] = {
    ("account", "email"): EMAIL,
    ("complaint", "email"): EMAIL,
    ("job_alert", "email"): EMAIL,
    ("outbox_mail", "recipient"): "ADA@Example.org",
    ("registration", "email"): EMAIL,
}
#: What is kept as a slug or a query is told by its words.
IN_WORDS: dict[Place, Mapping[str, str]] = {
    ("account", "role"): ROLE_NAMES,
    ("complaint", "answered_how"): WAYS,
    ("job_alert", "frequency"): FREQUENCIES,
    ("job_alert", "search"): {"q=canary-of-the-search": "“canary-of-the-search”"},
    ("registration", "experience"): EXPERIENCE,
    ("registration", "stage"): STAGES,
    ("registration_arrangement", "value"): ARRANGEMENTS,
    ("registration_hours", "value"): HOURS,
}
#: The number of another row is told by what a reader calls that row.
NAME_OF_ROW: dict[Place, Place] = {
    ("alert_sent_vacancy", "vacancy_id"): ("vacancy", "title"),
    ("registration", "vacancy_id"): ("vacancy", "reference"),
    ("registration_role_type", "role_type_id"): ("role_type", "name"),
}
#: Colleagues who have to do with the person, told by name.
COLLEAGUES: dict[Place, int] = {
    ("registration", "owner_id"): ROW_ID + 1,
    ("registration_note", "author_id"): ROW_ID + 2,
}
#: What says nothing that is not told beside it, and why.
NOT_TOLD: dict[Place, str] = {
    ("alert_digest", "alert_id"): "it is told with its alert",
    ("alert_sent_vacancy", "alert_id"): "it is told with its alert",
    ("alert_sent_vacancy", "digest_id"): "a number; the mail is told by its day",
    ("alert_sent_vacancy", "post_id"): "a number; the job is told by its title",
    ("document", "stored_as"): "drawn at random; the file itself is given beside the copy",
    ("staff_session", "account_id"): "it is told with its account",
    ("vacancy_upload", "account_id"): "it is told with its account",
}
#: A paused alert has no next day: the second row of the table.
PAUSED = {"id": ROW_ID + 1, "key": "another key", "search_hash": "another hash", "next_on": None}


@dataclass(frozen=True)
class Canary:
    """What was put into a column, and the forms in which it may be told."""

    value: Any
    told_as: tuple[str, ...]


def canaries() -> dict[Place, Canary]:
    """For every column of the site, one that is like no other's, as far as its type and its CHECKs let it."""
    columns = [column for table in all_models().sorted_tables for column in table.columns]
    found = {(one.table.name, one.name): _canary(one, number) for number, one in enumerate(columns)}
    found["account", "employer_id"] = Canary(ROW_ID, ())  # as every role but one must have
    for place, other in NAME_OF_ROW.items():
        found[place] = replace(found[place], told_as=found[other].told_as)
    found |= {place: Canary(number, (f"Colleague {number}",)) for place, number in COLLEAGUES.items()}
    return found


def _canary(column: "Column[Any]", number: int) -> Canary:
    place = (column.table.name, column.name)
    if place in FOUND_BY:
        return Canary(FOUND_BY[place], (FOUND_BY[place],))
    if place in IN_WORDS:
        value, words = list(IN_WORDS[place].items())[-1]
        return Canary(value, (words,))
    given = value_of(column)
    is_free = given is None or given in ("x", 1, b"x") or not isinstance(given, str | int | bytes)
    if not is_free or column.primary_key or column.foreign_keys or column.name.endswith("_id"):
        return Canary(ROW_ID if column.name.endswith("_id") and given == 1 else given, (str(given),))
    return _of_its_own(stored_as(column), number, getattr(column.type, "length", None))


def _of_its_own(kind: type, number: int, length: int | None) -> Canary:
    instant, day = datetime(2026, 6, 15, 8, tzinfo=UTC) + timedelta(minutes=number), date(2027, 1, 1)
    word, day = f"canary{number:04}"[-(length or 10) :], day + timedelta(days=number)
    values: dict[type, Canary] = {
        str: Canary(word, (word,)),
        bytes: Canary(word.encode(), (word,)),
        object: Canary({"report": word}, (word,)),  # JSON
        int: Canary(70_000 + number, (str(70_000 + number), f"{70_000 + number:,}")),
        datetime: Canary(instant, (instant.isoformat(), instant_in_words(instant))),
        date: Canary(day, (day.isoformat(), date_in_words(day))),
    }
    return values.get(kind, Canary(False, ("False",)))


def untold(put: Mapping[Place, Canary]) -> Iterator[str]:
    """Tagged columns whose canary is nowhere in what the holders tell."""
    told = json.dumps(held_of(EMAIL), ensure_ascii=False)
    for column, tag in tagged_columns(all_models()):
        place = (column.table.name, column.name)
        if not tag.withheld and place not in NOT_TOLD and not any(one in told for one in put[place].told_as):
            yield ".".join(place)


@pytest.fixture
def put(app: Flask) -> dict[Place, Canary]:
    """One person in every table, with the canaries."""
    put = canaries()
    alert = {place[1]: one.value for place, one in put.items() if place[0] == "job_alert"}
    with transaction():
        db.session.execute(insert(Account), [_colleague(number) for number in COLLEAGUES.values()])
        fill(db.session.connection(), lambda column: _as_running(column, put))
        db.session.execute(insert(all_models().tables["job_alert"]).values(alert | PAUSED))
    return put


def _as_running(column: "Column[Any]", put: Mapping[Place, Canary]) -> Any:
    place = (column.table.name, column.name)
    return None if place == ("job_alert", "paused_at") else put[place].value


def _colleague(number: int) -> dict[str, Any]:
    name = {"name": f"Colleague {number}", "email": f"colleague-{number}@example.org"}
    return name | {"id": number, "role": "administrator", "created_at": datetime(2026, 6, 1, tzinfo=UTC)}


class TestOwnCopy:
    def test_every_tagged_column_is_told(self, put: dict[Place, Canary]) -> None:
        assert list(untold(put)) == []

    def test_every_exception_is_needed(self, put: dict[Place, Canary]) -> None:
        told = {(column.table.name, column.name) for column, tag in tagged_columns(all_models()) if not tag.withheld}
        assert set(NOT_TOLD) | set(IN_WORDS) | set(NAME_OF_ROW) | set(COLLEAGUES) <= told

    @pytest.mark.parametrize(
        ("holder", "label", "column"),
        [
            ("Registrations of interest", "Phone number", "registration.phone"),
            ("Registrations of interest", "Hours", "registration_hours.value"),
            ("Registrations of interest", "Looked after by", "registration.owner_id"),
            ("Job alerts", "Kept until", "job_alert.expires_on"),
            ("Complaints", "Answered", "complaint.answered_at"),
            ("Mails", "Why it was not sent", "outbox_mail.last_error"),
        ],
    )
    def test_holder_that_leaves_something_out_is_found(
        self,
        app: Flask,
        put: dict[Place, Canary],
        holder: str,
        label: str,
        column: str,
        monkeypatch: pytest.MonkeyPatch,
    ) -> None:
        silent = [_without(label, one) if one.name == holder else one for one in all_holders()]
        monkeypatch.setitem(app.extensions, "holders", tuple(silent))
        assert list(untold(put)) == [column]


def _without(label: str, holder: Any) -> Any:
    def held(email: str) -> list[dict[str, object]]:
        return [{name: one for name, one in thing.items() if name != label} for thing in holder.held(email)]

    return replace(holder, held=held)
