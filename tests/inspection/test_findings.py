"""Findings with the place where they can be read."""

from collections.abc import Iterator

import pytest
from flask import Flask

from recruitment.database import transaction
from recruitment.inspection.findings import FOLLOWED, by_theme, evidence, followed
from recruitment.inspection.models import Inspection
from tests.factories.employers import make_employer
from tests.factories.inspection import make_finding, make_inspection


@pytest.fixture
def inspection(app: Flask) -> Iterator[Inspection]:
    with transaction():
        yield make_inspection(make_employer())


class TestEvidence:
    @pytest.mark.parametrize(
        ("paragraph", "place"), [("58", "paragraph 58"), ("8 and 58", "paragraphs 8 and 58"), (None, "")]
    )
    def test_it_names_report_and_paragraph(
        self, inspection: Inspection, paragraph: str | None, place: str
    ) -> None:
        shown = evidence(make_finding(inspection, paragraph=paragraph))
        assert (shown.report_label, shown.place) == ("December 2024 report", place)

    def test_it_has_a_place_of_its_own_on_the_page(self, inspection: Inspection) -> None:
        finding = make_finding(inspection)
        assert evidence(finding).anchor == f"finding-{finding.id}"

    def test_it_leads_to_the_report_and_says_whether_somebody_opened_it(self, inspection: Inspection) -> None:
        inspection.report_url_confirmed_on = None
        shown = evidence(make_finding(inspection))
        assert (shown.url, shown.is_link_confirmed) == ("https://reports.example.org/2024", False)


class TestThemes:
    def test_findings_of_a_theme_stand_together(self, inspection: Inspection) -> None:
        for title, theme in (("A", "Time"), ("B", "Learning"), ("C", "Time")):
            make_finding(inspection, title, theme=theme)
        shown = [(theme.name, [finding.heading for finding in theme.findings]) for theme in by_theme([inspection])]
        assert shown == [("Time", ["A", "C"]), ("Learning", ["B"])]

    def test_what_is_about_improving_stands_apart(self, inspection: Inspection) -> None:
        make_finding(inspection, "Asked", theme="To improve", is_to_improve=True)
        make_finding(inspection, "Done", theme=FOLLOWED)
        assert by_theme([inspection]) == []
        assert [finding.heading for finding in followed([inspection])] == ["Done"]

    def test_what_is_asked_anew_does_not_stand_among_what_followed_too(self, inspection: Inspection) -> None:
        make_finding(inspection, "Asked again", theme=FOLLOWED, is_to_improve=True)
        assert followed([inspection]) == []
