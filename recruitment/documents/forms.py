"""What administrators choose about documents."""

from wtforms import SelectMultipleField
from wtforms.fields.choices import SelectChoice

from recruitment.employers.models import Employer
from recruitment.web.fields import ValidationError
from recruitment.web.forms import Form


class OpeningForm(Form):
    """Whose staff may open what was not scanned."""

    unscanned = SelectMultipleField(
        "Let staff open CVs that were not scanned", choices=[], validate_choice=False, default=()
    )

    def __init__(self, employers: list[Employer]) -> None:
        super().__init__(data={"unscanned": [one.slug for one in employers if one.opens_unscanned]})
        self.unscanned.choices = [SelectChoice(one.slug, one.name) for one in employers]

    def validate_unscanned(self, field: SelectMultipleField) -> None:
        """Raises ValidationError for what the page didn't offer."""
        if set(field.data or ()) - {choice.value for choice in field.choices}:
            raise ValidationError("Choose from the list")
