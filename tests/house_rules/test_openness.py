"""Whatever shows vacancies agrees on when one opens and closes, to the second."""

from collections.abc import Callable
from datetime import timedelta

import pytest
import time_machine
from sqlalchemy import func, select

from recruitment import clock as instants
from recruitment.alerts.digest_letter import compose
from recruitment.alerts.digests import send_digests
from recruitment.alerts.models import AlertDigest
from recruitment.database import db, transaction
from tests.client import CheckingClient
from tests.factories.alerts import make_alert
from tests.factories.vacancies import make_vacancy
from tests.page_form import Form

ADDRESS = "/jobs/REF-1/social-worker"


def holds(path: str, told: str) -> Callable[[CheckingClient], bool]:
    """Whether an answer has these words."""
    return lambda client: told in client.get(path, buffered=True).get_data(as_text=True)


#: Where the vacancy shows while it is open, and nowhere else.
PLACES: dict[str, Callable[[CheckingClient], bool]] = {
    "home": holds("/", ADDRESS),
    "list": holds("/jobs", ADDRESS),
    "search": holds("/jobs?q=social", ADDRESS),
    "structured data": holds(ADDRESS, '"JobPosting"'),
    "calendar link": holds(ADDRESS, "REF-1/calendar.ics"),
    "form": holds("/jobs/REF-1/interest", "Register interest in this job"),
    "Atom": holds("/feeds/jobs.atom", ADDRESS),
    "JSON Feed": holds("/feeds/jobs.json", ADDRESS),
    "Indeed": holds("/feeds/indeed.xml", ADDRESS),
    "sitemap": holds("/sitemap.xml", ADDRESS),
    "API": holds("/api/v1/vacancies", ADDRESS),
    "API's status": holds("/api/v1/vacancies/REF-1", '"open"'),
}


def count_digests() -> int:
    db.session.rollback()
    return db.session.scalar(select(func.count(AlertDigest.id))) or 0


class TestOpenness:
    @pytest.mark.parametrize(
        ("moment", "seconds", "is_open"),
        [
            ("2026-06-16T09:00", -1, False),
            ("2026-06-16T09:00", 0, True),
            ("2026-06-16T09:00", 1, True),
            ("2026-06-17T17:00", -1, True),
            ("2026-06-17T17:00", 0, False),
            ("2026-06-17T17:00", 1, False),
        ],
    )
    def test_every_place_agrees(
        self, client: CheckingClient, clock: time_machine.Traveller, moment: str, seconds: int, is_open: bool
    ) -> None:
        opens_at, closes_at = (instants.parse_instant(text) for text in ("2026-06-16T09:00", "2026-06-17T17:00"))
        with transaction():
            make_vacancy(reference="REF-1", publish_at=opens_at, closes_at=closes_at)
        clock.move_to(instants.parse_instant(moment) + timedelta(seconds=seconds))
        assert {place: shows(client) for place, shows in PLACES.items()} == dict.fromkeys(PLACES, is_open)

    @pytest.mark.parametrize("status", ["withdrawn", "filled"])
    def test_an_early_end_is_the_end_everywhere(self, client: CheckingClient, status: str) -> None:
        with transaction():
            make_vacancy(reference="REF-1", status=status)
        assert {place: shows(client) for place, shows in PLACES.items()} == dict.fromkeys(PLACES, False)


class TestClosing:
    """With what was begun while it was open: a form, a mail that has not left, an alert that is due later."""

    @pytest.fixture
    def begun(self, client: CheckingClient, clock: time_machine.Traveller) -> Form:
        """The form; a digest for Ada; and Bo's alert, which is due on the day of closing."""
        opens_at, closes_at = (instants.parse_instant(text) for text in ("2026-06-16T09:00", "2026-06-17T17:00"))
        with transaction():
            make_vacancy(reference="REF-1", publish_at=opens_at, closes_at=closes_at)
            make_alert()
            make_alert(email="bo@example.org", next_on=instants.to_london(closes_at).date())
        clock.move_to(opens_at + timedelta(hours=1))
        send_digests(lambda: False, instants.today())
        assert count_digests() == 1
        form: Form = client.page("/jobs/REF-1/interest").form().fill(name="Ada", email="ada@example.org")
        return form

    @pytest.mark.parametrize(("seconds", "is_open"), [(-1, True), (0, False), (1, False)])
    def test_every_place_and_all_that_was_begun_agree(
        self, client: CheckingClient, clock: time_machine.Traveller, begun: Form, seconds: int, is_open: bool
    ) -> None:
        (digest,) = db.session.scalars(select(AlertDigest.id))
        clock.move_to(instants.parse_instant("2026-06-17T17:00") + timedelta(seconds=seconds))
        agree = {place: shows(client) for place, shows in PLACES.items()}
        agree["mail that waits"] = compose(digest) is not None
        send_digests(lambda: False, instants.today())
        agree["alert that is due"] = count_digests() == 2
        agree["form that is sent"] = begun.submit().h1 == "Check your answers"
        assert agree == dict.fromkeys(agree, is_open)
