"""Who is told of new registrations, when, and with what words."""

from contextlib import suppress
from datetime import date, datetime, timedelta

import pytest
import time_machine
from flask import Flask
from sqlalchemy import select

from recruitment import clock as london
from recruitment.database import db, transaction
from recruitment.mail.models import OutboxMail
from recruitment.registrations.notices import choose, often_for, send_daily_notices
from recruitment.registrations.register import VacancyClosed
from tests.factories.accounts import make_account
from tests.factories.employers import make_employer
from tests.factories.registrations import make_registration
from tests.factories.vacancies import make_vacancy
from tests.pages.people import deeds

TOMORROW = date(2026, 6, 16)


def tell(day: date = TOMORROW) -> int:
    return send_daily_notices(lambda: False, day)


def notices() -> list[OutboxMail]:
    chosen = select(OutboxMail).where(OutboxMail.dedupe_key.like("registration%-%:%")).order_by(OutboxMail.id)
    return [one for one in db.session.scalars(chosen) if "acknowledged" not in one.dedupe_key]


class TestChoice:
    @pytest.mark.parametrize(("role", "often"), [("hr-officer", "daily"), ("administrator", "never")])
    def test_daily_unless_chosen_and_never_for_those_of_the_whole_site(self, app: Flask, role: str, often: str) -> None:
        with transaction():
            account = make_account(role)
        assert often_for(account) == often

    def test_choice_is_kept_and_recorded(self, app: Flask) -> None:
        with transaction():
            account = make_account()
            choose(account, "at-once")
            choose(account, "never")
        assert often_for(account) == "never"
        assert [one.changes for one in deeds("notices chosen")] == [
            {"often": ["daily", "at-once"]},
            {"often": ["at-once", "never"]},
        ]


class TestAtOnce:
    def test_mail_stands_with_the_registration_and_names_nobody(self, app: Flask) -> None:
        with transaction():
            choose(make_account("hr-officer"), "at-once")
            vacancy = make_vacancy(title="Team manager")
            make_registration(vacancy, message="Hello", phone="020 7946 0000")
        (mail,) = notices()
        assert mail.recipient == "hr-officer@example.org"
        assert "1 in Team manager" in mail.text
        assert f"/hr/vacancies/{vacancy.id}/registrations" in mail.text
        whole = mail.subject + mail.text + (mail.html or "")
        assert not any(told in whole for told in ("Ada", "ada@", "Hello", "7946"))

    def test_only_those_who_may_see_the_person_hear_of_them(self, app: Flask) -> None:
        with transaction():
            make_employer()
            other = make_employer("camden")
            manager = make_account("hiring-manager")
            for account in (
                manager,
                make_account("hiring-manager", email="other@example.org"),
                make_account("hr-officer", employer=other),
                make_account("administrator"),
                make_account("viewer"),
                make_account("hr-manager", disabled_at=london.now()),
            ):
                choose(account, "at-once")
            make_registration(make_vacancy(hiring_manager_id=manager.id))
        assert {one.recipient for one in notices()} == {"hiring-manager@example.org", "administrator@example.org"}

    def test_registration_that_is_not_kept_tells_nobody(self, app: Flask) -> None:
        with transaction():
            choose(make_account(), "at-once")
            closed = make_vacancy(status="withdrawn")
        with suppress(VacancyClosed), transaction():
            make_registration()
            make_registration(closed)
        assert notices() == []


@pytest.fixture
def yesterday(app: Flask, clock: time_machine.Traveller) -> None:
    """An officer, and two registrations; then it is eight in the morning of the day after."""
    with transaction():
        make_account("hr-officer", activated_at=london.now() - timedelta(days=9))
        make_registration(make_vacancy(title="Team manager"))
        make_registration(email="grace@example.org")
    clock.move_to(datetime(2026, 6, 16, 8, tzinfo=london.LONDON))


@pytest.mark.usefixtures("yesterday")
class TestDaily:
    def test_one_mail_tells_of_the_day_before(self) -> None:
        tell()
        (mail,) = notices()
        assert mail.subject == "2 new people registered interest"
        assert "1 in Team manager" in mail.text
        assert "1 in Working for Islington Council" in mail.text
        assert "Ada" not in mail.text

    def test_twice_and_late_is_once(self, clock: time_machine.Traveller) -> None:
        assert [tell() for _ in range(2)] == [1, 0]
        clock.shift(timedelta(days=1))
        tell()
        assert len(notices()) == 1

    def test_whoever_chose_otherwise_is_not_told(self) -> None:
        with transaction():
            for often in ("never", "at-once"):
                choose(make_account("hr-manager", email=f"{often}@example.org"), often)
        tell()
        assert {one.recipient for one in notices()} == {"hr-officer@example.org"}

    def test_colleague_who_came_later_hears_nothing_of_the_day_before(self) -> None:
        with transaction():
            make_account("hr-manager")
        tell()
        assert len(notices()) == 1

    def test_asked_to_stop_it_leaves_off(self) -> None:
        send_daily_notices(lambda: True, TOMORROW)
        assert notices() == []


class TestHiringManager:
    def test_hears_of_the_named_vacancies_alone(self, app: Flask, clock: time_machine.Traveller) -> None:
        with transaction():
            manager = make_account("hiring-manager", activated_at=london.now())
            make_registration(make_vacancy(title="Mine", hiring_manager_id=manager.id))
            make_registration(make_vacancy(title="Another's"))
        clock.shift(timedelta(days=1))
        tell()
        (mail,) = notices()
        assert "1 in Mine" in mail.text
        assert "Another" not in mail.text

    def test_nobody_came_nobody_is_written_to(self, app: Flask, clock: time_machine.Traveller) -> None:
        with transaction():
            make_account("hiring-manager")
            make_registration()
        clock.shift(timedelta(days=1))
        tell()
        assert notices() == []


class TestClockChange:
    @pytest.mark.parametrize(("day", "hours"), [(date(2026, 3, 29), 23), (date(2026, 10, 25), 25)])
    def test_day_of_the_change_is_told_whole(
        self, app: Flask, clock: time_machine.Traveller, day: date, hours: int
    ) -> None:
        begin = london.start_of(day)
        clock.move_to(begin - timedelta(days=2))
        with transaction():
            make_account("hr-officer", activated_at=london.now())
        for moment in (begin - timedelta(seconds=1), begin, begin + timedelta(hours=hours, seconds=-1)):
            clock.move_to(moment)
            with transaction():
                make_registration(email=f"{moment:%H%M%d}@example.org")
        tell(day + timedelta(days=1))
        assert [one.subject for one in notices()] == ["2 new people registered interest"]
