"""A process of its own that reads a row and writes it back, again and again: what it is told is URL, TIMES."""

import sys

from recruitment.accounts.models import Account
from recruitment.config import Settings
from recruitment.database import db, transaction
from recruitment.factory import create_app

KEY = "a key of a process that writes, long enough"


def add(times: int) -> None:
    """Each time what was read decides what is written."""
    for _ in range(times):
        with transaction():
            account = db.session.get_one(Account, 1)
            account.totp_last_step += 1


if __name__ == "__main__":
    with create_app(Settings(database_url=sys.argv[1], secret_key=KEY)).app_context():
        add(int(sys.argv[2]))
