"""HR's list: states, keyword, order, pages."""

from datetime import timedelta
from typing import Any

from flask import Flask

from recruitment import clock
from recruitment.database import transaction
from recruitment.vacancies.drafting import change_vacancy
from recruitment.vacancies.worklist import ALL, PER_PAGE, Wanted, Worklist, read_worklist
from tests.factories.accounts import make_account
from tests.factories.employers import make_employer
from tests.factories.registrations import make_registration
from tests.factories.vacancies import make_vacancy

DAY = timedelta(days=1)


def read(state: str = "open", q: str = "", page: int = 1, employer_id: int | None = None, **more: Any) -> Worklist:
    return read_worklist(Wanted(state, q, page=page, **more), employer_id=employer_id, instant=clock.now())


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
        assert {state: count for state, count in read(q="CAFÉ co").counts.items() if count} == {
            "open": 1,
            "draft": 1,
            ALL: 2,
        }
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


class TestNarrowed:
    def test_drafts_that_were_sent_back_are_found(self, app: Flask) -> None:
        with transaction():
            make_vacancy(title="New", status="draft", publish_at=None)
            make_vacancy(title="Sent back", status="draft", publish_at=None).submitted_at = clock.now()
        assert titles(read("draft", is_sent_back=True)) == ["Sent back"]

    def test_vacancies_without_registrations_are_found(self, app: Flask) -> None:
        with transaction():
            make_vacancy(title="Quiet")
            make_registration(make_vacancy(title="Asked for"))
        assert titles(read(is_unanswered=True)) == ["Quiet"]

    def test_each_filter_leaves_what_it_asks_for(self, app: Flask) -> None:
        with transaction():
            me = make_account("hiring-manager")
            one = make_vacancy(title="One", team="Duty", role_type="social-worker", hiring_manager_id=me.id)
            other = {"team": "Night", "role_type": "youth-worker", "closes_at": clock.now() + 9 * DAY}
            make_vacancy(title="Other", contact_email=None, **other)
        number = one.hiring_manager_id
        asked: list[dict[str, Any]] = [{"team": "duty"}, {"role_type": "social-worker"}, {"manager": number}]
        asked += [{"mine": number}, {"is_complete": True}]
        assert [titles(read(**narrowing)) for narrowing in asked] == [["One"]] * len(asked)
        assert titles(read(closing=14)) == ["Other", "One"]
        assert titles(read(closing=3)) == []

    def test_mine_is_also_what_i_worked_on(self, app: Flask) -> None:
        with transaction():
            me = make_account("hr-officer")
            change_vacancy(make_vacancy(title="Mine"), {"grade": "PO3"}, by=me)
            make_vacancy(title="Not mine")
        assert titles(read(mine=me.id)) == ["Mine"]

    def test_all_states_together(self, app: Flask) -> None:
        with transaction():
            make_vacancy(title="Open")
            make_vacancy(title="Draft", status="draft", closes_at=None)
        assert sorted(titles(read(ALL))) == ["Draft", "Open"]


class TestOrder:
    def test_title_goes_up_and_down(self, app: Flask) -> None:
        with transaction():
            for title in ("Éclair", "apple", "Zebra", "Banana"):
                make_vacancy(title=title)
        assert titles(read(sort="title")) == ["apple", "Banana", "Zebra", "Éclair"]
        assert titles(read(sort="-title")) == ["Éclair", "Zebra", "Banana", "apple"]

    def test_what_is_not_stated_stands_last_either_way(self, app: Flask) -> None:
        with transaction():
            make_vacancy(title="Undated", status="draft", publish_at=None, closes_at=None)
            make_vacancy(title="Dated", status="draft")
        for sort in ("closes", "-closes"):
            assert titles(read("draft", sort=sort)) == ["Dated", "Undated"]
