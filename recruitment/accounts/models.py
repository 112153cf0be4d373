"""Accounts of staff, their sessions, invitations and recovery codes. Secrets are stored hashed or encrypted."""

from datetime import datetime

from sqlalchemy import CheckConstraint, ForeignKey, String, Text
from sqlalchemy.orm import Mapped, mapped_column, relationship

from recruitment.access import ROLES
from recruitment.database import Base, UTCDateTime
from recruitment.employers.models import Employer


class Account(Base):
    """A member of staff. Without `activated_at` only invited; with `disabled_at` shut out."""

    __tablename__ = "account"
    __table_args__ = (
        CheckConstraint(f"role IN {tuple(ROLES)}", name="role"),
        CheckConstraint("role = 'administrator' OR employer_id IS NOT NULL", name="employer"),
        CheckConstraint(
            "activated_at IS NULL OR (password_hash IS NOT NULL AND totp_secret IS NOT NULL)", name="activated"
        ),
    )

    id: Mapped[int] = mapped_column(primary_key=True)
    employer_id: Mapped[int | None] = mapped_column(ForeignKey("employer.id"), index=True)
    #: Case-folded: the name one signs in with.
    email: Mapped[str] = mapped_column(String(254), unique=True)
    name: Mapped[str] = mapped_column(String(120), default="")
    role: Mapped[str] = mapped_column(String(30))
    password_hash: Mapped[str | None] = mapped_column(String(200))
    #: Encrypted under SECRET_KEY.
    totp_secret: Mapped[str | None] = mapped_column(String(300))
    #: The last time step whose code was taken: each code counts once.
    totp_last_step: Mapped[int] = mapped_column(default=0)
    created_at: Mapped[datetime] = mapped_column(UTCDateTime)
    activated_at: Mapped[datetime | None] = mapped_column(UTCDateTime)
    disabled_at: Mapped[datetime | None] = mapped_column(UTCDateTime)

    employer: Mapped[Employer | None] = relationship()

    is_authenticated = True
    is_anonymous = False

    @property
    def is_active(self) -> bool:
        """Whether the account may sign in."""
        return self.activated_at is not None and self.disabled_at is None

    def get_id(self) -> str:
        """What Flask-Login calls the account; the session token is the only identity."""
        return str(self.id)


class StaffSession(Base):
    """A browser that is signed in, or half-way: a password alone gives a pending session."""

    __tablename__ = "staff_session"

    id: Mapped[int] = mapped_column(primary_key=True)
    account_id: Mapped[int] = mapped_column(ForeignKey("account.id"), index=True)
    token_hash: Mapped[str] = mapped_column(String(64), unique=True)
    created_at: Mapped[datetime] = mapped_column(UTCDateTime)
    #: Written at most once a minute.
    seen_at: Mapped[datetime] = mapped_column(UTCDateTime)
    #: When the second factor was given; pending until then.
    verified_at: Mapped[datetime | None] = mapped_column(UTCDateTime)
    step_up_at: Mapped[datetime | None] = mapped_column(UTCDateTime)
    ended_at: Mapped[datetime | None] = mapped_column(UTCDateTime)
    #: "Firefox on Windows", as far as the browser said.
    browser: Mapped[str] = mapped_column(String(60), default="", server_default="")

    account: Mapped[Account] = relationship()


class Invitation(Base):
    """A single-use link that sets password, second factor and recovery codes together."""

    __tablename__ = "invitation"

    id: Mapped[int] = mapped_column(primary_key=True)
    account_id: Mapped[int] = mapped_column(ForeignKey("account.id"), index=True)
    token_hash: Mapped[str] = mapped_column(String(64), unique=True)
    created_at: Mapped[datetime] = mapped_column(UTCDateTime)
    expires_at: Mapped[datetime] = mapped_column(UTCDateTime)
    #: Used, or replaced by a newer one.
    spent_at: Mapped[datetime | None] = mapped_column(UTCDateTime)

    account: Mapped[Account] = relationship()


class PasswordReset(Base):
    """A single-use link that sets a new password, and nothing else: the second factor stays as it is."""

    __tablename__ = "password_reset"

    id: Mapped[int] = mapped_column(primary_key=True)
    account_id: Mapped[int] = mapped_column(ForeignKey("account.id"), index=True)
    token_hash: Mapped[str] = mapped_column(String(64), unique=True)
    created_at: Mapped[datetime] = mapped_column(UTCDateTime)
    expires_at: Mapped[datetime] = mapped_column(UTCDateTime)
    #: Used, replaced by a newer one, or overtaken by a new password.
    spent_at: Mapped[datetime | None] = mapped_column(UTCDateTime)

    account: Mapped[Account] = relationship()


class RecoveryCode(Base):
    """One of the codes for the day the second factor is lost."""

    __tablename__ = "recovery_code"

    id: Mapped[int] = mapped_column(primary_key=True)
    account_id: Mapped[int] = mapped_column(ForeignKey("account.id"), index=True)
    code_hash: Mapped[str] = mapped_column(String(64), unique=True)
    used_at: Mapped[datetime | None] = mapped_column(UTCDateTime)


class UnsentForm(Base):
    """What somebody posted after their session had ended, until they have signed in again."""

    __tablename__ = "unsent_form"

    id: Mapped[int] = mapped_column(primary_key=True)
    name: Mapped[str] = mapped_column(String(32), unique=True)
    account_id: Mapped[int] = mapped_column(ForeignKey("account.id"), index=True)
    #: Where the form is.
    path: Mapped[str] = mapped_column(String(300))
    #: Names and values of its fields, encrypted.
    content: Mapped[str] = mapped_column(Text)
    created_at: Mapped[datetime] = mapped_column(UTCDateTime, index=True)
