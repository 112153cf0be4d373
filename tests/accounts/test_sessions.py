"""Sessions: how long they last, and what ends them."""

from datetime import timedelta

import pytest
import time_machine
from sqlalchemy import select

from recruitment.accounts.models import Account, StaffSession
from recruitment.accounts.sessions import (
    end_one_session,
    end_session,
    end_sessions,
    find_session,
    running_sessions,
    start_pending,
    start_session,
)
from recruitment.database import db, transaction
from tests.client import CheckingClient
from tests.factories.accounts import make_account, sign_in

MINUTE = timedelta(minutes=1)


@pytest.fixture
def account(clock: time_machine.Traveller, client: CheckingClient) -> Account:
    with transaction():
        account = make_account()
    sign_in(client, account)
    return account


def is_signed_in(client: CheckingClient) -> bool:
    return client.page("/hr/account").h1 == "Your account"


class TestLength:
    def test_session_lasts_to_the_thirtieth_idle_minute(
        self, client: CheckingClient, account: Account, clock: time_machine.Traveller
    ) -> None:
        clock.shift(30 * MINUTE - timedelta(seconds=1))
        assert is_signed_in(client)
        clock.shift(30 * MINUTE)
        assert not is_signed_in(client)

    def test_busy_session_ends_after_twelve_hours(
        self, client: CheckingClient, account: Account, clock: time_machine.Traveller
    ) -> None:
        for _ in range(35):
            clock.shift(20 * MINUTE)
            assert is_signed_in(client)
        clock.shift(20 * MINUTE - timedelta(seconds=1))
        assert is_signed_in(client)
        clock.shift(timedelta(seconds=1))
        assert not is_signed_in(client)

    def test_being_seen_is_written_once_a_minute(
        self, client: CheckingClient, account: Account, clock: time_machine.Traveller
    ) -> None:
        seen = []
        for _ in range(4):
            clock.shift(timedelta(seconds=40))
            client.page("/hr/account")
            seen.append(db.session.scalars(select(StaffSession.seen_at)).one())
        assert len(set(seen)) == 3  # at the start, after 80 seconds, after 160


class TestEnd:
    def test_disabled_account_is_out_at_the_next_request(self, client: CheckingClient, account: Account) -> None:
        with transaction():
            account.disabled_at = account.created_at
        assert not is_signed_in(client)

    def test_every_session_of_an_account_ends(self, client: CheckingClient, account: Account) -> None:
        with transaction():
            tokens = [start_session(account), start_session(account)]
            end_sessions(account)
        assert [find_session(token) for token in tokens] == [None, None]
        assert not is_signed_in(client)

    def test_one_session_ends_alone(self, client: CheckingClient, account: Account) -> None:
        with transaction():
            other = start_session(account)
            end_session(other)
        assert find_session(other) is None
        assert is_signed_in(client)


    def test_all_but_one_end(self, account: Account) -> None:
        with transaction():
            kept, other = start_session(account), start_session(account)
            end_sessions(account, but=kept)
        assert (find_session(kept) is None, find_session(other) is None) == (False, True)

    def test_number_of_somebody_elses_session_ends_nothing(self, client: CheckingClient, account: Account) -> None:
        with transaction():
            other = make_account("viewer")
            end_one_session(other, running_sessions(account)[0].id)
        assert is_signed_in(client)


class TestRunningSessions:
    def test_last_seen_comes_first_and_what_is_over_is_left_out(
        self, account: Account, clock: time_machine.Traveller
    ) -> None:
        clock.shift(30 * MINUTE)
        with transaction():
            first, second = start_session(account), start_session(account)
            start_pending(account)
            end_session(first)
        assert [one.id for one in running_sessions(account)] == [find_session(second).id]  # type: ignore[union-attr]


class TestTokens:
    def test_pending_session_signs_nobody_in(self, account: Account) -> None:
        with transaction():
            token = start_pending(account)
        assert find_session(token) is None

    def test_token_is_not_stored(self, account: Account) -> None:
        with transaction():
            token = start_session(account)
        assert token not in db.session.scalars(select(StaffSession.token_hash)).all()

    @pytest.mark.parametrize("token", ["", "nonsense", "\x00", "ü" * 5000])
    def test_unknown_cookie_is_nobody(self, account: Account, token: str) -> None:
        assert find_session(token) is None


class TestStaffPages:
    def test_stranger_is_sent_to_sign_in_and_back(self, client: CheckingClient) -> None:
        answer = client.get("/hr/account?a=b")
        assert answer.status_code == 303
        assert answer.location == "/hr/sign-in?next=/hr/account?a%3Db"

    @pytest.mark.parametrize("path", ["/hr/account", "/hr/", "/hr/nothing-here", "/hr/sign-in"])
    def test_staff_pages_are_never_stored(self, client: CheckingClient, account: Account, path: str) -> None:
        assert client.get(path).headers["Cache-Control"] == "no-store"

    def test_public_page_does_not_look_at_the_session(self, client: CheckingClient, account: Account) -> None:
        assert "Cookie" not in client.get("/jobs").headers.get("Vary", "")
