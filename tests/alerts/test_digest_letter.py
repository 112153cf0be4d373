"""A digest in words, written when it leaves."""

from collections.abc import Callable
from datetime import timedelta

import pytest
import time_machine
from flask import Flask
from sqlalchemy import select

from recruitment import clock as london
from recruitment.alerts.digest_letter import compose
from recruitment.alerts.digests import send_digests
from recruitment.alerts.links import address_of, unsubscribe_headers
from recruitment.alerts.models import AlertDigest, JobAlert
from recruitment.alerts.subscriptions import pause, stop
from recruitment.database import db, transaction
from recruitment.mail.delivery import deliver_due
from recruitment.mail.letters import Composed
from recruitment.vacancies.models import Vacancy
from tests.factories.alerts import make_alert
from tests.factories.employers import make_employer
from tests.factories.vacancies import make_vacancy

TITLES = ("Team manager", "Youth worker", "Social worker")


def withdraw(vacancy: Vacancy) -> None:
    vacancy.status, vacancy.ended_at = "withdrawn", london.now()


def close(vacancy: Vacancy) -> None:
    vacancy.closes_at = london.now()


@pytest.fixture
def digest(app: Flask, clock: time_machine.Traveller) -> Callable[..., int]:
    """The id of the digest that Ada is due when these have opened, the last one last."""

    def make(*titles: str, search: str = "hours=full-time") -> int:
        with transaction():
            make_employer(name="Islington Council")
            make_alert(search)
        clock.shift(timedelta(days=1))
        with transaction():
            for minutes, title in enumerate(reversed(titles)):
                make_vacancy(title=title, publish_at=london.now() - timedelta(minutes=minutes))
        send_digests(lambda: False, london.today())
        return db.session.scalars(select(AlertDigest.id)).one()

    return make


def composed(digest_id: int) -> Composed:
    letter = compose(digest_id)
    assert letter is not None
    return letter


def every(change: Callable[[Vacancy], None], how_many: int) -> None:
    with transaction():
        for vacancy in db.session.scalars(select(Vacancy).order_by(Vacancy.publish_at.desc()).limit(how_many)):
            change(vacancy)


class TestSubject:
    @pytest.mark.parametrize(
        ("titles", "subject"),
        [
            (TITLES[2:], "Social worker, Islington Council: a new job"),
            (TITLES[1:], "Social worker, Islington Council and 1 more new job"),
            (TITLES, "Social worker, Islington Council and 2 more new jobs"),
        ],
    )
    def test_it_names_role_and_employer(self, digest: Callable[..., int], titles: tuple[str], subject: str) -> None:
        assert composed(digest(*titles)).subject == subject

    def test_those_that_are_not_named_are_counted(self, digest: Callable[..., int]) -> None:
        letter = composed(digest(*(f"Post {number}" for number in range(30))))
        assert letter.subject == "Post 29, Islington Council and 29 more new jobs"
        assert "And 5 more" in letter.text


class TestWords:
    def test_both_parts_tell_search_jobs_and_how_to_stop(self, digest: Callable[..., int]) -> None:
        letter = composed(digest(*TITLES))
        alert = db.session.scalars(select(JobAlert)).one()
        for part in (letter.text, letter.html or ""):
            assert all(title.casefold() in part.casefold() for title in TITLES)
            assert "your search: Full time" in part
            assert address_of(alert) in part
            assert "£41,200 to £44,900 a year" in part
            assert "/jobs?hours=full-time" in part
        assert letter.headers == unsubscribe_headers(alert)

    def test_employers_are_named_where_there_are_several(self, digest: Callable[..., int]) -> None:
        letter = composed(digest(*TITLES))
        assert letter.text.count("Islington Council") == 1  # who signs
        with transaction():
            make_employer("camden")
        assert composed(db.session.scalars(select(AlertDigest.id)).one()).text.count("Islington Council") == len(TITLES)

    def test_markup_in_a_title_is_text(self, digest: Callable[..., int]) -> None:
        letter = composed(digest("<img src=x> & co"))
        assert "<img src=x>" not in (letter.html or "")
        assert letter.subject.startswith("<img src=x> & co,")


class TestLastMoment:
    @pytest.mark.parametrize("change", [withdraw, close])
    def test_what_ended_since_is_not_in_it(
        self, digest: Callable[..., int], change: Callable[[Vacancy], None], clock: time_machine.Traveller
    ) -> None:
        number = digest(*TITLES)
        clock.shift(1)
        every(change, 1)
        assert composed(number).subject == "Youth worker, Islington Council and 1 more new job"

    @pytest.mark.parametrize("change", [withdraw, close])
    def test_with_nothing_left_it_never_leaves(
        self, digest: Callable[..., int], change: Callable[[Vacancy], None], clock: time_machine.Traveller
    ) -> None:
        number = digest(*TITLES)
        clock.shift(1)
        every(change, 3)
        assert compose(number) is None
        assert deliver_due()["stopped"] == 1

    @pytest.mark.parametrize("act", [pause, stop])
    def test_paused_or_stopped_one_never_leaves(
        self, digest: Callable[..., int], act: Callable[[JobAlert], None]
    ) -> None:
        number = digest(*TITLES)
        with transaction():
            act(db.session.scalars(select(JobAlert)).one())
        assert compose(number) is None
