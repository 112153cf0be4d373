"""The jobs of a digest."""

from datetime import timedelta

from flask import Flask

from recruitment import clock
from recruitment.alerts.digest_jobs import DigestJob, jobs_of
from recruitment.alerts.models import SentVacancy
from recruitment.database import db, transaction
from recruitment.vacancies.models import Vacancy
from tests.factories.alerts import make_alert
from tests.factories.vacancies import all_states, make_vacancy


def told(*vacancies: Vacancy) -> list[DigestJob]:
    """Of a digest with these."""
    with transaction():
        alert_id = make_alert().id
        db.session.add_all(
            SentVacancy(alert_id=alert_id, post_id=one.id, vacancy_id=one.id, digest_id=1) for one in vacancies
        )
    return jobs_of(1, clock.now())


class TestJobs:
    def test_only_what_is_open_when_it_leaves(self, app: Flask) -> None:
        with transaction():
            states = all_states(clock.now())
            example = make_vacancy(is_example=True)
        assert len(told(*states.values(), example)) == 1

    def test_newest_stands_first(self, app: Flask) -> None:
        with transaction():
            older = make_vacancy(title="Older", publish_at=clock.now() - timedelta(days=3))
            newer = make_vacancy(title="Newer")
        assert [one.title for one in told(older, newer)] == ["Newer", "Older"]

    def test_pay_terms_and_closing_time_stand_in_words(self, app: Flask) -> None:
        with transaction():
            vacancy = make_vacancy(reference="SW-1", title="Social worker")
        (job,) = told(vacancy)
        assert job.pay == "£41,200 to £44,900 a year"
        assert job.terms == "Permanent · Full time · Hybrid · Upper Street"
        assert job.closes.startswith("Closes")
        assert job.url == "http://localhost/jobs/SW-1/social-worker?source=job-alert"

    def test_pay_that_is_not_stated_says_so(self, app: Flask) -> None:
        with transaction():
            vacancy = make_vacancy(salary_min=None, salary_max=None, salary_unit=None)
        assert told(vacancy)[0].pay == "Pay not stated"
