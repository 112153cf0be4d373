"""What the front page may say of inspections: reckoned from the record, and gone after the review date."""

from collections import Counter
from dataclasses import dataclass
from datetime import date

from recruitment.inspection.models import GRADES, Finding, Inspection
from recruitment.inspection.record import areas_of, is_current

#: Nothing below these is put forward; the record shows it all the same.
PUT_FORWARD = GRADES[:2]
NUMBERS = ("no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine")


@dataclass(frozen=True)
class Headline:
    """The strongest true statement about the newest inspection."""

    grade: str
    #: How many areas have the grade, and how many were judged.
    count: int
    total: int
    inspection: Inspection

    @property
    def area(self) -> str:
        """What it is about, as any judgement says it: a statement prints it with grade, dates and report."""
        return f"{self.areas_in_words[:1].upper()}{self.areas_in_words[1:]} of judgement"

    @property
    def areas_in_words(self) -> str:
        """all four areas; both areas; three of four areas."""
        total = _number(self.total)
        if self.count < self.total:
            return f"{_number(self.count)} of {total} areas"
        return {1: "the one area", 2: "both areas"}.get(self.total, f"all {total} areas")

    @property
    def in_words(self) -> str:
        """Outstanding in all four areas."""
        return f"{self.grade} in {self.areas_in_words}"


def headline(inspections: list[Inspection], today: date) -> Headline | None:
    """Of an employer's inspections, newest first. None when the newest is past review or has nothing to put forward.

    An older inspection never stands in for the newest one: that would hide what came after.
    """
    newest = inspections[0] if inspections else None
    if newest is None or not is_current(newest, today):
        return None
    grades = Counter(judgement.grade for judgement in areas_of(newest))
    best = min(grades, key=GRADES.index, default=None)
    if best is None or best not in PUT_FORWARD:
        return None
    return Headline(best, grades[best], grades.total(), newest)


def highlight_findings(inspections: list[Inspection], today: date) -> list[Finding]:
    """The findings marked for the front page, of inspections whose review date has not passed."""
    current = [one for one in inspections if is_current(one, today)]
    return [finding for inspection in current for finding in inspection.findings if finding.is_highlight]


def _number(count: int) -> str:
    return NUMBERS[count] if count < len(NUMBERS) else str(count)
