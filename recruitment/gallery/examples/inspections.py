"""Judgements that nobody made, in a framework that does not exist."""

from dataclasses import dataclass
from datetime import date

from recruitment.gallery.examples.offer import THEME
from recruitment.gallery.examples.ways import NOWHERE
from recruitment.inspection.findings import Evidence
from recruitment.inspection.highlights import Headline
from recruitment.inspection.models import GRADES, Finding, Inspection, Judgement
from recruitment.inspection.overview import Asked
from recruitment.inspection.terraces import Street, street_of
from recruitment.inspection.years import AREAS, YearsTable, years_table
from recruitment.vacancies.why_here import WhyHere

BEST, GOOD, MIDDLING, WORST = GRADES
REPORT = "https://reports.example.org/an-example"
NAMES = {
    "leadership": "The impact of leaders on practice",
    "help-and-protection": "Children who need help and protection",
    "in-care": "Children in care",
    "care-leavers": "Care leavers",
    "in-care care-leavers": "Children in care and care leavers",
}


@dataclass(frozen=True)
class Record:
    """An employer's inspections, newest first, as pages show them."""

    newest: Inspection
    #: One judgement of each grade.
    grades: list[Judgement]
    years: YearsTable
    street: Street | None


def record() -> Record:
    """Every grade, a judgement of two areas, an area that was not judged, a link that nobody has opened."""
    third = _inspection(2026, {"leadership": BEST, "help-and-protection": BEST, "in-care": BEST, "care-leavers": GOOD})
    second = _inspection(2023, {"leadership": BEST, "in-care care-leavers": GOOD, "help-and-protection": MIDDLING})
    first = _inspection(2020, {"leadership": WORST, "help-and-protection": MIDDLING, "in-care": GOOD}, is_opened=False)
    third.findings = [
        Finding(id=1, judgement_id=third.judgements[0].id, title="A finding", paragraph="58"),
        Finding(id=2, judgement_id=third.judgements[0].id, title="Another finding", is_to_improve=True),
    ]
    years = years_table([third, second, first], AREAS)
    graded = _inspection(2026, dict(zip(AREAS, GRADES, strict=True)))
    return Record(third, graded.judgements, years, street_of(years))


def asked() -> list[Asked]:
    """What an old report and the newest asked for."""
    points = [finding("A point with its paragraph"), finding("A point of a list", place="")]
    return [
        Asked(_inspection(2026, {}), points[:1], is_newest=True),
        Asked(_inspection(2020, {}), points, is_newest=False),
    ]


def why() -> dict[str, WhyHere]:
    """Beside an advert: all of it, and each side alone."""
    told = Headline(BEST, 3, 4, _inspection(2026, {}))
    findings = [finding("A finding that fits"), finding("Another")]
    return {
        "Findings and offer": WhyHere(told, findings, THEME.benefits, f"{NOWHERE}why_here"),
        "Of a post that brings no leave": WhyHere(told, findings[:1], [], ""),
        "Nothing to put forward of inspections": WhyHere(None, [], THEME.benefits[:1], ""),
    }


def finding(heading: str, place: str = "paragraph 58", *, is_confirmed: bool = True, anchor: str = "") -> Evidence:
    """What nobody found."""
    words = "An example of a finding, in one or two sentences and in words of our own."
    return Evidence(heading, words, "December 2026 report", place, REPORT, is_confirmed, anchor)


FINDINGS = {
    "With its paragraph": finding("A finding", anchor="finding-1"),
    "Its link not opened yet": finding("Another finding", is_confirmed=False, anchor="finding-2"),
    "Without heading and paragraph": finding("", place=""),
}


def _inspection(year: int, grades: dict[str, str], *, is_opened: bool = True) -> Inspection:
    return Inspection(
        framework="Example",
        framework_name="An example of a framework",
        inspected_from=date(year, 3, 9),
        inspected_to=date(year, 3, 13),
        published_on=date(year, 4, 15) if is_opened else None,
        report_url=REPORT,
        report_url_confirmed_on=date(year, 5, 1) if is_opened else None,
        is_dated_by_month=False,
        source_note="Made up for the gallery of components.",
        judgements=[
            Judgement(id=10 * year + place, area=NAMES[themes], themes=themes, grade=grade, is_overall=False)
            for place, (themes, grade) in enumerate(grades.items())
        ],
        findings=[],
    )
