"""The page of inspections says what the reports say, and never a grade alone."""

import pytest
import time_machine

from recruitment.database import transaction
from recruitment.inspection.findings import FOLLOWED
from recruitment.starter.loading import load
from tests.client import CheckingClient
from tests.factories.employers import make_employer
from tests.factories.inspection import judge, make_finding, make_inspection
from tests.markup import Element
from tests.page import Page
from tests.sentences import long_sentences_of

ILACS_2024 = "ILACS, 2 to 6 December 2024"
ILACS_2020 = "ILACS, 9 to 13 March 2020"
SIF_2017 = "SIF, 28 April to 25 May 2017"
BOARD_2017 = "LSCB review, 28 April to 25 May 2017"
FEBRUARY_2012 = "Earlier framework, February 2012"

#: As the reports give them: inspection → date of publication, then area and grade.
RECORD: list[tuple[str, str, list[tuple[str, str]]]] = [
    (
        ILACS_2024,
        "published 29 January 2025",
        [
            ("The impact of leaders on social work practice with children and families", "Outstanding"),
            ("The experiences and progress of children who need help and protection", "Outstanding"),
            ("The experiences and progress of children in care", "Outstanding"),
            ("The experiences and progress of care leavers", "Outstanding"),
            ("Overall effectiveness", "Outstanding"),
        ],
    ),
    (
        ILACS_2020,
        "published 15 April 2020",
        [
            ("The impact of leaders on social work practice with children and families", "Outstanding"),
            ("The experiences and progress of children who need help and protection", "Outstanding"),
            ("The experiences and progress of children in care and care leavers", "Good"),
            ("Overall effectiveness", "Outstanding"),
        ],
    ),
    (
        SIF_2017,
        "published 14 July 2017",
        [
            ("Children who need help and protection", "Good"),
            ("Children looked after and achieving permanence", "Good"),
            ("Adoption performance", "Good"),
            ("Experiences and progress of care leavers", "Good"),
            ("Leadership, management and governance", "Outstanding"),
            ("Children’s services (overall)", "Good"),
        ],
    ),
    (BOARD_2017, "published 14 July 2017", [("Islington Safeguarding Children Board", "Good")]),
    (FEBRUARY_2012, "date of publication not given", [("Safeguarding", "Good")]),
    (FEBRUARY_2012, "date of publication not given", [("Looked-after children", "Good")]),
]
YEARS = {
    "Leaders’ impact on practice": ["Outstanding", "Outstanding", "Outstanding"],
    "Children who need help and protection": ["Good", "Outstanding", "Outstanding"],
    "Children in care": ["Good", "Good", "Outstanding"],
    "Care leavers": ["Good", "Good", "Outstanding"],
    "Adoption": ["Good", None, None],
    "Overall": ["Good", "Outstanding", "Outstanding"],
    "Safeguarding children board": ["Good", None, None],
}


#: Of some cells: area and year → findings that stand behind the grade, with their paragraphs.
BEHIND = {
    ("Care leavers", 2024): ["Relationships that last paragraph 34 and 35", "Pathway plans paragraph 42"],
    ("Children in care", 2024): ["Children placed with their parents paragraph 20"],
    ("Children in care", 2020): [
        "Children placed with their parents, to improve",
        "Care leavers’ part in their plans, to improve",
    ],
    ("Adoption", 2017): [],
}


@pytest.fixture
def record(client: CheckingClient) -> Page:
    load()
    return client.page("/inspection")


def grade_of(element: Element) -> str | None:
    marks = element.find(class_="grade")
    return marks[0].text if marks else None


def judgement(item: Element) -> tuple[str, str | None]:
    area = item.find(class_="record__area")[0].children[0]
    assert isinstance(area, str)
    return area.strip(), grade_of(item)


def cell(page: Page, area: str, year: int) -> Element:
    """The way from this cell of the table."""
    rows = page.main.find("table", class_="years")[0].find("tr")
    years = [head.find(class_="years__year")[0].text for head in rows[0].find("th")[1:]]
    row = next(row for row in rows[1:] if row.find("th")[0].text == area)
    return row.find("td")[years.index(str(year))].find("a")[0]


def at(page: Page, way: Element) -> Element:
    """Where a link within the page leads."""
    (place,) = page.main.find(id=way.attrs["href"].removeprefix("#"))
    return place


class TestRecord:
    def test_every_judgement_stands_with_its_dates_and_report(self, record: Page) -> None:
        shown = []
        for card in record.main.find("article", class_="record"):
            source = card.find(class_="record__source")[0]
            published = next(one for _, one, _ in RECORD if one in source.text)
            assert source.find("a")[0].attrs["href"].startswith("https://")
            judged = [judgement(item) for item in card.find("li", class_="record__one")]
            shown.append((card.find("h3", "h4")[0].text, published, judged))
        assert sorted(shown[-2:]) == sorted(RECORD[-2:])
        assert shown[:-2] == RECORD[:-2]

    def test_years_table_shows_the_good_as_plainly_as_the_rest(self, record: Page) -> None:
        rows = record.main.find("table", class_="years")[0].find("tr")[1:]
        assert {row.find("th")[0].text: [grade_of(cell) for cell in row.find("td")] for row in rows} == YEARS

    def test_parts_name_their_area(self, record: Page) -> None:
        parts = record.main.find("li", class_="record__part")
        assert len(parts) == 2
        assert all("part of “Children looked after and achieving permanence”" in part.text for part in parts)

    def test_link_that_nobody_opened_is_marked(self, record: Page) -> None:
        source = {card.find("h3", "h4")[0].text: card for card in record.main.find("article", class_="record")}
        assert "to be confirmed" in source[ILACS_2020].text
        assert "to be confirmed" not in source[ILACS_2024].text


class TestFindings:
    def test_each_names_report_and_paragraph(self, record: Page) -> None:
        findings = record.main.find(class_="finding")
        assert findings
        assert all("report, paragraph" in finding.find(class_="evidence")[0].text for finding in findings)

    def test_what_was_asked_and_what_followed_is_shown(self, record: Page) -> None:
        cards = [card for card in record.main.find("div", class_="card") if card.find("li")]
        points = {card.find("h3")[0].text: len(card.find("li")) for card in cards}
        assert points == {ILACS_2024: 1, ILACS_2020: 2, SIF_2017: 6, BOARD_2017: 4}
        assert "December 2024 report, paragraph 48" in record.links


class TestWays:
    def test_every_grade_of_the_table_leads_to_its_judgement_and_report(self, record: Page) -> None:
        ways = record.main.find("a", class_="years__way")
        assert len(ways) == sum(grade is not None for grades in YEARS.values() for grade in grades)
        for way in ways:
            place = at(record, way)
            assert grade_of(place) == grade_of(way)
            assert way.text == f"{place.find(class_='grade')[0].parent.text} (where it is in the record)"
            assert place.find(class_="record__report")[0].find("a")[0].attrs["href"].startswith("https://")

    def test_grade_judged_over_two_areas_leads_to_one_place(self, record: Page) -> None:
        assert cell(record, "Children in care", 2020).attrs == cell(record, "Care leavers", 2020).attrs

    @pytest.mark.parametrize(("area", "year"), BEHIND)
    def test_findings_behind_a_grade_are_listed_at_its_place(self, record: Page, area: str, year: int) -> None:
        place = at(record, cell(record, area, year))
        assert [one.text for one in place.find("li")] == BEHIND[area, year]

    def test_each_listed_finding_leads_to_its_card_with_report_and_paragraph(self, record: Page) -> None:
        ways = [way for index in record.main.find(class_="record__findings") for way in index.find("a")]
        assert len({way.attrs["href"] for way in ways}) == len(ways) > 30
        for way in ways:
            card = at(record, way)
            report = card.find("a") or card.parent.parent.find("a")  # a point of a list stands in its report's card
            assert card.find("h4", "strong")[0].text.rstrip(".") == way.text
            assert report[0].attrs["href"].startswith("https://")

    def test_finding_of_what_followed_has_its_card_where_nothing_was_asked(self, client: CheckingClient) -> None:
        with transaction():
            inspection = make_inspection(make_employer())
            make_finding(inspection, "Mended", theme=FOLLOWED, judgement=inspection.judgements[0])
        page = client.page("/inspection")
        assert at(page, page.main.find(class_="record__findings")[0].find("a")[0]).find("h4")[0].text == "Mended"

    def test_employers_of_one_site_have_places_of_their_own(self, client: CheckingClient) -> None:
        with transaction():
            for slug in ("camden", "hackney"):
                inspection = make_inspection(make_employer(slug), judge(area=f"Leaders of {slug}"))
                make_finding(inspection, f"Found at {slug}", judgement=inspection.judgements[0])
        page = client.page("/inspection")
        places = [at(page, way) for way in page.main.find("a", class_="years__way")]
        assert [judgement(place)[0] for place in places] == ["Leaders of camden", "Leaders of hackney"]
        assert [place.find("li")[0].find("a")[0].text for place in places] == ["Found at camden", "Found at hackney"]


class TestGrades:
    def test_no_grade_stands_without_area_framework_and_dates(self, record: Page) -> None:
        for mark in record.main.find(class_="grade"):
            assert mark.parent is not None
            told = mark.parent.find(class_="visually-hidden")[0].text
            assert told.startswith("for ")
            assert ", inspected " in told

    def test_page_explains_what_changed_about_overall_grades(self, record: Page) -> None:
        assert "From April 2026 Ofsted gives children’s services no overall grade" in record.text

    def test_no_sentence_is_long(self, record: Page) -> None:
        assert long_sentences_of(record.main) == []


class TestAnySite:
    def test_site_without_an_inspection_answers(self, client: CheckingClient) -> None:
        assert "No inspection is on record yet" in client.page("/inspection").text

    def test_record_stays_after_its_review_date(
        self, client: CheckingClient, clock: time_machine.Traveller
    ) -> None:
        load()
        clock.move_to("2031-01-01T09:00:00+00:00")
        assert client.page("/inspection").main.find("article", class_="record")

    def test_two_employers_are_told_apart(self, client: CheckingClient) -> None:
        with transaction():
            for slug in ("camden", "hackney"):
                make_inspection(make_employer(slug))
        headings = [heading.text for heading in client.page("/inspection").main.find("h2")]
        assert "Year by year at Camden Council" in headings
        assert "Year by year at Hackney Council" in headings
