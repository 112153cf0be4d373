"""What figures are asked for: a period and, where there are several, an employer."""

from collections.abc import Mapping
from datetime import date
from typing import Any

import wtforms
from werkzeug.datastructures import MultiDict
from wtforms import SelectField
from wtforms.fields.choices import SelectChoice

from recruitment.dashboards.period import CHOICES, MOST_DAYS, Period, named_period
from recruitment.employers.models import Employer
from recruitment.web.fields import DateField, Needed, ValidationError

DATES = "dates"
FIRST_CHOICE = next(iter(CHOICES))


class ChooseDatesForm(wtforms.Form):
    """Read from the address: it changes nothing, so it needs no token."""

    first = DateField("From", [Needed("Enter the first day")], description="For example 1 4 2026")
    last = DateField("To", [Needed("Enter the last day")], description="For example 31 3 2027")

    def validate_last(self, field: Any) -> None:
        """Raises ValidationError for days in the wrong order, or more of them than anybody compares."""
        if self.first.data is None or field.data is None:
            return
        if field.data < self.first.data:
            raise ValidationError("The last day must not be before the first")
        if (field.data - self.first.data).days >= MOST_DAYS:
            raise ValidationError("Choose at most three years")

    @property
    def status(self) -> int:
        """Of the page that shows this form."""
        return 422 if self.errors else 200


class ChooseEmployerForm(wtforms.Form):
    """For those who see several."""

    employer = SelectField("Employer", choices=[])


class Asked:
    """What an address asks for; unknown words count as not said."""

    def __init__(self, said: "MultiDict[str, str]", today: date) -> None:
        self.choice = said.get("period", "") if said.get("period", "") in CHOICES else FIRST_CHOICE
        is_sent = self.choice == DATES and any(name.startswith(("first-", "last-")) for name in said)
        self.form = ChooseDatesForm(said if is_sent else None)
        self.said = said
        self.period = self._dates() if is_sent else named_period(self.choice, today)

    def _dates(self) -> Period | None:
        """None while the dates don't hold."""
        first, last = (self.form.first.data, self.form.last.data) if self.form.validate() else (None, None)
        return Period(first, last) if first and last else None

    @property
    def address(self) -> dict[str, str]:
        """What an address says to ask for the same period again."""
        dates = {name: text for name, text in self.said.items() if name.startswith(("first-", "last-"))}
        return {"period": self.choice, **(dates if self.choice == DATES else {})}


def employer_form(employers: list[Employer], chosen: Employer | None) -> ChooseEmployerForm:
    """All of them first."""
    form = ChooseEmployerForm(data={"employer": chosen.slug if chosen else ""})
    form.employer.choices = [
        SelectChoice("", "All employers"),
        *(SelectChoice(one.slug, one.name) for one in employers),
    ]
    return form


def chosen_employer(employers: list[Employer], said: Mapping[str, str]) -> Employer | None:
    """The one that an address names among these; the only one where there is one; else None for all."""
    if len(employers) == 1:
        return employers[0]
    return next((one for one in employers if one.slug == said.get("employer")), None)
