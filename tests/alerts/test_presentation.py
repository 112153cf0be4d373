"""Alerts as pages show them."""

from datetime import date, timedelta

import pytest
import time_machine
from flask import Flask

from recruitment import clock as london
from recruitment.alerts.presentation import new_alert_url, present, present_new
from recruitment.alerts.searches import read_text
from recruitment.alerts.subscriptions import pause
from recruitment.database import transaction
from recruitment.vacancies.criteria import Criteria
from tests.factories.alerts import make_alert
from tests.factories.vacancies import make_vacancy


@pytest.fixture(autouse=True)
def request_context(app: Flask) -> object:
    with app.test_request_context():
        yield


class TestNew:
    @pytest.mark.parametrize(
        ("count", "words"),
        [
            (0, "No job like this opened in the last month. You would hear of the next one."),
            (1, "1 job like this opened in the last month."),
            (2, "2 jobs like this opened in the last month."),
        ],
    )
    def test_it_says_what_an_alert_would_have_told(self, count: int, words: str) -> None:
        with transaction():
            for _ in range(count):
                make_vacancy()
        assert present_new(Criteria(), london.now()).lately == words

    @pytest.mark.parametrize(
        ("count", "words"), [(1, "One is still open from before."), (2, "2 are still open from before.")]
    )
    def test_job_of_an_earlier_month_is_not_denied(self, count: int, words: str) -> None:
        long_ago = london.now() - timedelta(days=40)
        with transaction():
            for _ in range(count):
                make_vacancy(publish_at=long_ago)
        assert present_new(Criteria(), london.now()).lately == f"No job like this opened in the last month. {words}"

    def test_examples_that_are_listed_are_called_so(self) -> None:
        with transaction():
            make_vacancy(is_example=True)
        words = "The jobs like this on the site now are examples. We only email you about real ones."
        assert present_new(Criteria(), london.now()).lately == words
        other = present_new(read_text("hours=term-time"), london.now())
        assert other.lately.endswith("You would hear of the next one.")

    def test_address_has_the_search_alone(self) -> None:
        assert new_alert_url(read_text("q=a&hours=flexible")) == "/alerts/new?q=a&hours=flexible"
        assert new_alert_url(Criteria()) == "/alerts/new"


class TestAlert:
    def test_waiting_one_says_when_it_is_forgotten(self, clock: time_machine.Traveller) -> None:
        with transaction():
            page = present(make_alert(confirmed=False))
        assert (page.state, page.forgotten_on) == ("waiting", date(2026, 6, 22))

    def test_search_rhythm_and_address_are_told(self) -> None:
        with transaction():
            page = present(make_alert("hours=flexible", frequency="weekly"))
        assert [one.value for one in page.told] == ["Flexible", "Once a week, on Mondays", "ada@example.org"]
        assert page.search_url == "/jobs?hours=flexible"

    def test_paused_one_says_so(self) -> None:
        with transaction():
            alert = make_alert()
            pause(alert)
            assert present(alert).state == "paused"

    def test_whoever_has_not_confirmed_sees_no_other_alerts(self) -> None:
        with transaction():
            confirmed, waiting = make_alert("q=a"), make_alert("q=b", confirmed=False)
            assert present(waiting).others == []
            assert present(confirmed).others == []
            make_alert("q=c")
            assert [one.label for one in present(confirmed).others] == ["“c”"]

    @pytest.mark.parametrize(("days", "may"), [(0, False), (29, False), (31, True)])
    def test_renewing_is_offered_when_it_adds_a_month(
        self, clock: time_machine.Traveller, days: int, may: bool
    ) -> None:
        with transaction():
            alert = make_alert()
            clock.shift(timedelta(days=days))
            assert present(alert).may_renew is may
