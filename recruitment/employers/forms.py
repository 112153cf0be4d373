"""Forms of an employer's profile and its teams."""

from datetime import date
from decimal import Decimal
from typing import Any

from wtforms import BooleanField, SelectField
from wtforms.fields.choices import SelectChoice

from recruitment import clock
from recruitment.employers.colours import WHITE, carries_text, contrast, is_colour, nearest_that_carries
from recruitment.employers.models import Employer, Team
from recruitment.web.fields import DecimalField, EmailField, LineField, Needed, PhoneField
from recruitment.web.record_form import RecordForm

MONTHS = [date(2026, month, 1).strftime("%B") for month in range(1, 13)]
CONFIRMED = "HR has confirmed this"
#: Each tick and the column that keeps the day of it.
TICKS = {
    "is_contact_confirmed": "contact_confirmed_on",
    "is_week_confirmed": "full_time_week_confirmed_on",
    "is_leave_confirmed": "leave_confirmed_on",
}


class ProfileForm(RecordForm):
    """Everything that is said of an employer, and what pages reckon with."""

    name = LineField("Name", [Needed("Enter the employer’s name")], longest=120)
    short_name = LineField(
        "Short name", [Needed("Enter a short name")], longest=60, description="As the site’s title says it."
    )
    contact_email = EmailField("Email address of HR")
    contact_phone = PhoneField("Phone number", render_kw={"width": "20"})
    is_contact_confirmed = BooleanField("Contact details: HR has confirmed them")
    full_time_week = DecimalField(
        "Full-time week",
        places=2,
        most=60,
        description="Hours. Without it pages show no pay for part of a week, and no yearly pay from hourly rates.",
        render_kw={"width": "5", "suffix": "hours"},
    )
    weeks_in_year = DecimalField(
        "Weeks in a year",
        [Needed("Enter the weeks in a year, like 52.143")],
        places=3,
        most=53,
        render_kw={"width": "5", "suffix": "weeks"},
    )
    is_week_confirmed = BooleanField("Full-time week: HR has confirmed it")
    leave_year_month = SelectField("Leave year begins on the first of", invalid_choice_message="Choose a month")
    base_leave = DecimalField(
        "Leave in a year, full time", places=1, most=99, render_kw={"width": "5", "suffix": "days"}
    )
    long_service_leave = DecimalField(
        "Leave in a year after five years of local government service, full time",
        places=1,
        most=99,
        render_kw={"width": "5", "suffix": "days"},
    )
    leave_is_limit = BooleanField("These days of leave are the most that anybody gets: pages say “up to”")
    carry_over = DecimalField(
        "Leave that may be carried over", places=1, most=99, render_kw={"width": "5", "suffix": "days"}
    )
    is_leave_confirmed = BooleanField("Leave: HR has confirmed it")
    approval_required = BooleanField("A second person has to approve a vacancy before it is published")
    brand_colour = LineField(
        "Brand colour",
        longest=7,
        description="Like #0f3d2e, the ground of the strongest parts. Leave it empty for the site’s own green.",
        render_kw={"width": "10"},
    )
    APART = (*TICKS, "leave_year_month")

    def __init__(self, employer: Employer) -> None:
        super().__init__(employer)
        months = [SelectChoice(str(number), name) for number, name in enumerate(MONTHS, 1)]
        self.leave_year_month.choices = [SelectChoice("", "Not stated"), *months]

    def stated(self) -> dict[str, Any]:
        """Ticks for days, the month as a choice."""
        ticks = {tick: getattr(self.record, column) is not None for tick, column in TICKS.items()}
        return super().stated() | ticks | {"leave_year_month": str(self.record.leave_year_month or "")}

    def values(self) -> dict[str, Any]:
        """A tick that stays keeps its day, unless what it confirms has changed."""
        month = self.leave_year_month.data
        plain = super().values() | {"leave_year_month": int(month) if month else None}
        plain["brand_colour"] = (plain["brand_colour"] or "").casefold() or None
        return plain | {column: self._day_of(tick, column) for tick, column in TICKS.items()}

    def check_together(self) -> None:
        """Nothing can be confirmed that is not stated; text on the colour can be read."""
        for name in ("full_time_week", "weeks_in_year"):
            if self[name].data == Decimal(0):
                self.tell(name, "Enter a number above nothing")
        if self.is_week_confirmed.data and self.full_time_week.data is None:
            self.tell("full_time_week", "Enter the full-time week that was confirmed")
        if self.is_leave_confirmed.data and self.base_leave.data is None:
            self.tell("base_leave", "Enter the leave that was confirmed")
        self._check_long_service()
        if self.brand_colour.data:
            self._check_colour(self.brand_colour.data.casefold())

    def _check_long_service(self) -> None:
        first, later = self.base_leave.data, self.long_service_leave.data
        if later is not None and (first is None or later < first):
            self.tell("long_service_leave", "Enter at least the leave of the first years, which stands above")

    def _check_colour(self, colour: str) -> None:
        if not is_colour(colour):
            self.tell("brand_colour", "Enter a colour as # and six digits, like #0f3d2e")
        elif not carries_text(colour):
            self.tell(
                "brand_colour",
                f"White text on {colour} has a contrast of {contrast(colour, WHITE):.1f} to 1, and headings stand "
                f"on it in yellow too. The nearest colour on which both can be read is {nearest_that_carries(colour)}",
            )

    def _day_of(self, tick: str, column: str) -> date | None:
        if not self[tick].data:
            return None
        held: date | None = getattr(self.record, column)
        return held or clock.today()


class TeamForm(RecordForm):
    """A team's name."""

    name = LineField("Name of the team", [Needed("Enter the name of the team")], longest=120)

    def stated(self) -> dict[str, Any]:
        """Teams are short: the last name that was saved stands."""
        return {"name": self.record.name} if self.record is not None else {}


class MergeForm(RecordForm):
    """The team that another becomes part of."""

    into = SelectField("Which team takes over its vacancies?", invalid_choice_message="Choose a team")

    def __init__(self, others: list[Team]) -> None:
        super().__init__()
        self.into.choices = [SelectChoice(str(one.id), one.name) for one in others]


class RemoveForm(RecordForm):
    """The question before something is removed."""

    def __init__(self) -> None:
        super().__init__()
