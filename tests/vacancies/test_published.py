"""Finding what the public may read."""

from datetime import timedelta
from typing import Any

import pytest
from sqlalchemy import inspect
from sqlalchemy.exc import InvalidRequestError

from recruitment import clock
from recruitment.database import db, transaction
from recruitment.vacancies.published import NotPublic, find_public, for_interest, newest, similar_to
from tests.factories.employers import make_employer
from tests.factories.vacancies import make_vacancy


def references(vacancies: list[Any]) -> list[str]:
    return [vacancy.reference for vacancy in vacancies]


@pytest.mark.usefixtures("app")
class TestFindPublic:
    def test_case_of_the_reference_does_not_matter(self) -> None:
        with transaction():
            make_vacancy(reference="AB-12")
        assert find_public("ab-12", clock.now()).reference == "AB-12"

    @pytest.mark.parametrize("reference", ["9" * 20, "NO-SUCH", "ab", "A" * 33, "a b c", "AB-12\n", "AB\x00", "ＡＢＣ"])
    def test_unknown_and_impossible_references_are_refused(self, reference: str) -> None:
        with pytest.raises(NotPublic):
            find_public(reference, clock.now())

    @pytest.mark.parametrize(("status", "opens_in"), [("draft", -1), ("submitted", -1), ("approved", 1)])
    def test_what_was_never_public_is_not_found(self, status: str, opens_in: int) -> None:
        opens = clock.now() + timedelta(days=opens_in)
        with transaction():
            make_vacancy(reference="AB-12", publish_at=opens, status=status)
        with pytest.raises(NotPublic):
            find_public("AB-12", clock.now())

    def test_what_has_ended_is_found(self) -> None:
        with transaction():
            make_vacancy(reference="OLD", closes_at=clock.now() - timedelta(minutes=1))
        assert find_public("OLD", clock.now()).reference == "OLD"


    def test_who_registers_needs_no_long_text(self) -> None:
        with transaction():
            make_vacancy(reference="AB-12")
        db.session.expunge_all()
        found = find_public("AB-12", clock.now(), for_interest())
        assert {"description", "hours_rows"} <= inspect(found).unloaded
        assert "employer" not in inspect(found).unloaded


@pytest.mark.usefixtures("app")
class TestNewest:
    def test_open_ones_newest_first_and_no_more_than_asked(self) -> None:
        now = clock.now()
        with transaction():
            for days in (3, 1, 2):
                make_vacancy(reference=f"AGE-{days}", publish_at=now - timedelta(days=days))
            make_vacancy(status="draft")
        assert references(newest(now, 2)) == ["AGE-1", "AGE-2"]

    def test_long_texts_are_not_read_for_cards(self) -> None:
        with transaction():
            make_vacancy()
        db.session.expunge_all()
        (vacancy,) = newest(clock.now(), 1)
        with pytest.raises(InvalidRequestError, match="raiseload"):
            _ = vacancy.description


@pytest.mark.usefixtures("app")
class TestSimilarTo:
    def test_same_role_up_to_three_without_itself(self) -> None:
        with transaction():
            vacancy = make_vacancy(role_type="team-manager")
            wanted = {make_vacancy(role_type="team-manager").reference for _ in range(3)}
            make_vacancy(role_type="apprentice")
            make_vacancy(role_type="team-manager", status="withdrawn")
            found = similar_to(vacancy, clock.now())
        assert set(references(found)) == wanted

    def test_the_same_employer_fills_up_what_the_role_leaves_open(self) -> None:
        with transaction():
            vacancy = make_vacancy(role_type="team-manager")
            make_vacancy(reference="ROLE", role_type="team-manager", publish_at=clock.now() - timedelta(days=2))
            for hours in (1, 2, 3):
                opened = clock.now() - timedelta(hours=hours)
                make_vacancy(reference=f"NEAR-{hours}", role_type="apprentice", publish_at=opened)
            found = similar_to(vacancy, clock.now())
        assert references(found) == ["ROLE", "NEAR-1", "NEAR-2"]

    def test_without_the_same_role_the_same_employer_will_do(self) -> None:
        with transaction():
            vacancy = make_vacancy(role_type=None)
            make_vacancy(reference="NEAR", role_type="apprentice")
            make_vacancy(make_employer("camden"), role_type=None)
            found = similar_to(vacancy, clock.now())
        assert references(found) == ["NEAR"]
