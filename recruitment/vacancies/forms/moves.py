"""Forms that make, publish and remove vacancies."""

from collections.abc import Sequence
from datetime import datetime, time

from wtforms import RadioField
from wtforms.fields.choices import SelectChoice

from recruitment import clock
from recruitment.employers.models import Employer
from recruitment.vacancies.forms.fields import PickField
from recruitment.vacancies.forms.move import MoveForm
from recruitment.vacancies.models import Vacancy, VacancyTemplate
from recruitment.web.fields import DateField, LineField, Needed, TimeField
from recruitment.web.forms import Form

NOW, LATER = "now", "later"


class NewVacancyForm(Form):
    """A title is enough to begin with; the employer is asked for where there are several."""

    title = LineField("Title of the post", [Needed("Enter a title")], longest=200)
    employer = PickField("Employer")
    template = PickField("Begin with", description="What a template says can be changed like anything else.")

    def __init__(
        self, employers: list[Employer], templates: Sequence[VacancyTemplate] = (), chosen: str = ""
    ) -> None:
        super().__init__(data={"template": chosen})
        self.employers = {employer.slug: employer for employer in employers}
        self._offer_templates(templates)
        if len(employers) == 1:
            del self.employer
        else:
            self.employer.offer({employer.slug: employer.name for employer in employers}, nothing="Choose one")

    def validate(self, extra_validators: object = None) -> bool:
        """An employer must be chosen."""
        super().validate(extra_validators)
        if "employer" in self and not self.employer.data and not self.employer.errors:
            self.employer.errors = ["Choose an employer"]
        if not self.errors and self.chosen_template and self.chosen_template.employer != self.chosen_employer:
            self.template.errors = [f"This is a template of {self.chosen_template.employer.name}. Choose another"]
        return not self.errors

    def _offer_templates(self, templates: Sequence[VacancyTemplate]) -> None:
        self.templates = {str(template.id): template for template in templates}
        if not templates:
            del self.template
            return
        several = len(self.employers) > 1
        names = {
            key: f"{one.name} ({one.employer.short_name})" if several else one.name
            for key, one in self.templates.items()
        }
        self.template.offer(names, nothing="An empty vacancy")

    @property
    def chosen_template(self) -> VacancyTemplate | None:
        """The one to begin with, if any."""
        return self.templates.get(self.template.data or "") if "template" in self else None

    @property
    def chosen_employer(self) -> Employer:
        """The chosen one, or the only one."""
        if "employer" in self:
            return self.employers[self.employer.data]
        return next(iter(self.employers.values()))


class PublishVacancyForm(MoveForm):
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

    def __init__(self, vacancy: Vacancy) -> None:
        planned = vacancy.publish_at
        if planned is not None and planned > clock.now():
            super().__init__(vacancy, when=LATER, publish_on=planned, publish_time=planned)
        else:
            super().__init__(vacancy, when=NOW)

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
