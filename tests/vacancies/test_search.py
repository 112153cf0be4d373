"""The search: words, order, pages, counts, and agreement with a plain loop."""

from datetime import timedelta
from typing import Any

import pytest
from sqlalchemy import event

from recruitment import clock
from recruitment.database import db, transaction
from recruitment.vacancies.criteria import Criteria
from recruitment.vacancies.search import match_among, search
from tests.factories.vacancies import make_vacancy


def references(**criteria: Any) -> list[str]:
    """What is found now, in order."""
    return [vacancy.reference for vacancy in search(Criteria(**criteria), clock.now()).vacancies]


@pytest.mark.usefixtures("app")
class TestWords:
    @pytest.mark.parametrize(
        ("q", "is_found"),
        [
            ("youth", True),
            ("YOUTH justice", True),
            ("justice yout", True),
            ("yout nothing", False),
            ("ustice", True),
            ("childrens", True),
            ("children's", True),
            ("Café", True),
            ("youth nothing", False),
            ("%", False),
            ("y_uth", False),
            ("J-77", True),
            ("' OR 1=1 --", False),
        ],
    )
    def test_all_words_have_to_be_there_the_last_as_a_beginning(self, q: str, is_found: bool) -> None:
        with transaction():
            make_vacancy(reference="J-77", title="Youth Worker, Justice", description="At a children’s CAFÉ")
        assert references(q=q, sort="relevance") == (["J-77"] if is_found else [])

    def test_hits_in_the_title_come_first(self) -> None:
        with transaction():
            make_vacancy(reference="TEXT", title="Other", description="An educator")
            make_vacancy(reference="TITLE", title="Educator", publish_at=clock.now() - timedelta(days=9))
        assert references(q="educator", sort="relevance") == ["TITLE", "TEXT"]
        assert references(q="educator", sort="newest") == ["TEXT", "TITLE"]


@pytest.mark.usefixtures("app")
class TestOrder:
    def test_newest_first_then_reference(self) -> None:
        now = clock.now()
        with transaction():
            for reference in ("B-1", "A1", "A-1"):
                make_vacancy(reference=reference, publish_at=now - timedelta(days=2))
            make_vacancy(reference="Z", publish_at=now - timedelta(days=1))
        assert references() == ["Z", "A-1", "A1", "B-1"]

    def test_closing_soonest_first(self) -> None:
        now = clock.now()
        with transaction():
            for days in (9, 2, 5):
                make_vacancy(reference=f"IN-{days}", closes_at=now + timedelta(days=days))
        assert references(sort="closing") == ["IN-2", "IN-5", "IN-9"]

    def test_highest_top_first_and_unstated_last(self) -> None:
        with transaction():
            make_vacancy(reference="NONE", salary_min=None, salary_max=None, salary_unit=None)
            make_vacancy(reference="LOW", salary_min=30_0000, salary_max=None)
            make_vacancy(reference="HIGH", salary_min=20_0000, salary_max=90_0000)
        assert references(sort="salary") == ["HIGH", "LOW", "NONE"]


@pytest.mark.usefixtures("app")
class TestPages:
    def test_twenty_a_page_without_repeats(self) -> None:
        with transaction():
            made = {make_vacancy().reference for _ in range(21)}
        first, second = references(), references(page=2)
        assert (len(first), len(second)) == (20, 1)
        assert {*first, *second} == made

    @pytest.mark.parametrize("page", [2, 999_999_999])
    def test_page_past_the_end_is_the_first(self, page: int) -> None:
        with transaction():
            make_vacancy()
        results = search(Criteria(page=page), clock.now())
        assert (results.page, results.pages, len(results.vacancies)) == (1, 1, 1)

    def test_nothing_is_one_empty_page(self) -> None:
        results = search(Criteria(), clock.now())
        assert (results.total, results.pages, results.vacancies) == (0, 1, [])

    def test_statements_do_not_grow_with_the_page(self) -> None:
        with transaction():
            make_vacancy()
        few = count_statements()
        with transaction():
            for _ in range(19):
                make_vacancy()
        assert count_statements() == few <= 6


@pytest.mark.usefixtures("app")
class TestOpen:
    def test_one_second_either_side_of_opening_and_closing(self) -> None:
        opens = clock.now().replace(microsecond=0)
        closes, second = opens + timedelta(days=1), timedelta(seconds=1)
        with transaction():
            make_vacancy(publish_at=opens, closes_at=closes)
        moments = (opens - second, opens, closes - second, closes)
        assert [search(Criteria(), moment).total for moment in moments] == [0, 1, 1, 0]

    @pytest.mark.parametrize("status", ["draft", "submitted", "withdrawn", "filled"])
    def test_only_approved_ones_are_found(self, status: str) -> None:
        with transaction():
            make_vacancy(status=status)
        assert references() == []


def count_statements() -> int:
    """How many statements a search sends, with all that its cards read."""
    search(Criteria(), clock.now())  # follows what was written
    said: list[str] = []
    event.listen(db.engine, "before_cursor_execute", note := lambda *sent: said.append(sent[2]))
    db.session.rollback()
    for vacancy in search(Criteria(), clock.now()).vacancies:
        assert vacancy.employer.name
        assert vacancy.hours
        assert vacancy.working_arrangement
    event.remove(db.engine, "before_cursor_execute", note)
    return len([one for one in said if one.lstrip().upper().startswith(("SELECT", "WITH"))])


@pytest.mark.usefixtures("app")
class TestAmong:
    def test_each_search_finds_its_own_among_those_given_open_or_not(self) -> None:
        with transaction():
            closed = make_vacancy(hours=["part-time"], closes_at=clock.now() - timedelta(minutes=1))
            youth = make_vacancy(title="Youth worker")
            make_vacancy(hours=["part-time"])
        part_time, words = Criteria(chosen=(("hours", ("part-time",)),)), Criteria(q="youth")
        found = match_among([part_time, words, Criteria()], [closed.id, youth.id])
        assert {one: list(ids) for one, ids in found.items()} == {
            part_time: [closed.id],
            words: [youth.id],
            Criteria(): [closed.id, youth.id],
        }

    def test_value_that_nothing_states_finds_nothing(self) -> None:
        with transaction():
            vacancy = make_vacancy()
        gone = Criteria(chosen=(("role_type", ("no-longer-there",)),))
        assert not match_among([gone], [vacancy.id])[gone]
