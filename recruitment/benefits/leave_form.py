"""What somebody tells of their week and service, to learn how much leave it gives."""

from wtforms import ValidationError

from recruitment.employers.asked_form import FULL_TIME, AskedOfEmployerForm
from recruitment.web.fields import DateField, DecimalField, Needed, WholeNumberField
from recruitment.web.numbers import plain_number

HOURS_IN_DAY = 24


class LeaveForm(AskedOfEmployerForm):
    """Read from the address."""

    hours = DecimalField(
        "Hours a week",
        [Needed("Enter the hours you would work in a week")],
        places=2,
        most=168,
        render_kw={"width": "5", "suffix": "hours"},
    )
    days = DecimalField(
        "Days a week",
        [Needed("Enter the days you would work in a week")],
        places=2,
        most=7,
        description="For a nine-day fortnight, 4.5",
        render_kw={"width": "5", "suffix": "days"},
    )
    start = DateField("Start date (optional)", description="To see your leave in your first leave year")
    service = WholeNumberField(
        "Complete years of local government service (optional)",
        least=0,
        most=60,
        render_kw={"width": "5", "suffix": "years"},
    )

    def validate_hours(self, field: DecimalField) -> None:
        """Raises ValidationError for no time, or more than the employer's full time."""
        if field.data == 0:
            raise ValidationError("Enter more than 0 hours")
        self.refuse_more(field, self.whose.full_time_week if self.whose else None, FULL_TIME)

    def validate_days(self, field: DecimalField) -> None:
        """Raises ValidationError for no day."""
        if field.data == 0:
            raise ValidationError("Enter more than 0 days")

    def check_together(self) -> None:
        """A day has so many hours."""
        hours, days = self.hours.data, self.days.data
        if hours and days and hours > days * HOURS_IN_DAY:
            unit = "day" if days == 1 else "days"
            self.tell("days", f"{plain_number(hours)} hours do not fit into {plain_number(days)} {unit}")
