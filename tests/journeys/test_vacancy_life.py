"""A vacancy from draft to the next round, between an officer and a manager; and the first one of two newcomers."""

import re
from collections.abc import Callable
from datetime import timedelta
from itertools import count

import pytest
from playwright.sync_api import expect

from recruitment.clock import today
from tests.pages.accounts import AccountsPages, StaffDoor
from tests.pages.editor import TITLE, VacancyEditor
from tests.pages.visitor import DESK, PHONE, Visitor

NUMBERS = count()
AMOUNT = "Enter an amount in pounds, like 41,200 or 18.50"


@pytest.mark.parametrize(
    ("width", "has_script"), [(DESK, True), (PHONE, False)], ids=["desk", "phone-no-script"]
)
def test_vacancy_is_submitted_sent_back_approved_extended_filled_and_relisted(
    come_in: Callable[..., Visitor], draft: Callable[..., VacancyEditor], width: int, has_script: bool
) -> None:
    officer = come_in("hr-officer", width, has_script=has_script)
    manager = come_in("hr-manager", width, has_script=has_script)
    editor = draft(officer, f"{TITLE} {width}")
    submit(officer, editor.title)
    send_back(manager, editor.title)
    see_comment_and_submit(officer, editor.title)
    approve(manager, editor.title)
    extend(manager, editor.title)
    fill(manager, editor.title)
    relist(manager, editor.title)


@pytest.mark.parametrize(
    ("width", "has_script"), [(DESK, True), (PHONE, False)], ids=["desk", "phone-no-script"]
)
def test_newcomers_bring_their_first_advert_to_the_list_of_jobs(
    enter: Callable[..., Visitor], come_in: Callable[..., Visitor], width: int, has_script: bool
) -> None:
    administrator = come_in("administrator", width, has_script=has_script)
    administrator.open("/hr/today", "Today")
    officer = newcomer(enter, administrator, "HR officer", width, has_script)
    manager = newcomer(enter, administrator, "HR manager", width, has_script)
    editor = VacancyEditor(officer, f"{TITLE}, first advert {width}")
    officer.use_staff_menu("Vacancies", "Vacancies")
    begin_with_nothing(editor)
    mistake_the_pay(editor)
    mistake_the_dates(editor)
    editor.write_every_section()
    officer.sees("Nothing stops it")
    submit(officer, editor.title)
    manager.use_staff_menu("Today", "Today")
    manager.follow("vacancy waits for approval", "Vacancies")
    manager.follow(editor.title, editor.title)
    approve(manager, editor.title)
    seeker = enter(width, has_script=has_script)
    seeker.open("/jobs", re.compile(r"^\d+ jobs$"))
    seeker.follow(editor.title, editor.title)


def newcomer(
    enter: Callable[..., Visitor], administrator: Visitor, role: str, width: int, has_script: bool
) -> Visitor:
    """Somebody whom the administrator invites, and who opens the link."""
    email = f"newcomer-{next(NUMBERS)}@example.org"
    door = StaffDoor(enter(width, has_script=has_script), email)
    door.enrol(AccountsPages(administrator).invite(email, role))
    return door.visitor


def begin_with_nothing(editor: VacancyEditor) -> None:
    """Without a title nothing begins; with one every section is named as needed, and the first one is next."""
    officer = editor.visitor
    officer.follow("New vacancy", "New vacancy")
    officer.press("Save draft", "New vacancy")
    officer.has_errors({"Title of the post": "Enter a title"})
    officer.fill(Title_of_the_post=editor.title)
    officer.press("Save draft", editor.title)
    expect(officer.main.get_by_text("Needed before publishing")).to_have_count(7)
    officer.follow("Next: The post", "The post")
    editor.say_what_it_is()
    officer.press("Save and next", "Pay and hours")


def mistake_the_pay(editor: VacancyEditor) -> None:
    """Words for the pay; both fields say so, and the summary tells them apart."""
    officer = editor.visitor
    officer.fill(Lowest_pay="competitive", Highest_pay="52k")
    officer.press("Save", "Pay and hours")
    links = officer.tab.get_by_role("alert").get_by_role("link")
    expect(links).to_have_text([f"Lowest pay: {AMOUNT}", f"Highest pay: {AMOUNT}"])
    officer.follow("Cancel", editor.title)


def mistake_the_dates(editor: VacancyEditor) -> None:
    """A closing date that has passed."""
    officer = editor.visitor
    officer.follow("Dates", "Dates")
    officer.give_day("Closing date", today() - timedelta(days=365))
    officer.press("Save", "Dates")
    officer.sees("Enter a time in the future")
    officer.follow("Cancel", editor.title)


def submit(officer: Visitor, title: str) -> None:
    officer.follow("Submit for approval", f"Submit {title}")
    officer.press("Submit for approval", title)
    officer.sees("Submitted. HR managers have been told by email.")


def send_back(manager: Visitor, title: str) -> None:
    manager.open("/hr/vacancies?state=submitted", "Vacancies")
    manager.follow(title, title)
    manager.follow("Send it back", f"Send back {title}")
    manager.field("What has to be changed?").fill("Say which school.")
    manager.press("Send it back", title)


def see_comment_and_submit(officer: Visitor, title: str) -> None:
    officer.open("/hr/vacancies?state=draft", "Vacancies")
    officer.follow(title, title)
    officer.sees("Say which school.")
    submit(officer, title)


def approve(manager: Visitor, title: str) -> None:
    manager.open("/hr/vacancies?state=submitted", "Vacancies")
    manager.follow(title, title)
    manager.follow("Approve", f"Approve {title}")
    manager.press("Approve", title)
    manager.sees("Published. Job seekers see it now.")


def extend(manager: Visitor, title: str) -> None:
    manager.follow("Extend", f"Extend {title}")
    manager.give_day("New closing date", today() + timedelta(days=40))
    manager.press("Extend it", title)
    manager.sees("Extended.")


def fill(manager: Visitor, title: str) -> None:
    manager.follow("Close", f"Close {title}")
    manager.choose("What came of it?", "Filled through this site")
    manager.press("Close it now", title)
    manager.sees("Recorded as filled through this site.")


def relist(manager: Visitor, title: str) -> None:
    manager.follow("Relist", f"Relist {title}")
    manager.give_day("New closing date", today() + timedelta(days=60))
    manager.press("Relist it", title)
    manager.sees("This is the new round: a draft to look through.")
    manager.follow("The whole history", f"History of {title}")
