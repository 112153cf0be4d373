"""Dates of a vacancy as calendars read them."""

from datetime import date, datetime, timedelta
from typing import Any

import pytest
import time_machine
from icalendar import Calendar, Event

from recruitment import clock as instants
from recruitment.database import transaction
from recruitment.vacancies.calendar import LONDON
from tests.client import CheckingClient
from tests.factories.vacancies import make_vacancy


def fetch(client: CheckingClient, ended_at: datetime | None = None, **fields: Any) -> Calendar:
    with transaction():
        make_vacancy(reference="REF-1", **fields).ended_at = ended_at
    response = client.get("/jobs/REF-1/calendar.ics")
    assert (response.status_code, response.mimetype) == (200, "text/calendar")
    return Calendar.from_ical(response.get_data())


def event(calendar: Calendar, kind: str) -> Event:
    (found,) = (one for one in calendar.events if one["UID"].startswith(kind))
    return found


class TestEvents:
    def test_closing_time_is_told_in_london(self, client: CheckingClient) -> None:
        closes_at = instants.closing_instant(date(2099, 7, 3))
        found = event(fetch(client, closes_at=closes_at), "closing")
        assert found.start == closes_at
        assert found["DTSTART"].params["TZID"] == "Europe/London"
        assert found.start.strftime("%H:%M:%S") == "23:59:59"

    def test_interviews_take_a_day(self, client: CheckingClient) -> None:
        found = event(fetch(client, interview_on=date(2099, 7, 10), location="Upper Street, London"), "interviews")
        assert found.start == date(2099, 7, 10)
        assert found["LOCATION"] == "Upper Street, London"

    def test_uid_stays_and_stamp_is_the_last_change(
        self, client: CheckingClient, clock: time_machine.Traveller
    ) -> None:
        before = event(fetch(client), "closing")
        made = instants.now()
        clock.shift(60)
        after = event(Calendar.from_ical(client.get("/jobs/REF-1/calendar.ics").get_data()), "closing")
        assert before["UID"] == after["UID"] == "closing-REF-1@localhost"
        assert before["DTSTAMP"].dt == after["DTSTAMP"].dt == made

    @pytest.mark.parametrize("title", ["One; two, three\\n", "x" * 200, "Ärztin\x07 \U0001f469", "A\nBEGIN:VEVENT"])
    def test_any_title_is_one_summary(self, client: CheckingClient, title: str) -> None:
        calendar = fetch(client, title=title)
        assert event(calendar, "closing")["SUMMARY"] == f"Closing time: {title}".replace("\x07", "")
        assert calendar.errors == []

    def test_unchanged_dates_are_not_sent_twice(self, client: CheckingClient) -> None:
        fetch(client)
        etag = client.get("/jobs/REF-1/calendar.ics").headers["ETag"]
        assert client.get("/jobs/REF-1/calendar.ics", headers={"If-None-Match": etag}).status_code == 304

    def test_vacancy_without_interview_day_has_one_event(self, client: CheckingClient) -> None:
        assert len(fetch(client).events) == 1


class TestEnded:
    def test_withdrawn_before_its_dates_cancels_them(self, client: CheckingClient) -> None:
        calendar = fetch(client, status="withdrawn", ended_at=instants.now(), interview_on=date(2099, 1, 1))
        assert [one["STATUS"] for one in calendar.events] == ["CANCELLED", "CANCELLED"]

    def test_filled_after_closing_cancels_only_what_was_to_come(self, client: CheckingClient) -> None:
        past = instants.now() - timedelta(minutes=5)
        calendar = fetch(
            client, status="filled", closes_at=past, ended_at=instants.now(), interview_on=date(2099, 1, 1)
        )
        assert [one["STATUS"] for one in calendar.events] == ["CONFIRMED", "CANCELLED"]

    def test_closed_vacancy_keeps_its_interviews(self, client: CheckingClient) -> None:
        past = instants.now() - timedelta(minutes=5)
        calendar = fetch(client, closes_at=past, interview_on=date(2099, 1, 1))
        assert [one["STATUS"] for one in calendar.events] == ["CONFIRMED", "CONFIRMED"]

    @pytest.mark.parametrize("status", ["draft", "submitted"])
    def test_what_was_never_public_is_not_found(self, client: CheckingClient, status: str) -> None:
        with transaction():
            make_vacancy(reference="REF-1", status=status)
        assert client.page("/jobs/REF-1/calendar.ics").status == 404
        assert client.page("/jobs/REF-2/calendar.ics").status == 404


class TestClockChanges:
    def test_our_rule_is_london(self) -> None:
        zone = Calendar.from_ical(f"BEGIN:VCALENDAR\r\n{LONDON}END:VCALENDAR\r\n").timezones[0].to_tz(lookup_tzid=False)
        for hours in range(0, 24 * 365 * 10, 2):
            wall = datetime(2025, 1, 1, 0, 30) + timedelta(hours=hours)  # noqa: DTZ001
            assert zone.utcoffset(wall) == wall.replace(tzinfo=instants.LONDON).utcoffset(), wall

    @pytest.mark.parametrize("text", ["2099-03-29T00:59", "2099-03-29T02:00", "2099-10-25T00:59", "2099-10-25T02:00"])
    def test_either_side_of_a_change_is_the_same_instant(self, client: CheckingClient, text: str) -> None:
        closes_at = instants.parse_instant(text)
        assert event(fetch(client, closes_at=closes_at), "closing").start == closes_at

    def test_doubled_hour_is_told_in_utc(self, client: CheckingClient) -> None:
        closes_at = instants.parse_instant("2099-10-25T01:30")
        found = event(fetch(client, closes_at=closes_at), "closing")
        assert found.to_ical().count(b"DTSTART:20991025T013000Z") == 1
