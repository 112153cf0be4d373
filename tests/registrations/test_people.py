"""Reading people is itself an act: it needs a writing transaction, and pages of the list are counted."""

import pytest
from flask import Flask
from flask_login import login_user

from recruitment.audit.trail import find
from recruitment.database import transaction
from recruitment.registrations.people import NotVisible, PeoplePage, find_registration, read_people, read_registration
from recruitment.registrations.talent_pool import PeopleSearch
from tests.factories.accounts import make_account
from tests.factories.registrations import make_registration


class TestRead:
    def test_reading_outside_a_writing_transaction_is_a_mistake(self, app: Flask) -> None:
        with transaction():
            account, registration = make_account(), make_registration()
        with app.test_request_context():
            login_user(account)
            with pytest.raises(RuntimeError):
                read_people(1, by=account)
            with pytest.raises(RuntimeError):
                read_registration(registration.id, by=account)

    def test_what_is_not_there_is_neither_seen_nor_recorded(self, app: Flask) -> None:
        with transaction():
            account = make_account()
        with app.test_request_context(), transaction():
            login_user(account)
            with pytest.raises(NotVisible):
                read_registration(17, by=account)
        assert find("registration", [17]) == []

    def test_finding_somebody_to_change_them_is_no_look(self, app: Flask) -> None:
        with transaction():
            account, registration = make_account(), make_registration()
        with app.test_request_context(), transaction():
            login_user(account)
            assert find_registration(registration.id) == registration
        assert [one.action for one in find("registration", [registration.id])] == ["registration confirmed"]


class TestPages:
    @pytest.mark.parametrize("search", [PeopleSearch(sort="oldest"), PeopleSearch(stage="new", sort="oldest")])
    def test_all_who_fit_are_counted_whatever_page_is_asked_for(self, app: Flask, search: PeopleSearch) -> None:
        with transaction():
            account, people = make_account(), [make_registration() for _ in range(3)]
        with app.test_request_context(), transaction():
            login_user(account)
            pages = [read_people(page, by=account, search=search, per_page=2) for page in (1, 2, 3)]
            found = [([one.id for one in page.registrations], page.page, page.total) for page in pages]
        first, second, third = (one.id for one in people)
        assert found == [([first, second], 1, 3), ([third], 2, 3), ([first, second], 1, 3)]

    def test_nobody_fits(self, app: Flask) -> None:
        with transaction():
            account = make_account()
            make_registration()
        with app.test_request_context(), transaction():
            login_user(account)
            found = read_people(2, by=account, search=PeopleSearch(stage="withdrawn"))
        assert (found.registrations, found.page, found.total) == ([], 1, 0)


class TestPeoplePage:
    @pytest.mark.parametrize(("total", "pages"), [(0, 1), (1, 1), (20, 1), (21, 2), (40, 2), (41, 3)])
    def test_twenty_stand_on_a_page(self, total: int, pages: int) -> None:
        assert PeoplePage([], total, 1).pages == pages

    def test_more_stand_on_a_page_when_they_are_asked_for(self) -> None:
        assert PeoplePage([], 101, 1, per_page=100).pages == 2
