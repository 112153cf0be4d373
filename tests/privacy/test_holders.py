"""Holders together: what is held of one address, and erasing it without a trace."""

from pathlib import Path

import pytest
from flask import Flask
from sqlalchemy import make_url

from recruitment.database import db, transaction
from recruitment.privacy import holders
from tests.factories.mail import make_mail
from tests.factories.privacy import make_complaint

CANARY = "zyxwv-canary-98765"


def found(canary: str) -> list[str]:
    """Where the words still are: in files of SQLite, or in tables of PostgreSQL."""
    db.session.rollback()
    if db.engine.dialect.name == "sqlite":
        path = Path(make_url(str(db.engine.url)).database or "")
        return [one.name for one in path.parent.glob(f"{path.name}*") if canary.encode() in one.read_bytes()]
    tables = db.inspect(db.engine).get_table_names()
    rows = {table: db.session.execute(db.text(f'SELECT "{table}"::text FROM "{table}"')).scalars() for table in tables}
    return [table for table, texts in rows.items() if any(canary in text for text in texts)]


def leave_traces() -> None:
    """In every holder that keeps words, some of them changed since."""
    with transaction():
        complaint = make_complaint(name=f"Ada {CANARY}", text=f"{CANARY} " * 2000, email="ada@example.org")
        make_mail(text=f"Dear {CANARY}", subject=CANARY, last_error=CANARY)
    with transaction():
        complaint.text = f"{CANARY} again"


class TestHeldOf:
    def test_only_holders_with_something_are_told(self, app: Flask) -> None:
        with transaction():
            make_complaint()
        held = holders.held_of("ada@example.org")
        assert {name: len(things) for name, things in held.items()} == {"Complaints": 1, "Mails": 1}
        assert holders.held_of("grace@example.org") == {}


class TestEraseAllOf:
    def test_nothing_is_left_in_any_file_or_table(self, app: Flask) -> None:
        leave_traces()
        assert found(CANARY) != []
        with transaction():
            assert holders.erase_all_of("ada@example.org") == {"Complaints": 1, "Mails": 2}
        assert found(CANARY) == []

    def test_what_fails_half_way_erases_nothing(self, app: Flask, monkeypatch: pytest.MonkeyPatch) -> None:
        leave_traces()
        failing = holders.Holder("X", lambda _email: [], lambda _email: 1 // 0, lambda *_: 0)
        monkeypatch.setitem(app.extensions, "holders", (*holders.all_holders(), failing))
        with pytest.raises(ZeroDivisionError), transaction():
            holders.erase_all_of("ada@example.org")
        assert list(holders.held_of("ada@example.org")) == ["Complaints", "Mails"]


def test_every_table_with_something_about_seekers_has_a_holder(app: Flask) -> None:
    names = {holder.name for holder in holders.all_holders()}
    assert {"Complaints", "Mails"} <= names
    assert len(names) == len(holders.all_holders())
