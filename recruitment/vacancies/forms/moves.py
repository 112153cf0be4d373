"""Forms that make, publish and remove vacancies."""

from collections.abc import Iterable
from datetime import datetime, time

from wtforms import RadioField
from wtforms.fields.choices import SelectChoice

from recruitment import clock
from recruitment.employers.models import Employer
from recruitment.vacancies.forms.fields import PickField
from recruitment.web.fields import DateField, LineField, Needed, TimeField
from recruitment.web.forms import Form

NOW, LATER = "now", "later"


class NewVacancyForm(Form):
    """A title is enough to begin with; the employer is asked for where there are several."""

    title = LineField("Title of the post", [Needed("Enter a title")], longest=200)
    employer = PickField("Employer")

    def __init__(self, employers: list[Employer]) -> None:
        super().__init__()
        self.employers = {employer.slug: employer for employer in employers}
        if len(employers) == 1:
            del self.employer
        else:
            self.employer.offer({employer.slug: employer.name for employer in employers}, nothing="Choose one")

    def validate(self, extra_validators: object = None) -> bool:
        """An employer must be chosen."""
        super().validate(extra_validators)
        if "employer" in self and not self.employer.data and not self.employer.errors:
            self.employer.errors = ["Choose an employer"]
        return not self.errors

    @property
    def chosen_employer(self) -> Employer:
        """The chosen one, or the only one."""
        if "employer" in self:
            return self.employers[self.employer.data]
        return next(iter(self.employers.values()))


class PublishVacancyForm(Form):
    """Now, or at a time in London."""

    when = RadioField(
        "When should job seekers see it?",
        choices=[SelectChoice(NOW, "Now"), SelectChoice(LATER, "At a later time")],
        invalid_choice_message="Choose now or a later time",
        default=NOW,
    )
    publish_on = DateField("Date")
    publish_time = TimeField(
        "Time",
        description="On the 24-hour clock. Leave it empty for midnight, when the day begins.",
        render_kw={"width": "5"},
    )

    def __init__(self, planned: datetime | None) -> None:
        is_planned = planned is not None and planned > clock.now()
        super().__init__(
            data={"when": LATER, "publish_on": planned, "publish_time": planned} if is_planned else {"when": NOW}
        )

    def validate(self, extra_validators: object = None) -> bool:
        """A later time is a real one, and later."""
        super().validate(extra_validators)
        if not self.errors and self.when.data == LATER:
            self._check_later()
        return not self.errors

    def _check_later(self) -> None:
        try:
            at = self.at
        except clock.MissingHour as problem:
            self.publish_time.errors = [f"{problem}. Enter another time"]
            return
        if at is None:
            self.publish_on.errors = ["Enter the date to publish it on"]
        elif at <= clock.now():
            self.publish_on.errors = ["Enter a date and time in the future"]

    @property
    def at(self) -> datetime | None:
        """The instant, None for now. Raises MissingHour."""
        if self.when.data != LATER or self.publish_on.data is None:
            return None
        return clock.from_london(datetime.combine(self.publish_on.data, self.publish_time.data or time.min))

    def tell(self, problems: Iterable[str]) -> None:
        """What stands in the way, once it was tried."""
        self.form_errors.extend(problems)


class RemoveExamplesForm(Form):
    """Whose examples go: asked where several employers have some."""

    employer = PickField("Whose examples?")

    def __init__(self, employers: list[Employer]) -> None:
        super().__init__()
        self.employers = employers
        if len(employers) < 2:
            del self.employer
        else:
            names = {employer.slug: employer.name for employer in employers}
            self.employer.offer(names, nothing="Every employer")

    def chosen(self) -> list[Employer]:
        """One employer, or all of them."""
        slug = self.employer.data if "employer" in self else None
        return [employer for employer in self.employers if slug in (None, employer.slug)]
