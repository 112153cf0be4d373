"""What people fill in about their alerts."""

from typing import Any

from wtforms import RadioField, SelectMultipleField
from wtforms.fields.choices import SelectChoice

from recruitment.alerts.models import FREQUENCIES, JobAlert
from recruitment.alerts.searches import read_text
from recruitment.vacancies.criteria import LONGEST_KEYWORD, Criteria
from recruitment.vacancies.filters import FILTERS, ON_PAGE, Filter
from recruitment.vacancies.search import current_choices
from recruitment.web.fields import EmailField, LineField, Needed
from recruitment.web.forms import Form
from recruitment.web.submission_key import SubmissionKeyField

#: What can be done to an alert by one press of a button.
ACTS = ("confirm", "pause", "resume", "renew", "stop")


def _frequency() -> RadioField:
    """Nothing is chosen beforehand."""
    choices = [SelectChoice(*pair) for pair in FREQUENCIES.items()]
    wrong = "Choose how often we should email you"
    return RadioField("How often should we email you?", choices=choices, invalid_choice_message=wrong)


class NewAlertForm(Form):
    """The search stands in the address of the page."""

    submission_key = SubmissionKeyField()
    email = EmailField(
        "Email address",
        [Needed("Enter your email address")],
        description="We send you a link to confirm it is yours",
    )
    frequency = _frequency()


class ActOnAlertForm(Form):
    """Buttons, each with an act of its own."""

    act = RadioField(
        choices=[SelectChoice(one, one) for one in ACTS], invalid_choice_message="Press one of the buttons"
    )


class ChangeAlertForm(Form):
    """The search and how often. Every filter is a field, as on the page of jobs; what is unknown is ignored."""

    q = LineField("Words (optional)", longest=LONGEST_KEYWORD, description="Job, team or place")

    def __init__(self, alert: JobAlert) -> None:
        criteria = read_text(alert.search)
        values = {one.parameter: list(criteria.values(one.parameter)) for one in FILTERS}
        single = {one.parameter: (*criteria.values(one.parameter), "")[0] for one in FILTERS if one.is_single}
        super().__init__(data={"q": criteria.q, "frequency": alert.frequency, **values, **single})
        self._offer(criteria)

    def _offer(self, criteria: Criteria) -> None:
        """The choices of each filter that has any."""
        choices = current_choices()
        for one in FILTERS:
            allowed = choices[one.parameter]
            offered = one.offered(allowed, one.parse(criteria.values(one.parameter), allowed))
            self[one.parameter].choices = [SelectChoice(value, one.label(value, allowed)) for value in offered]
            if len(allowed) < 2:
                del self[one.parameter]

    def parameters(self) -> dict[str, list[str]]:
        """The search as the page of jobs would be asked for it."""
        asked = {"q": [self.q.data or ""]}
        for one in FILTERS:
            data = self[one.parameter].data if one.parameter in self else None
            asked[one.parameter] = [data] if isinstance(data, str) else list(data or ())
        return asked


def _field_of(one: Filter) -> Any:
    kind = RadioField if one.is_single else SelectMultipleField
    return kind(f"{one.legend} (optional)", choices=[], validate_choice=False)


for _one in ON_PAGE:
    setattr(ChangeAlertForm, _one.parameter, _field_of(_one))
ChangeAlertForm.frequency = _frequency()
