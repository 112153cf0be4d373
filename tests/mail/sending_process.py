"""A process that delivers mail until it is killed."""

import os
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager

from tests.house_rules.sources import ROOT

#: One process answers for many kills: each child delivers, and starting Python is what takes long.
KILLED_AGAIN_AND_AGAIN = """
import os, signal, sys, time
from recruitment.factory import create_app
from recruitment.mail import claims, delivery

app, kills, gap = create_app(), int(sys.argv[1]), float(sys.argv[2])
for number in range(kills):
    child = os.fork()
    if child == 0:
        with app.app_context():
            delivery.deliver_due()
            time.sleep(60)
    time.sleep(gap * (1 + number % 7))
    os.kill(child, signal.SIGKILL)
    os.waitpid(child, 0)
    print("killed", flush=True)
"""


@contextmanager
def killed_sender(database_url: str, mail_url: str, kills: int, gap: float) -> Iterator["subprocess.Popen[str]"]:
    """Delivers, and is killed so often, after `gap` seconds to seven times that."""
    given = {"DATABASE_URL": database_url, "SECRET_KEY": "a key for tests alone", "MAIL_URL": mail_url}
    process = subprocess.Popen(
        [sys.executable, "-c", KILLED_AGAIN_AND_AGAIN, str(kills), str(gap)],
        cwd=ROOT,
        env=os.environ | given,
        stdout=subprocess.PIPE,
        text=True,
    )
    try:
        yield process
    finally:
        process.kill()
        process.communicate()
