"""The second factor: codes from an app, each counting once, and recovery codes for the day it is lost."""

import hmac
import re
import secrets
from hashlib import sha256

import pyotp
from sqlalchemy import delete, select, update

from recruitment import clock
from recruitment.accounts.encryption import NotOurs, decrypt, encrypt
from recruitment.accounts.models import Account, RecoveryCode
from recruitment.database import db
from recruitment.web.logs import log

#: How long a code lasts, and how many steps a phone's clock may be off.
STEP_SECONDS = 30
STEPS_OFF = 1
RECOVERY_CODES = 10
#: 16 letters of 5 bits: too many to try, so a fast hash is enough. No i, l, o or u, which are misread.
RECOVERY_LETTERS = "0123456789abcdefghjkmnpqrstvwxyz"
RECOVERY_LENGTH = 16
MISREAD = str.maketrans("ilo", "110")
STORED = "second factor"


def new_secret() -> str:
    """A secret for an app, in letters and digits that can be typed."""
    return pyotp.random_base32()


def set_secret(account: Account, secret: str, used_step: int) -> None:
    """Give the account its factor; the code that proved it has been used."""
    account.totp_secret = encrypt(secret, STORED)
    account.totp_last_step = used_step


def app_address(secret: str, email: str, site: str) -> str:
    """The otpauth address that an app reads from the QR code."""
    return pyotp.TOTP(secret).provisioning_uri(name=email, issuer_name=site)


def grouped(text: str) -> str:
    """In groups of four, as people type."""
    return " ".join(re.findall(".{1,4}", text))


def matching_step(secret: str, code: str) -> int | None:
    """The time step whose code this is, of those near now; None when it is none of them."""
    digits = re.sub(r"\s", "", code)
    if not re.fullmatch(r"[0-9]{6}", digits):
        return None
    current = int(clock.now().timestamp()) // STEP_SECONDS
    app = pyotp.TOTP(secret)
    for step in range(current - STEPS_OFF, current + STEPS_OFF + 1):
        if hmac.compare_digest(app.generate_otp(step), digits):
            return step
    return None


def take_code(account: Account, code: str) -> bool:
    """Whether the code is right and was not used before. One statement decides, so twins can't both win.

    The secret is encrypted anew, so that it is under today's SECRET_KEY once everybody has signed in.
    """
    try:
        secret = decrypt(account.totp_secret or "", STORED)
    except NotOurs:  # SECRET_KEY was replaced without a fallback: recovery codes still work
        log.error("second factor can't be read", account_id=account.id)
        return False
    step = matching_step(secret, code)
    if step is None:
        return False
    statement = update(Account).where(Account.id == account.id, Account.totp_last_step < step)
    return _changed_one(statement.values(totp_last_step=step, totp_secret=encrypt(secret, STORED)))


def replace_recovery_codes(account: Account) -> list[str]:
    """Ten new codes to show once, in groups of four; the older ones no longer count."""
    db.session.execute(delete(RecoveryCode).where(RecoveryCode.account_id == account.id))
    codes = ["".join(secrets.choice(RECOVERY_LETTERS) for _ in range(RECOVERY_LENGTH)) for _ in range(RECOVERY_CODES)]
    db.session.add_all(RecoveryCode(account_id=account.id, code_hash=_recovery_hash(code)) for code in codes)
    return [grouped(code).replace(" ", "-") for code in codes]


def take_recovery_code(account: Account, code: str) -> bool:
    """Whether the code is one of the account's and was not used before."""
    statement = update(RecoveryCode).where(
        RecoveryCode.account_id == account.id,
        RecoveryCode.code_hash == _recovery_hash(code),
        RecoveryCode.used_at.is_(None),
    )
    return _changed_one(statement.values(used_at=clock.now()))


def recovery_codes_left(account: Account) -> int:
    """How many codes the account still has."""
    unused = select(RecoveryCode.id).where(RecoveryCode.account_id == account.id, RecoveryCode.used_at.is_(None))
    return len(db.session.scalars(unused).all())


def _changed_one(statement: object) -> bool:
    return db.session.execute(statement).rowcount == 1  # type: ignore[call-overload]


def _recovery_hash(code: str) -> str:
    typed = re.sub(r"[\s-]", "", code).lower().translate(MISREAD)
    return sha256(typed.encode("utf-8", "replace")).hexdigest()
