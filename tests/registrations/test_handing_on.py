"""Whom a colleague looked after when they were shut out."""

from flask import Flask

from recruitment.accounts.colleagues import disable
from recruitment.database import transaction
from tests.factories.accounts import make_account
from tests.factories.registrations import make_registration
from tests.pages.people import deeds, read_again


class TestHandOn:
    def test_disabling_leaves_them_to_nobody_in_the_same_transaction(self, app: Flask) -> None:
        with transaction():
            boss, leaver = make_account("administrator"), make_account("hr-officer")
            owned, other = make_registration(), make_registration(email="grace@example.org")
            owned.owner_id, other.owner_id = leaver.id, boss.id
        with transaction():
            disable(leaver, by=boss)
        assert (read_again(owned).owner_id, read_again(other).owner_id) == (None, boss.id)
        (entry,) = deeds("registrations handed on")
        assert (entry.actor_id, entry.changes) == (
            boss.id,
            {"owner_id": None, "registrations": [None, [owned.id]]},
        )

    def test_who_looked_after_nobody_leaves_no_entry(self, app: Flask) -> None:
        with transaction():
            disable(make_account("hr-officer"), by=None)
        assert deeds("registrations handed on") == []
