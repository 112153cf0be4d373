"""Forms of inspections, judgements and findings: no grade without framework, area, dates and report."""

from datetime import date
from typing import Any

from wtforms import BooleanField, RadioField, SelectField, SelectMultipleField
from wtforms.fields.choices import SelectChoice

from recruitment import clock
from recruitment.employers.fit import FittedForm
from recruitment.inspection.models import GRADES, Inspection, Judgement
from recruitment.inspection.years import ALL_AREAS
from recruitment.web.fields import AddressField, DateField, LineField, Needed, TextField
from recruitment.web.record_form import RecordForm

FRAMEWORKS = ("ILACS", "SIF", "SCCIF", "JTAI")


class InspectionForm(RecordForm):
    """One visit and its report."""

    framework = LineField(
        "Framework", [Needed("Enter the framework, like ILACS")], longest=60, render_kw={"width": "10"}
    )
    framework_name = LineField(
        "Framework in words", [Needed("Enter the framework in words")], longest=200, description="As the report says it"
    )
    inspected_from = DateField("First day of the inspection", [Needed("Enter the first day of the inspection")])
    inspected_to = DateField("Last day of the inspection", [Needed("Enter the last day of the inspection")])
    is_dated_by_month = BooleanField("The source names the month only, so pages say no day")
    published_on = DateField("Day the report was published", description="Leave it empty where no source says it.")
    report_url = AddressField("Address of the report", [Needed("Enter the address of the report")], longest=500)
    is_report_opened = BooleanField(
        "I have opened this address, and it is the report",
        description="Until somebody has, pages say that the link is to be confirmed.",
    )
    source_note = LineField("Where it was read", longest=300, description="Only when that is not the report itself.")
    checked_on = DateField("Checked on", [Needed("Enter the day on which you checked this")])
    review_on = DateField(
        "Check again by",
        [Needed("Enter the day by which to check this again")],
        description="After this day the front page no longer puts it forward. The record stays.",
    )
    APART = ("is_report_opened",)

    def __init__(self, inspection: Inspection | None = None) -> None:
        super().__init__(inspection, checked_on=clock.today())
        self.framework.suggestions = FRAMEWORKS

    def stated(self) -> dict[str, Any]:
        """Whether the link was confirmed is told by a day."""
        held = super().stated()
        return held | {"is_report_opened": self.record.is_report_link_confirmed} if held else held

    def values(self) -> dict[str, Any]:
        """A confirmed link keeps its day for as long as the address stays."""
        return super().values() | {"report_url_confirmed_on": self._confirmed_on()}

    def check_together(self) -> None:
        """Days in their order; nobody checks in the future."""
        after(self, "inspected_to", "inspected_from", "Enter a last day that is not before the first")
        after(self, "published_on", "inspected_to", "Enter a day after the inspection")
        check_review(self)

    def _confirmed_on(self) -> date | None:
        if not self.is_report_opened.data:
            return None
        is_same = self.record is not None and self.record.report_url == self.report_url.data
        return (self.record.report_url_confirmed_on if is_same else None) or clock.today()


class JudgementForm(RecordForm):
    """The grade of one area."""

    area = LineField(
        "Area of judgement",
        [Needed("Enter the area, as the report names it")],
        longest=200,
        description="As the report names it.",
    )
    grade = RadioField(
        "Grade", choices=[SelectChoice(one, one) for one in GRADES], invalid_choice_message="Choose the grade"
    )
    is_overall = BooleanField("This is the overall grade", description="An inspection need not have one.")
    part_of = SelectField("Part of another area", invalid_choice_message="Choose an area of this inspection")
    rows = SelectMultipleField(
        "Rows of the table over the years",
        choices=[SelectChoice(slug, name) for slug, name in ALL_AREAS.items()],
        description="Frameworks word their areas differently: tick each row that this one belongs to.",
        invalid_choice_message="Choose rows of the table",
    )
    APART = ("part_of", "rows")

    def __init__(self, inspection: Inspection, judgement: Judgement | None = None) -> None:
        self.inspection = inspection
        super().__init__(judgement)
        whole = [one for one in inspection.judgements if one.parent_id is None and one is not judgement]
        self.part_of.choices = [
            SelectChoice("", "No, an area of its own"),
            *(SelectChoice(str(one.id), one.area) for one in whole if not one.is_overall),
        ]

    def stated(self) -> dict[str, Any]:
        """Its parent and rows as the form has them."""
        held = super().stated()
        if held:
            held |= {"part_of": str(self.record.parent_id or ""), "rows": self.record.themes.split()}
        return held

    def values(self) -> dict[str, Any]:
        """Parent by number, rows in the order of the table."""
        rows = " ".join(slug for slug in ALL_AREAS if slug in (self.rows.data or ()))
        parent = int(self.part_of.data) if self.part_of.data else None
        return super().values() | {"themes": rows, "parent_id": parent}

    def check_together(self) -> None:
        """The overall grade is nobody's part, and there is one at most."""
        others = [one for one in self.inspection.judgements if one is not self.record]
        if self.is_overall.data and self.part_of.data:
            self.tell("part_of", "The overall grade can’t be part of an area")
        if self.is_overall.data and any(one.is_overall for one in others):
            self.tell("is_overall", "This inspection already has an overall grade")
        if self.part_of.data and any(self.record is not None and one.parent_id == self.record.id for one in others):
            self.tell("part_of", "Other judgements are parts of this one, so it can’t be a part itself")


class FindingForm(FittedForm):
    """What the report says, in our words."""

    theme = LineField(
        "Theme", [Needed("Enter a theme")], longest=60, description="Findings of one theme stand together."
    )
    title = LineField("Heading", [Needed("Enter a heading")], longest=120)
    statement = TextField(
        "What inspectors found",
        [Needed("Enter what inspectors found, in your own words")],
        longest=1000,
        description="In your own words, and no more than the report says.",
        render_kw={"rows": 4, "count": 1000},
    )
    paragraph = LineField(
        "Paragraph of the report", longest=40, description="Like 58, or 8 and 58.", render_kw={"width": "10"}
    )
    judgement = SelectField(
        "Which judgement it is about (optional)",
        description="Under whose heading the report says it. The page of inspections then lists it there.",
        invalid_choice_message="Choose a judgement of this inspection",
    )
    is_to_improve = BooleanField("Inspectors asked for this to improve", description="Shown as plainly as praise.")
    is_highlight = BooleanField("Fit for the front page", description="Until the inspection’s review date.")
    role_types = SelectMultipleField(
        "Which posts is this for?",
        description="Adverts of these posts may say it: two findings at most, of different themes, the front page’s "
        "first. Leave all boxes empty where it fits every post.",
        invalid_choice_message="Choose posts of the list",
    )
    APART = (*FittedForm.APART, "judgement")

    def __init__(self, inspection: Inspection, finding: Any = None) -> None:
        super().__init__(finding)
        self.theme.suggestions = sorted({one.theme for one in inspection.findings})
        self.judgement.choices = [
            SelectChoice("", "None in particular"),
            *(SelectChoice(str(one.id), one.area) for one in inspection.judgements),
        ]

    def stated(self) -> dict[str, Any]:
        """Its judgement as the form has it."""
        held = super().stated()
        return held | {"judgement": str(self.record.judgement_id or "")} if held else held

    def values(self) -> dict[str, Any]:
        """The judgement by number."""
        return super().values() | {"judgement_id": int(self.judgement.data) if self.judgement.data else None}

    def check_together(self) -> None:
        """A point to improve is no highlight."""
        super().check_together()
        if self.is_to_improve.data and self.is_highlight.data:
            self.tell("is_highlight", "A point to improve is no highlight: untick one of the two")


class RemoveForm(RecordForm):
    """The question before something is removed."""


def after(form: RecordForm, later: str, earlier: str, words: str) -> None:
    """A day that must not come before another one."""
    first, last = form[earlier].data, form[later].data
    if first and last and last < first:
        form.tell(later, words)


def check_review(form: RecordForm) -> None:
    """Checked on no day to come, and to be checked again after that."""
    checked, review = form["checked_on"].data, form["review_on"].data
    if checked and checked > clock.today():
        form.tell("checked_on", "Enter today or a day before it")
    if checked and review and review <= checked:
        form.tell("review_on", "Enter a day after the one it was checked on")
