"""What somebody tells of a post, to learn what it would pay."""

from wtforms import ValidationError

from recruitment.employers.asked_form import FULL_TIME, WHOLE_YEAR, AskedOfEmployerForm
from recruitment.pay.fields import PoundsField
from recruitment.web.fields import DecimalField, Needed


class PayForm(AskedOfEmployerForm):
    """Read from the address; a vacancy's page fills it in."""

    salary = PoundsField("Full-time salary a year", [Needed("Enter the full-time salary for a year, like 41,200")])
    hours = DecimalField(
        "Hours a week (optional)",
        places=2,
        most=168,
        description="Leave it empty for full time",
        render_kw={"width": "5", "suffix": "hours"},
    )
    weeks = DecimalField(
        "Paid weeks a year (optional)",
        places=3,
        most=60,
        description="For term-time jobs, like 39. Empty, or 52, is the whole year",
        render_kw={"width": "5", "suffix": "weeks"},
    )

    def validate_salary(self, field: PoundsField) -> None:
        """Raises ValidationError for nothing."""
        if field.data == 0:
            raise ValidationError("Enter a salary above £0")

    def validate_hours(self, field: DecimalField) -> None:
        """Raises ValidationError for no time, or more than the employer's full time."""
        if field.data == 0:
            raise ValidationError("Enter more than 0 hours, or leave it empty")
        self.refuse_more(field, self.whose.full_time_week if self.whose else None, FULL_TIME)

    def validate_weeks(self, field: DecimalField) -> None:
        """Raises ValidationError for no week, or more than the employer's year has."""
        if field.data == 0:
            raise ValidationError("Enter more than 0 weeks, or leave it empty")
        self.refuse_more(field, self.whose.weeks_in_year if self.whose else None, WHOLE_YEAR)
