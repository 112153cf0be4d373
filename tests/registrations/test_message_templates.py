"""Messages that an employer keeps."""

from collections.abc import Iterator

import pytest
from flask import Flask
from flask_login import login_user

from recruitment.accounts.models import Account
from recruitment.database import transaction
from recruitment.registrations.message_templates import (
    NameTaken,
    NoTemplate,
    all_templates,
    change_template,
    find_template,
    keep_template,
    remove_template,
)
from tests.factories.accounts import make_account
from tests.factories.employers import make_employer
from tests.factories.registrations import make_template
from tests.pages.people import deeds

WORDS = {"subject": "About you", "text": "Dear {name}"}


@pytest.fixture
def officer(app: Flask) -> Iterator[Account]:
    """Signed in, in a request of their own."""
    with transaction():
        account = make_account("hr-officer")
    with app.test_request_context():
        login_user(account)
        yield account


class TestTemplates:
    def test_they_are_the_employers_own_by_name(self, officer: Account) -> None:
        with transaction():
            for name in ("Thanks", "Invitation"):
                keep_template(officer.employer, name=name, **WORDS, by=officer)
            other = make_template(make_employer("camden"))
        assert [one.name for one in all_templates()] == ["Invitation", "Thanks"]
        with pytest.raises(NoTemplate):
            find_template(other.id)

    def test_name_stands_once_in_an_employer(self, officer: Account) -> None:
        with transaction():
            keep_template(officer.employer, name="Thanks", **WORDS, by=officer)
            make_template(make_employer("camden"), "Thanks")
        with pytest.raises(NameTaken), transaction():
            keep_template(officer.employer, name="Thanks", **WORDS, by=officer)

    def test_change_is_in_the_trail_with_both_words(self, officer: Account) -> None:
        with transaction():
            kept = keep_template(officer.employer, name="Thanks", **WORDS, by=officer)
            change_template(kept, name="Thanks", subject="New", text="Dear {name}", by=officer)
        assert deeds("message template changed")[0].changes == {"subject": ["About you", "New"]}

    def test_nothing_new_is_no_deed(self, officer: Account) -> None:
        with transaction():
            kept = keep_template(officer.employer, name="Thanks", **WORDS, by=officer)
            change_template(kept, name="Thanks", **WORDS, by=officer)
        assert deeds("message template changed") == []

    def test_removed_one_is_gone(self, officer: Account) -> None:
        with transaction():
            remove_template(keep_template(officer.employer, name="Thanks", **WORDS, by=officer), by=officer)
        assert all_templates() == []
        assert deeds("message template removed")[0].changes == {"name": ["Thanks", None]}
