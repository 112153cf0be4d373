"""Forms of the offer: no part of it without a source and a day."""

from datetime import date

from wtforms import BooleanField, SelectMultipleField

from recruitment import clock
from recruitment.benefits.models import Benefit
from recruitment.benefits.offer import QUALIFIER
from recruitment.employers.fit import FittedForm
from recruitment.web.fields import AddressField, DateField, LineField, Needed, TextField
from recruitment.web.record_form import RecordForm


class BenefitForm(FittedForm):
    """One part of the offer."""

    theme = LineField("Theme", [Needed("Enter a theme")], longest=60, description="Parts of one theme stand together.")
    title = LineField("Title", [Needed("Enter a title")], longest=120)
    text = TextField(
        "What staff get",
        [Needed("Enter what staff get")],
        longest=1000,
        description="Short sentences. Say “up to” where it is a limit.",
        render_kw={"rows": 4, "count": 1000},
    )
    figure = LineField(
        "Figure",
        longest=20,
        description="Large on its tile, like 12, or Up to 31 → 36. Begin with “Up to” where it is a limit.",
        render_kw={"width": "10"},
    )
    figure_label = LineField("What the figure counts", longest=60, description="Like days of leave a year.")
    is_highlight = BooleanField("Fit for the front page", description="Only with a figure, and until its review day.")
    role_types = SelectMultipleField(
        "Which posts is this for?",
        description="Adverts of these posts say it. Leave all boxes empty where it is for all staff.",
        invalid_choice_message="Choose posts of the list",
    )
    source = LineField(
        "Where it was read", [Needed("Enter where it was read")], longest=300, description="A policy or page."
    )
    source_url = AddressField("Address of the source", longest=500)
    checked_on = DateField("Checked on", [Needed("Enter the day on which you checked this")])
    review_on = DateField(
        "Check again by",
        [Needed("Enter the day by which to check this again")],
        description="Within 12 months of the check.",
    )

    def __init__(self, benefit: Benefit | None = None, themes: tuple[str, ...] = ()) -> None:
        super().__init__(benefit, checked_on=clock.today())
        self.theme.suggestions = themes

    def check_together(self) -> None:
        """A figure says what it counts, and evidence is no older than a year."""
        super().check_together()
        if self.figure.data and not self.figure_label.data:
            self.tell("figure_label", "Enter what the figure counts")
        if self.is_highlight.data and not self.figure.data:
            self.tell("is_highlight", "Enter a figure first: the front page shows figures only")
        if self.figure.data and self.figure.data.casefold().strip() == QUALIFIER.casefold():
            self.tell("figure", "Enter a figure after “Up to”")
        self._check_days()

    def _check_days(self) -> None:
        checked, review = self.checked_on.data, self.review_on.data
        if checked and checked > clock.today():
            self.tell("checked_on", "Enter today or a day before it")
        if checked and review and not checked < review <= _a_year_after(checked):
            self.tell("review_on", "Enter a day within 12 months of the check")


class RemoveForm(RecordForm):
    """The question before something is removed."""


class OrderForm(RecordForm):
    """The list with its buttons: each sends `move`, like 12-up."""


def _a_year_after(day: date) -> date:
    is_leap_day = (day.month, day.day) == (2, 29)
    return day.replace(year=day.year + 1, day=28 if is_leap_day else day.day)
