"""Accounts of staff, their sessions, invitations and recovery codes. Secrets are stored hashed or encrypted."""

from datetime import datetime

from sqlalchemy import CheckConstraint, ForeignKey, String, Text
from sqlalchemy.orm import Mapped, mapped_column, relationship

from recruitment.access import ROLES
from recruitment.database import Base, UTCDateTime
from recruitment.employers.models import Employer
from recruitment.personal_data import PUBLIC_TASK, STAFF, personal

_KEPT = "As long as the account; a year after it was closed"
_ACCOUNT = personal(
    "So that colleagues can sign in and are known to each other", basis=PUBLIC_TASK, kept=_KEPT, about=STAFF
)
_SECRET = personal(
    "To check that it is you who signs in",
    basis=PUBLIC_TASK,
    kept="Until it is replaced; a year after the account was closed",
    about=STAFF,
    what="What you sign in with",
    withheld="a secret, stored so that nobody can read it",
)
_SESSION = personal(
    "To show you where you are signed in, and to end it",
    basis=PUBLIC_TASK,
    kept="A year after it ended",
    about=STAFF,
    what="Where and when you signed in",
)
_LINK = personal(
    "To let you in by a link, once",
    basis=PUBLIC_TASK,
    kept="30 days after the link stopped working",
    about=STAFF,
    what="Links that were sent to you",
    withheld="a secret, stored so that nobody can read it",
)
_UNSENT = personal(
    "To lose nothing that was typed when a session ends",
    basis=PUBLIC_TASK,
    kept="An hour",
    about=STAFF,
    what="A form that you had not sent",
    withheld="encrypted, and gone within the hour",
)


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
    email: Mapped[str] = mapped_column(String(254), unique=True, info=_ACCOUNT)
    name: Mapped[str] = mapped_column(String(120), default="", info=_ACCOUNT)
    role: Mapped[str] = mapped_column(String(30), info=_ACCOUNT)
    password_hash: Mapped[str | None] = mapped_column(String(200), info=_SECRET)
    #: Encrypted under SECRET_KEY.
    totp_secret: Mapped[str | None] = mapped_column(String(300), info=_SECRET)
    #: The last time step whose code was taken: each code counts once.
    totp_last_step: Mapped[int] = mapped_column(default=0, info=_SECRET)
    created_at: Mapped[datetime] = mapped_column(UTCDateTime, info=_ACCOUNT)
    activated_at: Mapped[datetime | None] = mapped_column(UTCDateTime, info=_ACCOUNT)
    disabled_at: Mapped[datetime | None] = mapped_column(UTCDateTime, info=_ACCOUNT)

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
    account_id: Mapped[int] = mapped_column(ForeignKey("account.id"), index=True, info=_SESSION)
    token_hash: Mapped[str] = mapped_column(String(64), unique=True, info=_SECRET)
    created_at: Mapped[datetime] = mapped_column(UTCDateTime, info=_SESSION)
    #: Written at most once a minute.
    seen_at: Mapped[datetime] = mapped_column(UTCDateTime, info=_SESSION)
    #: When the second factor was given; pending until then.
    verified_at: Mapped[datetime | None] = mapped_column(UTCDateTime, info=_SESSION)
    step_up_at: Mapped[datetime | None] = mapped_column(UTCDateTime, info=_SESSION)
    ended_at: Mapped[datetime | None] = mapped_column(UTCDateTime, info=_SESSION)
    #: "Firefox on Windows", as far as the browser said.
    browser: Mapped[str] = mapped_column(String(60), default="", server_default="", info=_SESSION)

    account: Mapped[Account] = relationship()


class Invitation(Base):
    """A single-use link that sets password, second factor and recovery codes together."""

    __tablename__ = "invitation"

    id: Mapped[int] = mapped_column(primary_key=True)
    account_id: Mapped[int] = mapped_column(ForeignKey("account.id"), index=True, info=_LINK)
    token_hash: Mapped[str] = mapped_column(String(64), unique=True, info=_LINK)
    created_at: Mapped[datetime] = mapped_column(UTCDateTime, info=_LINK)
    expires_at: Mapped[datetime] = mapped_column(UTCDateTime, info=_LINK)
    #: Used, or replaced by a newer one.
    spent_at: Mapped[datetime | None] = mapped_column(UTCDateTime, info=_LINK)

    account: Mapped[Account] = relationship()


class PasswordReset(Base):
    """A single-use link that sets a new password, and nothing else: the second factor stays as it is."""

    __tablename__ = "password_reset"

    id: Mapped[int] = mapped_column(primary_key=True)
    account_id: Mapped[int] = mapped_column(ForeignKey("account.id"), index=True, info=_LINK)
    token_hash: Mapped[str] = mapped_column(String(64), unique=True, info=_LINK)
    created_at: Mapped[datetime] = mapped_column(UTCDateTime, info=_LINK)
    expires_at: Mapped[datetime] = mapped_column(UTCDateTime, info=_LINK)
    #: Used, replaced by a newer one, or overtaken by a new password.
    spent_at: Mapped[datetime | None] = mapped_column(UTCDateTime, info=_LINK)

    account: Mapped[Account] = relationship()


class RecoveryCode(Base):
    """One of the codes for the day the second factor is lost."""

    __tablename__ = "recovery_code"

    id: Mapped[int] = mapped_column(primary_key=True)
    account_id: Mapped[int] = mapped_column(ForeignKey("account.id"), index=True, info=_SECRET)
    code_hash: Mapped[str] = mapped_column(String(64), unique=True, info=_SECRET)
    used_at: Mapped[datetime | None] = mapped_column(UTCDateTime, info=_SECRET)


class UnsentForm(Base):
    """What somebody posted after their session had ended, until they have signed in again."""

    __tablename__ = "unsent_form"

    id: Mapped[int] = mapped_column(primary_key=True)
    name: Mapped[str] = mapped_column(String(32), unique=True)
    account_id: Mapped[int] = mapped_column(ForeignKey("account.id"), index=True, info=_UNSENT)
    #: Where the form is.
    path: Mapped[str] = mapped_column(String(300), info=_UNSENT)
    #: Names and values of its fields, encrypted.
    content: Mapped[str] = mapped_column(Text, info=_UNSENT)
    created_at: Mapped[datetime] = mapped_column(UTCDateTime, index=True, info=_UNSENT)
