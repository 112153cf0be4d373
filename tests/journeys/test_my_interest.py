"""Somebody registers with a CV, confirms, sees what is held, puts it right, takes a copy, and deletes it all."""

import json
from collections.abc import Callable
from email.message import EmailMessage
from pathlib import Path

import pytest

from tests.factories.documents import pdf
from tests.live_site import LiveSite
from tests.pages.alerts import text_of
from tests.pages.interest import CHECK, InterestPage
from tests.pages.visitor import DESK, PHONE, Visitor

FORM = "Register interest in this job"
POST = "Social worker, disabled children"
HELD = "What we hold about you"
CONFIRM, CONFIRMED = "Confirm your email address", "Your address is confirmed"
GONE = "This link opens nothing"


@pytest.fixture
def cv(tmp_path: Path) -> Path:
    """As it lies on the person's own machine."""
    file = tmp_path / "Ada Lovelace.pdf"
    file.write_bytes(pdf())
    return file


@pytest.mark.parametrize(("width", "has_script"), [(DESK, True), (PHONE, False)], ids=["desk", "phone-no-script"])
def test_everything_that_is_held_is_seen_corrected_copied_and_deleted(
    enter: Callable[..., Visitor],
    width: int,
    has_script: bool,
    starter_site: LiveSite,
    inbox: Callable[[], list[EmailMessage]],
    cv: Path,
) -> None:
    email = f"ada-{width}@example.org"
    visitor = enter(width, has_script=has_script)
    visitor.open("/jobs/EX-105/interest", FORM)
    form = InterestPage(visitor)
    visitor.fill(Full_name="Ada Lovelase", Email_address=email)
    visitor.field("Your CV").set_input_files(cv)
    form.check()
    visitor.arrive(CHECK)
    visitor.sees("Ada Lovelace.pdf, 1 kB")
    visitor.press("Change your answer: Your CV", FORM)
    visitor.sees("Ada Lovelace.pdf")
    form.check()
    visitor.press("Register interest", "We have your interest")

    confirming = next(mail for mail in inbox() if mail["To"] == email)
    link = next(line for line in text_of(confirming).splitlines() if "/interest/confirm/" in line)
    visitor.open(link.removeprefix(starter_site.url), CONFIRM)
    visitor.press("Yes, this is my address", CONFIRMED)
    visitor.follow("See what we hold about you", HELD)
    visitor.sees("Ada Lovelase", "Ada Lovelace.pdf, 1 kB", POST)

    visitor.follow("Correct it", "Correct what you told us")
    visitor.fill(Full_name="Ada Lovelace")
    visitor.press("Keep these changes", HELD)
    visitor.follow("See or replace your CV", "Your CV")
    visitor.press("Delete this CV", HELD)
    visitor.follow("Send a CV", "Your CV")
    visitor.field("Choose your CV").set_input_files(cv)
    visitor.press("Keep this CV", HELD)

    with visitor.tab.expect_download() as copying:
        visitor.main.get_by_role("link", name="Download as data (JSON)").click()
    copy = json.loads(copying.value.path().read_bytes())
    assert [one["Name"] for one in copy["Registrations of interest"]] == ["Ada Lovelace"]
    assert [one["CV"] for one in copy["CVs"]] == ["Ada Lovelace.pdf"]

    page = visitor.tab.url
    visitor.follow("Delete everything", "Delete everything you told us?")
    visitor.press("Delete everything", "It is deleted")
    visitor.open(page.removeprefix(starter_site.url), GONE)
