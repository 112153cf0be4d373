"""Living-wage rates: dated data that HR keeps, never constants."""

from datetime import date

from sqlalchemy import CheckConstraint, String, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column

from recruitment.database import Base
from recruitment.freshness.models import Shown

KINDS = ("london-living-wage", "national-living-wage")


class LivingWageRate(Base, Shown):
    """A rate by the hour and when it counts."""

    __tablename__ = "living_wage_rate"
    __table_args__ = (
        CheckConstraint(f"kind IN {KINDS}", name="kind"),
        CheckConstraint("hourly > 0", name="hourly"),
        UniqueConstraint("kind", "announced_on"),
    )

    id: Mapped[int] = mapped_column(primary_key=True)
    kind: Mapped[str] = mapped_column(String(30))
    #: Hundredths of a penny.
    hourly: Mapped[int]
    announced_on: Mapped[date]
    #: The date from which an advert is held to it; employers may pay it earlier.
    in_force_from: Mapped[date]
    source: Mapped[str] = mapped_column(String(300))
    checked_on: Mapped[date]
    version_id: Mapped[int] = mapped_column(default=1)

    __mapper_args__ = {"version_id_col": version_id}
