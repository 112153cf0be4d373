"""A job alert: asked for from a search, confirmed, a digest of a job that opened since, changed, stopped."""

import subprocess
import sys
from collections.abc import Callable
from email.message import EmailMessage
from urllib.parse import urlsplit
from urllib.request import Request, urlopen

import pytest

from tests.live_site import ROOT, LiveSite
from tests.pages.alerts import ASK, CHANGE, RUNNING, START, STOPPED, AlertPage, text_of
from tests.pages.visitor import DESK, PHONE, Visitor

#: In a process of its own, as the site's own rules do it.
PUBLISH = """
import sys
from recruitment.clock import now
from recruitment.database import transaction
from recruitment.factory import create_app
from tests.factories.vacancies import make_vacancy

with create_app().app_context(), transaction():
    make_vacancy(reference=sys.argv[1], title=sys.argv[2], hours=["term-time"], publish_at=now())
"""


def publish(site: LiveSite, reference: str, title: str) -> None:
    """A job opens."""
    words = [sys.executable, "-c", PUBLISH, reference, title]
    done = subprocess.run(words, cwd=ROOT, env=site.environment, capture_output=True, text=True)
    assert done.returncode == 0, done.stderr


@pytest.mark.parametrize(("width", "has_script"), [(DESK, True), (PHONE, False)], ids=["desk", "phone-no-script"])
def test_alert_lives_from_a_search_to_the_end(
    enter: Callable[..., Visitor],
    width: int,
    has_script: bool,
    starter_site: LiveSite,
    inbox: Callable[[], list[EmailMessage]],
) -> None:
    email, title = f"ada-{width}@example.org", f"Learning mentor {width}"
    visitor = enter(width, has_script=has_script)
    alert = AlertPage(visitor)
    visitor.open("/jobs?hours=term-time", "1 job" if width == DESK else "2 jobs")
    visitor.follow("Email me new jobs like these", ASK)
    visitor.sees("Term time")
    alert.ask(email=email, often="Every day there is something new")
    (confirming,) = inbox()
    alert.open_link(confirming, START)
    visitor.press("Start this job alert", RUNNING)
    visitor.sees("Your job alert has started.", email)

    publish(starter_site, f"NEW-{width}", title)
    starter_site.flask("alerts", "send")
    digest = next(mail for mail in inbox() if mail["To"] == email)
    assert digest["Subject"] == f"{title}, Islington Council: a new job"
    assert digest["List-Unsubscribe-Post"] == "List-Unsubscribe=One-Click"
    assert digest.get_body(("html",)) is not None
    link = next(line for line in text_of(digest).splitlines() if f"/NEW-{width}/" in line)
    visitor.open(link.partition(starter_site.url)[2], title)

    starter_site.flask("alerts", "send")
    assert inbox() == []
    alert.open_link(digest, RUNNING)
    visitor.follow("Change search or how often", CHANGE)
    visitor.choose("Hours (optional)", "Job share")
    visitor.choose("How often should we email you?", "Once a week, on Mondays")
    visitor.press("Save", RUNNING)
    visitor.sees("Your job alert is changed.", "Job share or Term time", "Once a week, on Mondays")
    visitor.press("Pause", "Your job alert is paused")
    visitor.press("Resume", RUNNING)
    visitor.press("Stop this job alert", STOPPED)
    alert.open_link(digest, "There is no job alert behind this link")


def test_mail_program_stops_it_by_one_press(
    enter: Callable[..., Visitor], starter_site: LiveSite, inbox: Callable[[], list[EmailMessage]]
) -> None:
    visitor = enter()
    alert = AlertPage(visitor)
    visitor.open("/alerts/new?working_arrangement=remote", ASK)
    alert.ask(email="grace@example.org", often="Every day there is something new")
    (confirming,) = inbox()
    alert.open_link(confirming, START)
    visitor.press("Start this job alert", RUNNING)
    address = f"{starter_site.url}{urlsplit(visitor.tab.url).path}/unsubscribe"
    with urlopen(Request(address, data=b"List-Unsubscribe=One-Click", method="POST")) as answer:
        assert answer.status == 200
    alert.open_link(confirming, "There is no job alert behind this link")
