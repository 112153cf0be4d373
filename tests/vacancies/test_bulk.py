"""Several at once: all or none."""

from datetime import timedelta

import pytest
import time_machine
from flask import Flask

from recruitment import clock as site_clock
from recruitment.audit import trail
from recruitment.database import db, transaction
from recruitment.vacancies.bulk import SomeRefused, end_all, extend_all
from recruitment.vacancies.models import Vacancy
from tests.factories.accounts import make_account
from tests.factories.vacancies import all_states, make_vacancy

LATER = timedelta(days=40)


def versions(*vacancies: Vacancy) -> dict[int, int]:
    return {one.id: one.version_id for one in vacancies}


class TestBulk:
    def test_all_are_extended_and_each_history_says_so(self, app: Flask, clock: time_machine.Traveller) -> None:
        with transaction():
            made = [make_vacancy() for _ in range(3)]
            assert extend_all(versions(*made), site_clock.now() + LATER, by=make_account("hr-manager")) == 3
        assert {one.closes_at for one in made} == {site_clock.now() + LATER}
        assert trail.find("vacancy", [made[0].id])[0].changes["together_with"] == [None, 2]

    def test_one_that_cannot_is_named_and_none_is_done(self, app: Flask) -> None:
        with transaction():
            states, manager = all_states(site_clock.now()), make_account("hr-manager")
        asked, before = versions(states["open"], states["draft"]), states["open"].closes_at
        draft_id, open_id = states["draft"].id, states["open"].id
        with pytest.raises(SomeRefused) as refusal, transaction():
            extend_all(asked, site_clock.now() + LATER, by=manager)
        assert refusal.value.reasons == {draft_id: "This vacancy is a draft, so it can't be extended"}
        assert db.session.get_one(Vacancy, open_id).closes_at == before

    def test_what_somebody_changed_meanwhile_is_refused(self, app: Flask) -> None:
        with transaction():
            vacancy = make_vacancy()
            with pytest.raises(SomeRefused, match="Somebody else changed"):
                end_all({vacancy.id: vacancy.version_id + 1}, "withdrawn", by=make_account("hr-manager"))

    def test_without_an_outcome_they_only_close(self, app: Flask) -> None:
        with transaction():
            one, other = make_vacancy(), make_vacancy()
            manager = make_account("hr-manager")
            end_all(versions(one), None, by=manager)
            end_all(versions(other), "withdrawn", by=manager)
        assert (one.status, other.status) == ("approved", "withdrawn")
