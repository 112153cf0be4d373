"""Forms about the end of a vacancy: later, now, with what came of it, or another round."""

from wtforms import RadioField
from wtforms.fields.choices import SelectChoice

from recruitment.vacancies.forms.move import ClosingFields, MoveForm
from recruitment.vacancies.models import OUTCOMES, Vacancy

#: No outcome yet: interest is no longer taken, and what came of it is recorded later.
UNDECIDED = "undecided"


class OutcomeField(RadioField):
    """What came of it; of an open vacancy it may stay undecided."""

    def __init__(self, label: str, **kwargs: object) -> None:
        super().__init__(label, choices=[], invalid_choice_message="Choose what came of it", **kwargs)

    def offer(self, *, may_stay_undecided: bool) -> None:
        """Set the choices."""
        undecided = {UNDECIDED: "Not decided yet: close it now and record the outcome later"}
        offered = OUTCOMES | (undecided if may_stay_undecided else {})
        self.choices = [SelectChoice(*pair) for pair in offered.items()]


class EndVacancyForm(MoveForm):
    """The outcome, asked each time: nothing is chosen beforehand."""

    outcome = OutcomeField("What came of it?")

    def __init__(self, vacancy: Vacancy, *, may_stay_undecided: bool) -> None:
        super().__init__(vacancy)
        self.outcome.offer(may_stay_undecided=may_stay_undecided)


class ExtendVacancyForm(ClosingFields, MoveForm):
    """A new closing time."""


class RelistVacancyForm(ClosingFields, MoveForm):
    """The closing time of the next round."""
