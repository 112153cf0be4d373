"""Notes: author, time, text; they go with the person."""

import time_machine
from flask import Flask
from sqlalchemy import delete, func, select

from recruitment import clock as london
from recruitment.database import db, transaction
from recruitment.registrations.models import Registration, RegistrationNote
from recruitment.registrations.notes import add_note
from tests.factories.accounts import make_account
from tests.factories.registrations import make_registration
from tests.pages.people import deeds


class TestAddNote:
    def test_author_and_time_are_kept_and_newest_comes_first(self, app: Flask, clock: time_machine.Traveller) -> None:
        with transaction():
            account, person = make_account(), make_registration()
            add_note(person, "First", by=account)
            add_note(person, "Second", by=account)
        assert [note.text for note in person.notes] == ["Second", "First"]
        assert (person.notes[0].author, person.notes[0].at) == (account, london.now())

    def test_trail_does_not_repeat_it(self, app: Flask) -> None:
        with transaction():
            add_note(make_registration(), "She has two children", by=make_account())
        assert [entry.changes for entry in deeds("registration noted")] == [{"notes": None}]

    def test_it_goes_with_the_person(self, app: Flask) -> None:
        with transaction():
            add_note(make_registration(), "A note", by=make_account())
        with transaction():
            db.session.execute(delete(Registration))
        assert db.session.scalar(select(func.count()).select_from(RegistrationNote)) == 0
