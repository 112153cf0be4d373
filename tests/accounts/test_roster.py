"""The list of accounts: searched, narrowed, in order and in pages, alike on both databases."""

from datetime import timedelta

import pytest
import time_machine
from flask import Flask

from recruitment import clock as instants
from recruitment.accounts.links import new_link
from recruitment.accounts.models import Account
from recruitment.accounts.roster import PER_PAGE, Wanted, last_seen, open_invitation, read_roster, state_of
from recruitment.accounts.sessions import start_pending, start_session
from recruitment.database import transaction
from tests.factories.accounts import make_account

NAMES = ("Zoë Adeyemi", "élodie Petit", "Ana Ruiz", "ana Ruiz", "Émile Petit")


@pytest.fixture
def _people(app: Flask, clock: time_machine.Traveller) -> None:
    with transaction():
        for number, name in enumerate(NAMES):
            make_account("viewer", email=f"p{number}@example.org", name=name)
        make_account("administrator", email="shut@example.org", name="Shut Out", disabled_at=instants.now())
        make_account("hr-officer", email="new@example.org", name="", activated_at=None)


def found(**wanted: str) -> list[str]:
    return [account.name or account.email for account in read_roster(Wanted(**wanted), 1).accounts]


@pytest.mark.usefixtures("_people")
class TestReadRoster:
    def test_everybody_stands_by_name_whatever_its_case(self) -> None:
        assert found()[:4] == ["Ana Ruiz", "ana Ruiz", "new@example.org", "Shut Out"]
        assert len(found()) == 7

    @pytest.mark.parametrize(
        ("q", "names"),
        [
            ("RUIZ ana", ["Ana Ruiz", "ana Ruiz"]),
            ("ÉLODIE", ["élodie Petit"]),
            ("p1@", ["élodie Petit"]),
            ("%", []),
            ("nobody at all", []),
        ],
    )
    def test_each_word_stands_in_name_or_address(self, q: str, names: list[str]) -> None:
        assert found(q=q) == names

    @pytest.mark.parametrize(("state", "number"), [("active", 5), ("invited", 1), ("disabled", 1), ("no such", 7)])
    def test_state_narrows(self, state: str, number: int) -> None:
        assert len(found(state=state)) == number

    def test_role_narrows_together_with_the_rest(self) -> None:
        assert found(role="viewer", q="ana") == ["Ana Ruiz", "ana Ruiz"]
        assert found(role="administrator", state="active") == []
        assert len(found(role="king")) == 7


def test_pages_follow_each_other_and_one_past_the_end_is_the_first(app: Flask) -> None:
    with transaction():
        for number in range(PER_PAGE + 2):
            make_account("viewer", email=f"p{number}@example.org", name=f"N {number:03}")
    pages = [read_roster(Wanted(), page) for page in (1, 2, 3)]
    assert [len(one.accounts) for one in pages] == [PER_PAGE, 2, PER_PAGE]
    assert (pages[2].page, pages[1].pages, pages[1].total) == (1, 2, PER_PAGE + 2)


def test_last_seen_is_that_of_a_session_that_was_signed_in(app: Flask, clock: time_machine.Traveller) -> None:
    with transaction():
        account, other = make_account(), make_account("viewer")
        start_session(account)
    seen = instants.now()
    clock.shift(timedelta(hours=1))
    with transaction():
        start_pending(account)
    assert last_seen([account.id, other.id]) == {account.id: seen}


@pytest.mark.parametrize(
    ("fields", "state"),
    [({}, "active"), ({"activated_at": None}, "invited"), ({"disabled_at": instants.now()}, "disabled")],
)
def test_state_in_a_word(fields: dict[str, object], state: str) -> None:
    assert state_of(Account(**({"activated_at": instants.now()} | fields))) == state


def test_open_invitation_is_the_newest_that_was_not_used(app: Flask) -> None:
    with transaction():
        account = make_account()
        assert open_invitation(account) is None
        new_link(account)
        new_link(account)
        newest = open_invitation(account)
    assert newest is not None
    assert newest.id == 2
