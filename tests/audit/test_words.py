"""Entries in words."""

from typing import Any

import pytest
from flask import Flask
from sqlalchemy import select

from recruitment.audit.models import AuditEntry
from recruitment.audit.words import LONGEST, Change, all_in_words, in_words
from recruitment.database import db
from tests.factories.audit import Thing, act


def entries() -> list[AuditEntry]:
    return list(db.session.scalars(select(AuditEntry).order_by(AuditEntry.id)))


@pytest.mark.parametrize(
    ("field", "values", "told"),
    [
        ("salary_min", [None, "30000"], Change("Salary min", "nothing", "30000")),
        ("is_example", [True, False], Change("Is example", "yes", "no")),
        ("hours", [["full-time"], []], Change("Hours", "full-time", "nothing")),
        ("role", ["hr-officer", "viewer"], Change("Role", "HR officer", "Viewer")),
        ("at", [None, "2026-06-15T08:00:00+00:00"], Change("At", "nothing", "9am on Monday 15 June 2026")),
        ("summary", ["a\n\n b", "x" * 500], Change("Summary", "a b", "x" * LONGEST + " …")),
        ("phone", None, Change("Phone", has_values=False)),
    ],
)
def test_changed_field_is_told(app: Flask, field: str, values: Any, told: Change) -> None:
    act(changes={field: values})
    assert in_words(entries()[0]).changes == [told]


class TestAllInWords:
    def test_thing_is_called_by_its_name_or_else_by_its_number(self, app: Flask) -> None:
        act(thing=Thing(17))
        act("sign-in refused", Thing(0, "account"))
        told = all_in_words(entries())
        assert [(one.kind, one.thing, one.url) for one in told] == [
            ("Vacancy", "number 17", ""),
            ("Account", "with an unknown address", ""),
        ]

    def test_act_and_actor_are_told(self, app: Flask) -> None:
        act("vacancy published")
        (told,) = all_in_words(entries())
        assert (told.action, told.who) == ("Vacancy published", "Ada Lovelace")
