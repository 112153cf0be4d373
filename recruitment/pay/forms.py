"""Forms of living-wage rates."""

from decimal import Decimal
from typing import Any

from wtforms import RadioField
from wtforms.fields.choices import SelectChoice

from recruitment import clock
from recruitment.pay.living_wage import KIND_NAMES
from recruitment.pay.models import LivingWageRate
from recruitment.web.fields import DateField, DecimalField, LineField, Needed
from recruitment.web.record_form import RecordForm

#: Hundredths of a penny in a pound.
UNITS = 10_000


class RateForm(RecordForm):
    """A rate by the hour, from its announcement and source."""

    kind = RadioField(
        "Which rate",
        choices=[SelectChoice(slug, name) for slug, name in KIND_NAMES.items()],
        invalid_choice_message="Choose which rate it is",
    )
    pounds = DecimalField(
        "Pounds an hour",
        [Needed("Enter the rate, like 14.80")],
        places=2,
        most=200,
        render_kw={"money": True},
    )
    announced_on = DateField("Announced on", [Needed("Enter the day it was announced")])
    in_force_from = DateField(
        "In force from",
        [Needed("Enter the day from which it has to be paid")],
        description="Adverts are held to it from this day.",
    )
    source = LineField("Where it was read", [Needed("Enter where it was read")], longest=300)
    checked_on = DateField("Checked on", [Needed("Enter the day on which you checked this")])
    APART = ("pounds",)

    def __init__(self, rate: LivingWageRate | None = None) -> None:
        super().__init__(rate, checked_on=clock.today())

    def stated(self) -> dict[str, Any]:
        """Pounds, with both digits of the pence."""
        held = super().stated()
        return held | {"pounds": (Decimal(self.record.hourly) / UNITS).quantize(Decimal("0.01"))} if held else held

    def values(self) -> dict[str, Any]:
        """The rate in hundredths of a penny."""
        return super().values() | {"hourly": int((self.pounds.data or Decimal(0)) * UNITS)}

    def check_together(self) -> None:
        """More than nothing, announced before it counts."""
        if self.pounds.data == 0:
            self.tell("pounds", "Enter a rate above nothing")
        announced, force = self.announced_on.data, self.in_force_from.data
        if announced and force and force < announced:
            self.tell("in_force_from", "Enter a day that is not before its announcement")
        for name in ("announced_on", "checked_on"):
            if self[name].data and self[name].data > clock.today():
                self.tell(name, "Enter today or a day before it")
