"""Pages of the editor about pay, hours and dates, whose fields must agree with each other."""

from datetime import date, datetime, time
from typing import Any

from recruitment import clock
from recruitment.pay.fields import PoundsField
from recruitment.vacancies.closing import closing_in_words
from recruitment.vacancies.forms.fields import OneOfField, SeveralField
from recruitment.vacancies.forms.section import SectionForm
from recruitment.vacancies.models import CONTRACT_TYPES, ENDLESS, HOURS, SALARY_UNITS
from recruitment.web.fields import DateField, DecimalField, TextField, TimeField, WholeNumberField, more_than_nothing
from recruitment.web.template_filters import instant_in_words

LAST_MINUTE = time(23, 59)


class PayForm(SectionForm):
    """Pay for full time, and how much of that the post is."""

    salary_min = PoundsField("Lowest pay", description="For full time, in pounds.", render_kw={"money": True})
    salary_max = PoundsField(
        "Highest pay",
        description="For full time. Leave it empty if there is only one figure.",
        render_kw={"money": True},
    )
    salary_unit = OneOfField(
        "The pay is for",
        {unit: words.capitalize() for unit, words in SALARY_UNITS.items()},
        render_kw={"inline": True},
    )
    salary_extras = TextField(
        "Paid on top",
        longest=500,
        description="For example, a retention payment or a car allowance.",
        render_kw={"rows": 2},
    )
    contract_type = OneOfField("Contract", CONTRACT_TYPES, render_kw={"inline": True})
    contract_months = WholeNumberField(
        "Length in months", least=1, most=120, description="Of a contract that ends.", render_kw={"width": "3"}
    )
    hours = SeveralField("Hours", HOURS, description="Choose all that are possible.")
    hours_per_week = DecimalField(
        "Hours a week", [more_than_nothing], places=2, most=168, render_kw={"width": "5", "suffix": "hours"}
    )
    weeks_per_year = DecimalField(
        "Paid weeks a year",
        [more_than_nothing],
        places=3,
        most=53,
        description="Leave this empty for work all year round.",
        render_kw={"width": "5", "suffix": "weeks"},
    )

    def check_together(self) -> None:
        """The range runs upwards and says what it is for; only what ends has a length."""
        low, high = self.salary_min.data, self.salary_max.data
        if low is not None and high is not None and low > high:
            self.tell("salary_max", "The highest pay must not be below the lowest")
        if (low is not None or high is not None) and not self.salary_unit.data and not self.salary_unit.errors:
            self.tell("salary_unit", "Choose whether the pay is for a year, a day or an hour")
        if self.contract_months.data is not None and self.contract_type.data in ENDLESS:
            kind = CONTRACT_TYPES[self.contract_type.data].lower()
            self.tell("contract_months", f"Leave the months empty: a {kind} contract has no fixed length")


class DatesForm(SectionForm):
    """When the vacancy closes, and what follows."""

    closes_at = DateField("Closing date")
    closes_at_time = TimeField(
        "Closing time",
        description="On the 24-hour clock. Leave it empty to close at the end of the day, 23:59.",
        render_kw={"width": "5"},
    )
    interview_on = DateField("Interviews on")
    starts_on = DateField("Starts on")

    def stated(self) -> dict[str, Any]:
        """The closing instant also fills its time."""
        stated = super().stated()
        return stated | {"closes_at_time": stated["closes_at"]}

    def check_together(self) -> None:
        """The closing time exists, is later than publishing, and is not quietly in the past."""
        day, at = self.closes_at.data, self.closes_at_time.data
        if self.closes_at.errors or self.closes_at_time.errors:
            return
        if day is None and at is not None:
            self.tell("closes_at", "Enter the date that goes with the closing time")
        elif day is not None:
            self._check_closing(day)

    def _check_closing(self, day: date) -> None:
        try:
            closes_at = self._closing(day)
        except clock.MissingHour as problem:
            self.tell("closes_at_time", f"{problem}. Enter another time")
            return
        held, publish_at = self.vacancy.closes_at, self.vacancy.publish_at
        if closes_at == held:
            return
        if publish_at and self.vacancy.status != "draft" and closes_at <= publish_at:
            self.tell("closes_at", f"Enter a time later than that of publishing, {instant_in_words(publish_at)}")
        elif closes_at <= clock.now():
            self.tell("closes_at", f"Enter a time in the future: {closing_in_words(closes_at)} has passed")

    def _closing(self, day: date) -> datetime:
        """What was shown and left as it was keeps its seconds; 23:59 is the whole minute."""
        at, held = self.closes_at_time.data, self.vacancy.closes_at
        if held is not None and at is not None:
            shown = clock.to_london(held).replace(second=0, microsecond=0, tzinfo=None)
            if shown == datetime.combine(day, at):
                return held
        if at is None or at == LAST_MINUTE:
            return clock.closing_instant(day)
        return clock.from_london(datetime.combine(day, at))

    def values(self) -> dict[str, Any]:
        """Date and time as one instant."""
        day = self.closes_at.data
        return super().values() | {"closes_at": self._closing(day) if day else None}
