"""What an employer may say of itself on the front page today: never more than its record holds."""

from dataclasses import dataclass
from datetime import date

from recruitment.benefits.offer import Tile, offer_of, tiles
from recruitment.employers.models import Employer
from recruitment.inspection.findings import Evidence, evidence
from recruitment.inspection.highlights import Headline, headline, highlight_findings
from recruitment.inspection.record import inspections_of
from recruitment.inspection.terraces import Street, street_of
from recruitment.inspection.years import AREAS, YearsTable, years_table

FINDINGS = 3


@dataclass(frozen=True)
class Campaign:
    """The strongest true statement, what stands behind it, and the figures of the offer."""

    headline: Headline | None
    findings: list[Evidence]
    years: YearsTable | None
    #: The same as a picture.
    street: Street | None
    tiles: list[Tile]

    @property
    def areas(self) -> list[str]:
        """Which areas the newest inspection judged with the headline's grade, in short words."""
        if not (self.headline and self.years):
            return []
        newest = [(row.area, row.cells[-1]) for row in self.years.rows]
        return [area for area, cell in newest if cell and cell.judgement.grade == self.headline.grade]

    @property
    def findings_in_words(self) -> str:
        """Their headings as one phrase: Manageable caseloads, reflective supervision and an academy."""
        headings = [finding.heading for finding in self.findings]
        told = headings[:1] + [_inside_a_sentence(heading) for heading in headings[1:]]
        return " and ".join(filter(None, [", ".join(told[:-1]), *told[-1:]]))


def campaign_of(employer: Employer, today: date) -> Campaign:
    """Without a headline nothing of the inspections is put forward; the page of inspections keeps it all."""
    inspections = inspections_of(employer.id)
    strongest = headline(inspections, today)
    findings = highlight_findings(inspections, today)[:FINDINGS] if strongest else []
    years = years_table(inspections, AREAS) if strongest else None
    return Campaign(
        headline=strongest,
        findings=[evidence(finding) for finding in findings],
        years=years,
        street=street_of(years) if years else None,
        tiles=tiles(offer_of(employer.id), today=today),
    )


def _inside_a_sentence(heading: str) -> str:
    """A heading's capital goes, an abbreviation's (ASYE) stays."""
    return heading if heading[:2].isupper() else heading[:1].lower() + heading[1:]
