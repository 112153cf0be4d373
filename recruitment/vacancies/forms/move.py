"""The base of the pages that move a vacancy: done over the version that the person had before them."""

import re
from datetime import datetime

from wtforms import HiddenField

from recruitment import clock
from recruitment.vacancies.forms.terms import LAST_MINUTE
from recruitment.vacancies.models import Vacancy
from recruitment.web.fields import DateField, TimeField
from recruitment.web.forms import Form


class MoveForm(Form):
    """A button with whatever the move asks; alone, nothing but the button."""

    version = HiddenField()

    def __init__(self, vacancy: Vacancy, **data: object) -> None:
        super().__init__(data={"version": vacancy.version_id, **data})

    def is_over(self, vacancy: Vacancy) -> bool:
        """Whether the vacancy is still what the person saw."""
        text = str(self.version.data or "")
        return bool(re.fullmatch(r"[0-9]{1,9}", text)) and int(text) == vacancy.version_id

    def renew_version(self, vacancy: Vacancy) -> None:
        """Sent again, it goes over what stands there now."""
        self.version.data = str(vacancy.version_id)

    def tell(self, *problems: str) -> None:
        """What stands in the way, once it was tried."""
        self.form_errors.extend(problems)


class ClosingFields(Form):
    """When a vacancy closes from now on, in London."""

    closes_on = DateField("New closing date")
    closes_time = TimeField(
        "New closing time",
        description="On the 24-hour clock. Leave it empty to close at the end of the day, 23:59.",
        render_kw={"width": "5"},
    )

    def validate(self, extra_validators: object = None) -> bool:
        """The day is given, and the time exists and has not passed."""
        super().validate(extra_validators)
        if not self.closes_on.errors and not self.closes_time.errors:
            self._check_closing()
        return not self.errors

    def _check_closing(self) -> None:
        if self.closes_on.data is None:
            self.closes_on.errors = ["Enter the new closing date"]
            return
        try:
            if self.closes_at <= clock.now():
                self.closes_on.errors = ["Enter a date and time in the future"]
        except clock.MissingHour as problem:
            self.closes_time.errors = [f"{problem}. Enter another time"]

    @property
    def closes_at(self) -> datetime:
        """The instant; 23:59 is the whole minute. Raises MissingHour."""
        day, at = self.closes_on.data, self.closes_time.data
        if day is None:
            raise ValueError("no day was given")
        if at is None or at == LAST_MINUTE:
            return clock.closing_instant(day)
        return clock.from_london(datetime.combine(day, at))

    def refuse_closing(self, words: str) -> None:
        """An error that only the vacancy's present closing time shows."""
        self.closes_on.errors = [*self.closes_on.errors, words]
