"""Councils and their teams."""

from datetime import date
from decimal import Decimal

from sqlalchemy import ForeignKey, LargeBinary, String, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column, relationship

from recruitment.database import Base, FixedPoint
from recruitment.freshness.models import Shown
from recruitment.personal_data import PUBLIC_TASK, STAFF, personal

_CONTACT = personal(
    "To say publicly whom to ask",
    basis=PUBLIC_TASK,
    kept="Until the employer names another contact",
    about=STAFF,
    what="Contact details in public",
    withheld="shown to everybody",
)


class Employer(Base, Shown):
    """A council whose children's services recruit on this site."""

    __tablename__ = "employer"

    id: Mapped[int] = mapped_column(primary_key=True)
    slug: Mapped[str] = mapped_column(String(64), unique=True)
    name: Mapped[str] = mapped_column(String(120))
    #: How the site's title says it: "Islington".
    short_name: Mapped[str] = mapped_column(String(60))
    contact_email: Mapped[str | None] = mapped_column(String(254), info=_CONTACT)
    contact_phone: Mapped[str | None] = mapped_column(String(40), info=_CONTACT)
    contact_confirmed_on: Mapped[date | None]
    #: Hours of a full-time week; without it there is no annual figure from hourly pay and no actual pay.
    full_time_week: Mapped[Decimal | None] = mapped_column(FixedPoint(2))
    #: None until HR confirms it: pages then name the week they reckon with.
    full_time_week_confirmed_on: Mapped[date | None]
    weeks_in_year: Mapped[Decimal] = mapped_column(FixedPoint(3), default=Decimal("52.143"))
    #: Whether a second person has to look at a vacancy before it is public.
    approval_required: Mapped[bool] = mapped_column(default=False)
    #: Whether people who registered stay without name and address until somebody contacts them.
    anonymous_until_contacted: Mapped[bool] = mapped_column(default=True)
    #: Whether staff may open documents that no virus scanner has looked at; an administrator decides.
    opens_unscanned: Mapped[bool] = mapped_column(default=False)
    #: The month on whose first day a year of leave begins: 1 to 12.
    leave_year_month: Mapped[int | None]
    #: Days of leave a year for a full-time week, at first and after five years of local government service.
    base_leave: Mapped[Decimal | None] = mapped_column(FixedPoint(1))
    long_service_leave: Mapped[Decimal | None] = mapped_column(FixedPoint(1))
    #: Whether both are the most that anybody gets: pages then say "up to".
    leave_is_limit: Mapped[bool] = mapped_column(default=True)
    #: How many of them may be carried into the next year.
    carry_over: Mapped[Decimal | None] = mapped_column(FixedPoint(1))
    #: None until HR confirms all of the above about leave.
    leave_confirmed_on: Mapped[date | None]
    #: The ground of the strongest parts of public pages, as #rrggbb; None for the house's own.
    brand_colour: Mapped[str | None] = mapped_column(String(7))
    #: The fingerprint of its logo, which stands in the picture's address; None without one.
    logo: Mapped[str | None] = mapped_column(String(16))
    #: What the logo says, for those who can't see it; and its size in the header.
    logo_words: Mapped[str | None] = mapped_column(String(120))
    logo_width: Mapped[int | None]
    logo_height: Mapped[int | None]
    version_id: Mapped[int] = mapped_column(default=1)

    __mapper_args__ = {"version_id_col": version_id}


class EmployerLogo(Base, Shown):
    """The pictures of an employer's logo, drawn by us."""

    __tablename__ = "employer_logo"

    employer_id: Mapped[int] = mapped_column(ForeignKey("employer.id"), primary_key=True, autoincrement=False)
    #: PNG, for the head of a page at twice its size there.
    header: Mapped[bytes] = mapped_column(LargeBinary)
    #: PNG, a white square with the logo in its middle, for search engines and readers of feeds.
    square: Mapped[bytes] = mapped_column(LargeBinary)


class Team(Base, Shown):
    """A team of an employer; the slug is its value in filters."""

    __tablename__ = "team"
    __table_args__ = (UniqueConstraint("employer_id", "slug"),)

    id: Mapped[int] = mapped_column(primary_key=True)
    employer_id: Mapped[int] = mapped_column(ForeignKey("employer.id"))
    name: Mapped[str] = mapped_column(String(120))
    slug: Mapped[str] = mapped_column(String(120), index=True)

    employer: Mapped[Employer] = relationship()
