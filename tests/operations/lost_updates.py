"""What a process of its own does: it reads a row and writes it back, again and again."""

from recruitment.accounts.models import Account
from recruitment.config import Settings
from recruitment.database import db, transaction
from recruitment.factory import create_app

KEY = "a key of a process that writes, long enough"


def add(url: str, times: int) -> None:
    """Each time what was read decides what is written."""
    with create_app(Settings(database_url=url, secret_key=KEY)).app_context():
        for _ in range(times):
            with transaction():
                account = db.session.get_one(Account, 1)
                account.totp_last_step += 1
