"""A job alert: asked for from a search, confirmed, a digest of a job that opened since, changed, stopped."""

from collections.abc import Callable
from email.message import EmailMessage
from urllib.parse import urlsplit
from urllib.request import Request, urlopen

import pytest

from recruitment.clock import now
from recruitment.database import transaction
from tests.factories.vacancies import make_vacancy
from tests.journeys.furniture import command, inside
from tests.live_site import LiveSite
from tests.pages.alerts import ASK, CHANGE, RUNNING, START, STOPPED, AlertPage, text_of
from tests.pages.visitor import DESK, PHONE, Visitor


def publish(site: LiveSite, reference: str, title: str) -> None:
    """A job opens."""
    with inside(site), transaction():
        make_vacancy(reference=reference, title=title, hours=["term-time"], publish_at=now())


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
    command(starter_site, "alerts", "send")
    digest = next(mail for mail in inbox() if mail["To"] == email)
    assert digest["Subject"] == f"{title}, Islington Council: a new job"
    assert digest["List-Unsubscribe-Post"] == "List-Unsubscribe=One-Click"
    assert digest.get_body(("html",)) is not None
    link = next(line for line in text_of(digest).splitlines() if f"/NEW-{width}/" in line)
    visitor.open(link.partition(starter_site.url)[2], title)

    command(starter_site, "alerts", "send")
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
