"""HR's list: states, keyword, order, pages."""

from datetime import timedelta
from typing import Any

from flask import Flask

from recruitment import clock
from recruitment.database import transaction
from recruitment.vacancies.worklist import PER_PAGE, Worklist, read_worklist
from tests.factories.employers import make_employer
from tests.factories.vacancies import make_vacancy

DAY = timedelta(days=1)


def read(state: str = "open", q: str = "", page: int = 1, **more: Any) -> Worklist:
    return read_worklist(state, q, page, **({"employer_id": None, "instant": clock.now()} | more))


def titles(found: Worklist) -> list[str]:
    return [vacancy.title for vacancy in found.vacancies]


class TestReadWorklist:
    def test_what_closes_first_stands_first(self, app: Flask) -> None:
        with transaction():
            for days in (3, 1, 2):
                make_vacancy(title=f"In {days}", closes_at=clock.now() + days * DAY)
        assert titles(read()) == ["In 1", "In 2", "In 3"]

    def test_counts_obey_keyword_and_employer(self, app: Flask) -> None:
        with transaction():
            camden = make_employer("camden")
            make_vacancy(make_employer(), title="Café cook")
            make_vacancy(camden, title="Café cook", status="draft")
            make_vacancy(camden, title="Driver")
        assert {state: count for state, count in read(q="CAFÉ co").counts.items() if count} == {"open": 1, "draft": 1}
        assert read(employer_id=camden.id).counts["open"] == 1

    def test_wildcards_are_not_wild(self, app: Flask) -> None:
        with transaction():
            make_vacancy(title="Cook")
        assert (titles(read(q="c_ok")), titles(read(q="%"))) == ([], ["Cook"])

    def test_page_past_the_end_is_the_first(self, app: Flask) -> None:
        with transaction():
            for _ in range(PER_PAGE + 1):
                make_vacancy()
        assert (read(page=2).pages, len(read(page=2).vacancies)) == (2, 1)
        assert (read(page=999_999).page, len(read(page=999_999).vacancies)) == (1, PER_PAGE)

    def test_unknown_state_is_open(self, app: Flask) -> None:
        assert read("nonsense").state == "open"
