"""Staff work with the people who registered: from the board to a message, and who sees whom."""

import re
from collections.abc import Callable
from itertools import count
from typing import Any

import pytest
from playwright.sync_api import Locator, expect

from recruitment.database import transaction
from tests.factories.accounts import make_account
from tests.factories.employers import make_employer
from tests.factories.registrations import make_registration, make_template
from tests.factories.vacancies import make_vacancy
from tests.journeys.furniture import inside, signed_in
from tests.live_site import LiveSite
from tests.pages.visitor import DESK, PHONE, Visitor

NUMBERS = count()
BOARD = "/hr/registrations/board"
UNNAMED = re.compile("^Person ")

ways = pytest.mark.parametrize(
    ("width", "has_script"), [(DESK, True), (PHONE, True), (PHONE, False)], ids=["desk", "phone", "phone-no-script"]
)


@pytest.fixture
def people(starter_site: LiveSite) -> dict[str, Any]:
    """A council of its own: Ada for Jo's vacancy, Grace in general; cookies of an officer and of Jo, who hires."""
    number = next(NUMBERS)
    with inside(starter_site):
        with transaction():
            employer = make_employer(f"place-{number}")
            officer = make_account("hr-officer", email=f"o{number}@example.org", employer=employer)
            jo = make_account("hiring-manager", email=f"j{number}@example.org", employer=employer)
            vacancy = make_vacancy(employer, reference=f"JO-{number}", title="Team manager", hiring_manager_id=jo.id)
            make_registration(vacancy, name="Ada Lovelace", hours=("part-time",), message="Could we talk?")
            make_registration(employer=employer, name="Grace Hopper", stage="contacted")
            make_template(employer, "Invitation", subject="About {vacancy}", text="Dear {name},\nplease call us.")
        with transaction():
            return {who: signed_in(starter_site, one) for who, one in (("officer", officer), ("jo", jo))}


def column(visitor: Visitor, name: str) -> Locator:
    """A column of the board, by its heading."""
    return visitor.main.get_by_role("region", name=re.compile(f"^{name}"))


@ways
def test_officer_works_through_new_registrations(
    enter: Callable[..., Visitor], people: dict[str, Any], width: int, has_script: bool
) -> None:
    officer = enter(width, has_script=has_script, storage_state=people["officer"])
    officer.open(BOARD, "People, board")
    expect(column(officer, "New").get_by_role("link", name=UNNAMED)).to_be_visible()
    expect(officer.main).not_to_contain_text("Ada Lovelace")
    column(officer, "New").get_by_role("button", name=re.compile("^Contact")).click()
    expect(column(officer, "Contacted")).to_contain_text("Ada Lovelace")
    officer.follow("Ada Lovelace", "Ada Lovelace")
    officer.sees("Could we talk?", "ada@example.org")
    officer.fill(Write_a_note="Call on Monday")
    officer.press("Keep the note", "Ada Lovelace")
    officer.sees("Call on Monday")
    officer.field("Move to").select_option("In conversation")
    officer.press("Move", "Ada Lovelace")
    write_from_template(officer)
    officer.follow("Ada Lovelace", "Ada Lovelace")
    officer.sees("Message sent: About Team manager", "Dear Ada Lovelace,", "In conversation")


def write_from_template(officer: Visitor) -> None:
    """From the person's page, by a look at what will be read."""
    officer.follow("Write a message", "Write a message")
    officer.press("Use it", "Write a message")
    officer.press("Look at it before it is sent", "Send to 1 person")
    officer.sees("About Team manager", "Dear Ada Lovelace,")
    officer.press("Send to 1 person", "People")
    expect(officer.tab.get_by_role("status")).to_contain_text("Sent to 1 person.")


@ways
def test_hiring_manager_sees_and_contacts_their_own_people_alone(
    enter: Callable[..., Visitor], people: dict[str, Any], width: int, has_script: bool
) -> None:
    jo = enter(width, has_script=has_script, storage_state=people["jo"])
    jo.open("/hr/registrations", "People")
    expect(jo.main).not_to_contain_text("Grace Hopper")
    jo.main.get_by_role("link", name=UNNAMED).click()
    jo.arrive(UNNAMED)
    jo.press("Contact this person", "Ada Lovelace")
    jo.sees("ada@example.org")
    for what in ("Looked after by", "Write a message"):
        expect(jo.main).not_to_contain_text(what)
