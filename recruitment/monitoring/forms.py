"""The monitoring form: every question may be left out."""

from wtforms import HiddenField, RadioField
from wtforms.fields.choices import SelectChoice

from recruitment.monitoring.questions import QUESTIONS, Question
from recruitment.web.fields import ValidationError
from recruitment.web.forms import Form
from recruitment.web.submission_key import SubmissionKeyField


class AnswerField(RadioField):
    """One answer, or none."""

    def pre_validate(self, form: object) -> None:
        """Raises ValidationError for what the page didn't offer, without repeating it."""
        if self.data is not None and self.data not in self.question.choices:
            raise ValidationError("Choose one of the list")

    def __init__(self, question: Question, **kwargs: object) -> None:
        choices = [SelectChoice(*pair) for pair in question.choices.items()]
        super().__init__(question.words, choices=choices, description=question.hint, coerce=_stated, **kwargs)
        self.question = question


class MonitoringForm(Form):
    """What somebody says of themselves."""

    submission_key = SubmissionKeyField()
    #: Kind of work that the form is about: a word of the list, never a person.
    role_type = HiddenField()

    def answers(self) -> dict[str, str]:
        """Question → answer, as far as there is one."""
        return {one.name: self[one.name].data for one in QUESTIONS if self[one.name].data}


def _stated(value: object) -> str | None:
    return str(value) if value else None


for _question in QUESTIONS:
    setattr(MonitoringForm, _question.name, AnswerField(_question))
