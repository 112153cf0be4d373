"""Letting a vacancy out: directly, by approval, at another time."""

from datetime import timedelta

import pytest
import time_machine
from flask import Flask

from recruitment import clock as site_clock
from recruitment.audit import trail
from recruitment.database import transaction
from recruitment.vacancies.approval import submit
from recruitment.vacancies.lifecycle import CannotPublish, is_open_at, state_at
from recruitment.vacancies.moves import CannotMove
from recruitment.vacancies.publishing import publish
from tests.factories.accounts import make_account
from tests.factories.vacancies import all_states, make_vacancy
from tests.outbox import mails

DAY = timedelta(days=1)


class TestPublish:
    def test_draft_is_open_at_once(self, app: Flask, clock: time_machine.Traveller) -> None:
        with transaction():
            vacancy = make_vacancy(status="draft", publish_at=None)
            publish(vacancy, by=None)
        assert is_open_at(vacancy, site_clock.now())
        assert [entry.action for entry in trail.find("vacancy", [vacancy.id])] == ["vacancy published"]

    def test_later_time_waits(self, app: Flask, clock: time_machine.Traveller) -> None:
        with transaction():
            vacancy = make_vacancy(status="draft", publish_at=None)
            publish(vacancy, by=None, at=site_clock.now() + DAY)
        assert state_at(vacancy, site_clock.now()) == "scheduled"
        clock.shift(DAY)
        assert state_at(vacancy, site_clock.now()) == "open"

    def test_scheduled_one_can_be_moved(self, app: Flask) -> None:
        with transaction():
            vacancy = make_vacancy(publish_at=site_clock.now() + DAY)
            publish(vacancy, by=None)
        assert is_open_at(vacancy, site_clock.now())

    def test_what_lacks_something_is_refused_by_name(self, app: Flask) -> None:
        with transaction():
            vacancy = make_vacancy(status="draft", publish_at=None, description=None, hours=[])
            with pytest.raises(CannotPublish) as refusal:
                publish(vacancy, by=None)
        assert refusal.value.problems.keys() == {"description", "hours"}
        assert vacancy.status == "draft"

    def test_closing_before_publishing_is_refused(self, app: Flask) -> None:
        with transaction():
            vacancy = make_vacancy(status="draft", publish_at=None, closes_at=site_clock.now() + DAY)
            with pytest.raises(CannotPublish) as refusal:
                publish(vacancy, by=None, at=site_clock.now() + 2 * DAY)
        assert refusal.value.problems.keys() == {"closes_at"}

    @pytest.mark.parametrize("state", ["open", "closed", "withdrawn", "filled"])
    def test_second_time_is_refused(self, app: Flask, state: str) -> None:
        with transaction():
            vacancy = all_states(site_clock.now())[state]
            with pytest.raises(CannotPublish, match="published already"):
                publish(vacancy, by=None)

    def test_publisher_is_named_and_it_counts_as_approved(self, app: Flask, clock: time_machine.Traveller) -> None:
        with transaction():
            vacancy, manager = make_vacancy(status="draft", publish_at=None), make_account("hr-manager")
            publish(vacancy, by=manager)
        assert vacancy.approved_at == site_clock.now()
        assert [entry.actor_name for entry in trail.find("vacancy", [vacancy.id])] == [manager.name]


class TestApprove:
    def test_second_person_lets_it_out_and_the_submitter_is_told(self, app: Flask) -> None:
        with transaction():
            vacancy = make_vacancy(status="draft", publish_at=None)
            vacancy.employer.approval_required = True
            officer, manager = make_account("hr-officer"), make_account("hr-manager")
            submit(vacancy, by=officer)
            publish(vacancy, by=manager)
        assert state_at(vacancy, site_clock.now()) == "open"
        assert mails(officer.email) == [f"Approved: {vacancy.title} ({vacancy.reference})"]
        assert trail.find("vacancy", [vacancy.id])[0].action == "vacancy approved"

    def test_nobody_approves_what_they_submitted_or_changed_last(self, app: Flask) -> None:
        with transaction():
            manager = make_account("hr-manager")
            for number in ("submitted_by_id", "edited_by_id"):
                vacancy = make_vacancy(status="submitted", publish_at=None)
                vacancy.employer.approval_required = True
                setattr(vacancy, number, manager.id)
                with pytest.raises(CannotMove, match="second person"):
                    publish(vacancy, by=manager)
                assert vacancy.status == "submitted"

    def test_where_approval_is_asked_no_draft_goes_out_directly(self, app: Flask) -> None:
        with transaction():
            vacancy = make_vacancy(status="draft", publish_at=None)
            vacancy.employer.approval_required = True
            with pytest.raises(CannotMove, match="submit it for approval"):
                publish(vacancy, by=make_account("hr-manager"))
