"""Which new vacancies go to which alerts."""

from datetime import date, datetime, timedelta

import pytest
import time_machine
from flask import Flask
from sqlalchemy import event, func, select

from recruitment import clock as london
from recruitment.alerts import matching
from recruitment.alerts.matching import NAMED, Openings, due_chunks, match_some
from recruitment.alerts.models import AlertDigest, JobAlert, SentVacancy
from recruitment.database import db, transaction
from recruitment.mail.models import OutboxMail
from recruitment.vacancies.copying import relist
from recruitment.vacancies.models import Vacancy
from recruitment.vacancies.publishing import let_out
from tests.factories.accounts import make_account
from tests.factories.alerts import make_alert
from tests.factories.vacancies import make_vacancy

TUESDAY = date(2026, 6, 16)
DAY, HOUR = timedelta(days=1), timedelta(hours=1)


def matched(day: date = TUESDAY, *, chunks: int | None = None) -> int:
    openings = Openings(london.now())
    return sum(match_some(ids, day, openings) for ids in due_chunks(day)[:chunks])


def sent() -> dict[str, list[str]]:
    """Address → references that its ledgers hold, in the order of the digests."""
    rows = (
        select(JobAlert.email, Vacancy.reference)
        .join(SentVacancy, SentVacancy.alert_id == JobAlert.id)
        .join(Vacancy, Vacancy.id == SentVacancy.vacancy_id)
        .order_by(JobAlert.email, SentVacancy.digest_id, Vacancy.reference)
    )
    found: dict[str, list[str]] = {}
    for email, reference in db.session.execute(rows):
        found.setdefault(email, []).append(reference)
    return found


def count(model: type) -> int:
    return db.session.scalar(select(func.count()).select_from(model)) or 0


def digests() -> int:
    db.session.rollback()
    return db.session.scalar(select(func.count(OutboxMail.id)).where(OutboxMail.composer == matching.COMPOSER)) or 0


@pytest.fixture
def monday(app: Flask, clock: time_machine.Traveller) -> time_machine.Traveller:
    """Ada wants part-time work, and hears of it daily from now on. It is Tuesday, eight in the morning."""
    with transaction():
        make_vacancy(reference="BEFORE", hours=["part-time"])
        make_alert("hours=part-time")
    clock.shift(23 * HOUR)
    return clock


class TestMatch:
    def test_only_what_opened_since_and_matches_is_told(self, monday: time_machine.Traveller) -> None:
        with transaction():
            make_vacancy(reference="NEW", hours=["part-time"])
            make_vacancy(reference="OTHER", hours=["full-time"])
            make_vacancy(reference="LATER", hours=["part-time"], publish_at=london.now() + HOUR)
            make_vacancy(reference="EXAMPLE", hours=["part-time"], is_example=True)
            make_vacancy(reference="OVER", hours=["part-time"], closes_at=london.now() - timedelta(minutes=1))
        assert matched() == 1
        assert sent() == {"ada@example.org": ["NEW"]}
        assert (count(AlertDigest), digests()) == (1, 1)

    def test_advert_with_an_older_date_is_new_when_it_comes_here(self, monday: time_machine.Traveller) -> None:
        with transaction():
            draft = make_vacancy(reference="OLD", hours=["part-time"], status="draft", publish_at=None)
            let_out(draft, london.now() - 20 * DAY, london.now())
        matched()
        assert sent() == {"ada@example.org": ["OLD"]}

    def test_nothing_new_writes_no_mail_and_moves_on(self, monday: time_machine.Traveller) -> None:
        assert (matched(), digests(), matched()) == (1, 0, 0)
        assert db.session.scalars(select(JobAlert.next_on)).one() == TUESDAY + DAY

    def test_equal_searches_are_asked_once_and_each_is_told(self, monday: time_machine.Traveller) -> None:
        with transaction():
            for number in range(20):
                make_alert(
                    "hours=part-time", email=f"person-{number}@example.org", matched_until=london.now() - 2 * HOUR
                )
            make_vacancy(reference="NEW", hours=["part-time"])
        assert matched() == 21
        assert len(sent()) == digests() == 21

    def test_more_than_a_mail_names_is_a_number(self, monday: time_machine.Traveller) -> None:
        with transaction():
            for _ in range(NAMED + 3):
                make_vacancy(hours=["part-time"])
        matched()
        assert (count(SentVacancy), db.session.scalars(select(AlertDigest.unnamed)).one()) == (NAMED, 3)


class TestOnce:
    def test_nothing_is_sent_twice_however_often_it_runs(self, monday: time_machine.Traveller) -> None:
        with transaction():
            make_vacancy(reference="NEW", hours=["part-time"])
        for day in range(4):
            matched(TUESDAY + day * DAY)
            matched(TUESDAY + day * DAY)
            monday.shift(timedelta(minutes=4))  # the overlap looks at it again
        assert (sent(), digests()) == ({"ada@example.org": ["NEW"]}, 1)

    def test_extended_one_is_no_news(self, monday: time_machine.Traveller) -> None:
        with transaction():
            vacancy = make_vacancy(reference="NEW", hours=["part-time"])
        matched()
        monday.shift(DAY)
        with transaction():
            vacancy = db.session.get_one(Vacancy, vacancy.id)
            vacancy.closes_at = london.now() + 30 * DAY
            vacancy.publish_at = london.now() - HOUR  # even if it were published anew
        matched(TUESDAY + DAY)
        assert (sent(), digests()) == ({"ada@example.org": ["NEW"]}, 1)

    def test_next_round_of_the_same_post_is_no_news(self, monday: time_machine.Traveller) -> None:
        with transaction():
            vacancy = make_vacancy(reference="NEW", hours=["part-time"], closes_at=london.now() + HOUR)
        matched()
        monday.shift(DAY)
        with transaction():
            vacancy = db.session.get_one(Vacancy, vacancy.id)
            again = relist(vacancy, london.now() + 9 * DAY, by=make_account("hr-manager"))
            let_out(again, london.now(), london.now())
        matched(TUESDAY + DAY)
        assert sent() == {"ada@example.org": ["NEW"]}

    def test_who_changed_an_alert_after_todays_digest_gets_no_second_one(self, monday: time_machine.Traveller) -> None:
        with transaction():
            make_vacancy(hours=["part-time"])
        matched()
        with transaction():
            db.session.scalars(select(JobAlert)).one().next_on = TUESDAY
            make_vacancy(hours=["part-time"], publish_at=london.now())
        assert (matched(), digests()) == (0, 1)
        assert (matched(TUESDAY + DAY), digests()) == (1, 2)


class TestDue:
    def test_weekly_one_waits_for_monday_and_tells_the_week(self, app: Flask, clock: time_machine.Traveller) -> None:
        with transaction():
            make_alert(frequency="weekly")
        matched(london.today())
        for _ in range(7):
            clock.shift(DAY)
            with transaction():
                make_vacancy()
            assert digests() == 0
            matched(london.today())
        assert len(sent()["ada@example.org"]) == 7

    def test_day_that_was_missed_is_made_up(self, app: Flask, clock: time_machine.Traveller) -> None:
        with transaction():
            make_alert(frequency="weekly")
        matched(london.today())
        clock.shift(9 * DAY)
        with transaction():
            make_vacancy(reference="NEW")
        assert (matched(london.today()), sent()) == (1, {"ada@example.org": ["NEW"]})
        assert db.session.scalars(select(JobAlert.next_on)).one() == date(2026, 6, 29)

    @pytest.mark.parametrize("columns", [{"confirmed": False}, {"expires_on": date(2026, 6, 15)}])
    def test_what_wants_no_mail_is_not_looked_at(
        self, app: Flask, clock: time_machine.Traveller, columns: dict[str, object]
    ) -> None:
        with transaction():
            make_alert(**columns)  # type: ignore[arg-type]
        clock.shift(DAY)
        assert matched() == 0


class TestChunks:
    def test_whoever_is_killed_in_between_leaves_nothing_half_done(
        self, monday: time_machine.Traveller, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        monkeypatch.setattr(matching, "CHUNK", 2)
        with transaction():
            for number in range(5):
                make_alert(
                    f"q=number{number}", email=f"person-{number}@example.org", matched_until=london.now() - 2 * HOUR
                )
            make_vacancy(reference="NEW", hours=["part-time"], description="number0 number1 number2 number3 number4")

        def fall(_: object) -> None:
            raise KeyboardInterrupt

        assert matched(chunks=1) == 2
        event.listen(db.session, "before_commit", fall)
        with pytest.raises(KeyboardInterrupt):
            matched()
        event.remove(db.session, "before_commit", fall)
        assert (digests(), [matched(chunks=1), matched(), matched()]) == (2, [2, 2, 0])
        assert (len(sent()), digests(), count(SentVacancy)) == (6, 6, 6)

    def test_what_another_process_served_meanwhile_is_left_alone(self, monday: time_machine.Traveller) -> None:
        (ids,) = due_chunks(TUESDAY)
        assert (matched(), match_some(ids, TUESDAY, Openings(london.now()))) == (1, 0)

    def test_equal_searches_stand_together(self, app: Flask, monkeypatch: pytest.MonkeyPatch) -> None:
        with transaction():
            made = [make_alert(f"q={word}", email=f"{n}@example.org").id for n, word in enumerate("abab")]
        monkeypatch.setattr(matching, "CHUNK", 2)
        chunks = [set(one) for one in due_chunks(london.today())]
        assert sorted(chunks, key=min) == [{made[0], made[2]}, {made[1], made[3]}]

    def test_openings_are_read_once_for_as_far_back_as_anybody_asks(self, app: Flask) -> None:
        with transaction():
            make_vacancy()
        openings = Openings(london.now())
        now: datetime = london.now()
        assert openings.since(now) == []
        assert len(openings.since(now - DAY)) == 1
        assert openings.since(now - HOUR / 2) is openings.since(now - DAY)
