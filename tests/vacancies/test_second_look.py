"""Changes of what applicants rely on wait for a second person, and the public reads what was approved."""

from datetime import timedelta

import pytest
from flask import Flask

from recruitment import clock as instants
from recruitment.accounts.models import Account
from recruitment.database import transaction
from recruitment.vacancies.editing import StillNeeded, edit_vacancy
from recruitment.vacancies.models import Vacancy
from recruitment.vacancies.moves import CannotMove
from recruitment.vacancies.second_look import drop, let_in
from recruitment.vacancies.waiting import waiting
from tests.factories.accounts import make_account
from tests.factories.employers import make_employer
from tests.factories.pay import make_rate
from tests.factories.vacancies import make_vacancy
from tests.outbox import mails

pytestmark = pytest.mark.usefixtures("app", "clock")
OTHER = "other@example.org"


@pytest.fixture
def vacancy(app: Flask) -> Vacancy:
    """Open, of an employer that asks for approval."""
    with transaction():
        return make_vacancy(make_employer(approval_required=True), hours=["full-time"])


@pytest.fixture
def author(vacancy: Vacancy) -> Account:
    with transaction():
        make_account("hr-manager", email=OTHER)
        return make_account("hr-manager")


def edit(vacancy: Vacancy, by: Account | None, **values: object) -> None:
    with transaction():
        edit_vacancy(vacancy, values, by=by, version=vacancy.version_id)


class TestSetAside:
    def test_pay_waits_and_the_rest_is_written_at_once(self, vacancy: Vacancy, author: Account) -> None:
        before = vacancy.salary_min
        edit(vacancy, author, salary_min=500_000_000, grade="PO4")
        assert (vacancy.salary_min, vacancy.grade) == (before, "PO4")
        assert waiting(vacancy) == {"salary_min": 500_000_000}
        assert mails(OTHER) == [f"To approve: changes to {vacancy.title} ({vacancy.reference})"]
        assert mails(author.email) == []

    def test_what_is_typed_back_waits_no_longer(self, vacancy: Vacancy, author: Account) -> None:
        before = vacancy.salary_min
        edit(vacancy, author, salary_min=500_000_000, hours=["full-time", "part-time"])
        edit(vacancy, author, salary_min=before)
        assert waiting(vacancy) == {"hours": ["full-time", "part-time"]}

    @pytest.mark.parametrize(("days", "waits"), [(-1, True), (1, False)])
    def test_closing_waits_when_it_comes_earlier(
        self, vacancy: Vacancy, author: Account, days: int, waits: bool
    ) -> None:
        assert vacancy.closes_at is not None
        edit(vacancy, author, closes_at=vacancy.closes_at + timedelta(days=days))
        assert ("closes_at" in waiting(vacancy)) is waits

    @pytest.mark.parametrize("fields", [{"status": "draft", "publish_at": None}, {"closed": True}])
    def test_what_nobody_can_apply_for_needs_no_second_look(self, author: Account, fields: dict[str, object]) -> None:
        if "closed" in fields:
            now = instants.now()
            fields = {"publish_at": now - timedelta(days=9), "closes_at": now - timedelta(days=1)}
        with transaction():
            held = make_vacancy(author.employer, **fields)
        edit(held, author, salary_min=410_000_000)
        assert (held.salary_min, held.waiting_changes) == (410_000_000, None)

    def test_employer_that_asks_for_nobody_sees_it_at_once(self, vacancy: Vacancy, author: Account) -> None:
        with transaction():
            vacancy.employer.approval_required = False
        edit(vacancy, author, salary_min=420_000_000)
        assert vacancy.salary_min == 420_000_000

    def test_what_the_checks_refuse_does_not_wait_either(self, vacancy: Vacancy, author: Account) -> None:
        with transaction():
            make_rate()
        with pytest.raises(StillNeeded) as refusal:
            edit(vacancy, author, salary_min=13_0000, salary_max=None, salary_unit="hour")
        assert refusal.value.problems.keys() == {"salary_min"}


class TestAnswer:
    def test_nobody_approves_their_own(self, vacancy: Vacancy, author: Account) -> None:
        edit(vacancy, author, salary_min=430_000_000)
        with pytest.raises(CannotMove, match="You proposed it"), transaction():
            let_in(vacancy, by=author)

    def test_second_person_lets_all_of_it_in(self, vacancy: Vacancy, author: Account) -> None:
        assert vacancy.closes_at is not None
        earlier = vacancy.closes_at - timedelta(days=1)
        edit(vacancy, author, salary_min=430_000_000, hours=["part-time"], hours_per_week=None, closes_at=earlier)
        with transaction():
            let_in(vacancy, by=make_account("administrator"))
        assert (vacancy.salary_min, list(vacancy.hours), vacancy.closes_at) == (430_000_000, ["part-time"], earlier)
        assert vacancy.waiting_changes is None

    def test_dropped_leaves_the_advert_as_it_was(self, vacancy: Vacancy, author: Account) -> None:
        before = vacancy.salary_min
        edit(vacancy, author, salary_min=430_000_000)
        with transaction():
            drop(vacancy, by=author)
        assert (vacancy.salary_min, waiting(vacancy)) == (before, {})
