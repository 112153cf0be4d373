"""Forms that take what a vacancy says into another one, or into a template."""

from wtforms import BooleanField

from recruitment.vacancies.forms.move import MoveForm
from recruitment.vacancies.models import Vacancy
from recruitment.web.fields import LineField, Needed


class CopyVacancyForm(MoveForm):
    """The title of the copy."""

    title = LineField("Title of the new post", [Needed("Enter a title")], longest=200)

    def __init__(self, vacancy: Vacancy) -> None:
        super().__init__(vacancy, title=vacancy.title)


class SaveTemplateForm(MoveForm):
    """The name that colleagues choose it by."""

    name = LineField("Name of the template", [Needed("Enter a name")], longest=120)
    replaces = BooleanField("Replace the template that has this name already")

    def __init__(self, vacancy: Vacancy) -> None:
        super().__init__(vacancy, name=vacancy.title[:120])

    def refuse_name(self) -> None:
        """A colleague saved one of this name."""
        self.name.errors = ["There is a template of this name. Enter another, or tick the box to replace it"]
