"""Staff without a mouse: an officer from the door to a vacancy that is handed in, a manager who approves it."""

from collections.abc import Callable
from itertools import count

import pytest
from playwright.sync_api import expect

from recruitment.database import transaction
from recruitment.employers.profile import all_employers
from tests.factories.accounts import PASSWORD, code_now, make_account
from tests.journeys.furniture import inside
from tests.live_site import LiveSite
from tests.pages.editor import VacancyEditor
from tests.pages.keyboard import Typist
from tests.pages.visitor import DESK, PHONE, Visitor

NUMBERS = count()


@pytest.fixture
def typist(enter: Callable[..., Visitor], starter_site: LiveSite) -> Callable[[str, int], Typist]:
    """`typist("hr-officer", 320)` is somebody new of this role, who has signed in by keyboard."""

    def make(role: str, width: int) -> Typist:
        email = f"typing-{next(NUMBERS)}@example.org"
        with inside(starter_site), transaction():
            make_account(role, email=email, employer=all_employers()[0])
        visitor = enter(width)
        hands = Typist(visitor.tab, visitor.assert_accessible)
        hands.open("/hr/sign-in", "Sign in")
        hands.fill(Email_address=email, Password=PASSWORD)
        hands.press("Continue", "Enter your code")
        hands.fill(Code=code_now())
        hands.press("Sign in", "Today")
        return hands

    return make


def test_vacancy_is_written_submitted_and_approved_without_a_mouse(typist: Callable[[str, int], Typist]) -> None:
    officer, title = typist("hr-officer", DESK), "Typed social worker"
    editor = VacancyEditor(officer, title)
    editor.begin()
    editor.write_every_section()
    officer.follow("Submit for approval", f"Submit {title}")
    officer.press("Submit for approval", title)
    officer.sees("Submitted. HR managers have been told by email.")
    manager = typist("hr-manager", PHONE)
    manager.follow("vacancy waits for approval", "Vacancies")
    manager.follow(title, title)
    manager.follow("Approve", f"Approve {title}")
    manager.press("Approve", title)
    manager.sees("Published. Job seekers see it now.")


def test_mistake_is_mended_without_a_mouse(typist: Callable[[str, int], Typist]) -> None:
    officer = typist("hr-officer", PHONE)
    officer.open("/hr/vacancies/new", "New vacancy")
    officer.press("Save draft", "New vacancy")
    link = officer.tab.get_by_role("alert").get_by_role("link", name="Enter a title")
    officer.strike("Enter", link)
    expect(officer.field("Title of the post")).to_be_focused()
    officer.tab.keyboard.type("Typed youth worker")
    officer.tab.keyboard.press("Enter")
    officer.arrive("Typed youth worker")
