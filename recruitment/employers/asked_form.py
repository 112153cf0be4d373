"""Forms that ask what something means at one employer: where there are several, which."""

from collections.abc import Sequence
from decimal import Decimal
from typing import Any

from werkzeug.datastructures import MultiDict
from wtforms import SelectField, ValidationError
from wtforms.fields.choices import SelectChoice

from recruitment.employers.models import Employer
from recruitment.web.asked_form import AskedForm
from recruitment.web.fields import DecimalField
from recruitment.web.numbers import plain_number

FULL_TIME, WHOLE_YEAR = "hours, which is full time", "weeks, which is the whole year"


class AskedOfEmployerForm(AskedForm):
    """The first employer by name stands for all until another is chosen."""

    employer = SelectField("Employer", invalid_choice_message="Choose an employer from the list")
    BESIDE = ("employer",)

    def __init__(self, said: "MultiDict[str, str]", employers: Sequence[Employer], **defaults: Any) -> None:
        self.employers = {one.slug: one for one in employers}
        super().__init__(said, **defaults)
        self.employer.choices = [SelectChoice(one.slug, one.name) for one in employers]
        if len(employers) < 2:
            del self.employer

    def refuse_more(self, field: DecimalField, most: Decimal | None, whole: str) -> None:
        """Raises ValidationError above what the employer's full time or year has; none stated, none refused."""
        if field.data and most and field.data > most:
            raise ValidationError(f"Enter at most {plain_number(most)} {whole}")

    @property
    def whose(self) -> Employer | None:
        """The employer that is asked about; None while the site has none."""
        chosen = self.employer.data if "employer" in self else None
        return self.employers.get(chosen or "") or next(iter(self.employers.values()), None)
