"""A daily task has one effect a date in London: whoever looks, however often, however late."""

import threading
from datetime import UTC, date, datetime, time, timedelta

import pytest
import time_machine
from flask import Flask

from recruitment import clock as site_clock
from recruitment.worker import daily
from recruitment.worker.daily import LEASE, Daily, claim, release, renew_leases
from recruitment.worker.tasks import IsStopping

MONDAY = date(2026, 6, 15)
Clock = time_machine.Traveller


def going_on() -> bool:
    return False


class Diary:
    """What a task did, by its date."""

    def __init__(self) -> None:
        self.days: list[date] = []

    def note(self, _: IsStopping, day: date) -> None:
        self.days.append(day)


@pytest.fixture
def diary() -> Diary:
    return Diary()


class TestDaily:
    def test_looked_at_often_it_runs_once_a_date(self, app: Flask, diary: Diary, clock: Clock) -> None:
        task = Daily("count", diary.note)
        for _ in range(49):
            task.perform(going_on)
            clock.shift(timedelta(hours=1))
        assert diary.days == [date(2026, 6, 15), date(2026, 6, 16), date(2026, 6, 17)]

    def test_before_its_hour_nothing_happens(self, app: Flask, diary: Diary, clock: Clock) -> None:
        task = Daily("count", diary.note, at=time(9, 30))
        task.perform(going_on)
        assert diary.days == []

    def test_days_without_a_worker_are_made_up_as_far_as_wanted(self, app: Flask, diary: Diary, clock: Clock) -> None:
        Daily("count", diary.note, makes_up=2).perform(going_on)
        assert diary.days == [date(2026, 6, 13), date(2026, 6, 14), MONDAY]

    def test_failure_leaves_the_date_to_the_next_look(self, app: Flask, diary: Diary, clock: Clock) -> None:
        def fail(is_stopping: IsStopping, day: date) -> None:
            diary.note(is_stopping, day)
            raise OSError("away")

        with pytest.raises(OSError, match="away"):
            Daily("count", fail).perform(going_on)
        for _ in range(2):
            Daily("count", diary.note).perform(going_on)
        assert diary.days == [MONDAY, MONDAY]

    def test_asked_to_stop_in_the_middle_the_date_is_not_done(self, app: Flask, diary: Diary, clock: Clock) -> None:
        Daily("count", diary.note).perform(lambda: bool(diary.days))
        Daily("count", diary.note).perform(going_on)
        assert diary.days == [MONDAY, MONDAY]

    def test_hour_in_which_a_clock_might_be_in_the_wrong_day_is_refused(self) -> None:
        with pytest.raises(ValueError, match="before 00:10"):
            Daily("count", lambda _, __: None, at=time(0, 5))

    def test_several_workers_share_one_date(self, app: Flask, diary: Diary) -> None:
        together = threading.Barrier(4)

        def look() -> None:
            with app.app_context():
                together.wait()
                Daily("count", diary.note, at=time(0, 10)).perform(going_on)

        threads = [threading.Thread(target=look) for _ in range(4)]
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join()
        assert len(diary.days) == len(set(diary.days))


@pytest.mark.parametrize("app", ["sqlite"], indirect=True)
class TestClocks:
    @pytest.mark.parametrize("day", [date(2026, 3, 29), date(2026, 10, 25)])
    @pytest.mark.parametrize("at", [time(0, 30), time(1, 30), time(2, 30)])
    def test_one_effect_on_days_when_clocks_change(
        self, app: Flask, diary: Diary, clock: Clock, day: date, at: time
    ) -> None:
        clock.move_to(site_clock.start_of(day))
        for _ in range(25 * 4):
            Daily("count", diary.note, at=at, makes_up=0).perform(going_on)
            clock.shift(timedelta(minutes=15))
        assert diary.days.count(day) == 1

    @pytest.mark.parametrize("minutes", [-5, 5])
    def test_worker_whose_clock_is_five_minutes_off_runs_no_second_time(
        self, app: Flask, diary: Diary, clock: Clock, minutes: int
    ) -> None:
        clock.move_to(datetime(2026, 6, 15, 5, 50, tzinfo=UTC))
        for _ in range(20):
            Daily("count", diary.note).perform(going_on)
            clock.shift(timedelta(minutes=minutes))
            Daily("count", diary.note).perform(going_on)
            clock.shift(timedelta(minutes=1 - minutes))
        assert diary.days == [MONDAY]

    def test_fast_clock_does_not_take_what_another_is_in_the_middle_of(self, app: Flask, clock: Clock) -> None:
        assert claim("count", MONDAY, site_clock.now())
        assert not claim("count", MONDAY, site_clock.now() + timedelta(minutes=5))


class TestLease:
    def test_date_of_a_worker_that_died_is_taken_when_its_lease_is_over(self, app: Flask, clock: Clock) -> None:
        assert claim("count", MONDAY, site_clock.now())
        assert not claim("count", MONDAY, site_clock.now() + LEASE - timedelta(seconds=1))
        assert claim("count", MONDAY, site_clock.now() + LEASE)

    def test_lease_of_long_work_is_renewed(self, app: Flask, clock: Clock) -> None:
        claim("count", MONDAY, site_clock.now())
        renew_leases(site_clock.now() + timedelta(minutes=10))
        assert not claim("count", MONDAY, site_clock.now() + LEASE)

    def test_who_lost_the_lease_cannot_say_that_it_is_done(
        self, app: Flask, clock: Clock, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        claim("count", MONDAY, site_clock.now())
        monkeypatch.setattr(daily, "THIS_WORKER", "another")
        release("count", MONDAY, site_clock.now(), is_done=True)
        assert claim("count", MONDAY, site_clock.now() + LEASE)


class TestPages:
    def test_next_date_and_last_done_are_told(self, app: Flask, diary: Diary, clock: Clock) -> None:
        task = Daily("count", diary.note)
        task.perform(going_on)
        assert daily.last_done("count") == site_clock.now()
        assert task.next_at(site_clock.now()) == datetime(2026, 6, 16, 6, tzinfo=UTC)

    def test_hour_that_march_leaves_out_is_the_next_one(self) -> None:
        task = Daily("count", lambda _, __: None, at=time(1, 30))
        assert task.next_at(datetime(2026, 3, 28, 12, tzinfo=UTC)) == datetime(2026, 3, 29, 1, tzinfo=UTC)

    def test_dates_of_long_ago_are_forgotten(self, app: Flask, clock: Clock) -> None:
        claim("count", MONDAY, site_clock.now())
        daily.forget_old_days(going_on, MONDAY + daily.KEPT)
        assert not claim("count", MONDAY, site_clock.now())
        daily.forget_old_days(going_on, MONDAY + daily.KEPT + timedelta(days=1))
        assert claim("count", MONDAY, site_clock.now())
