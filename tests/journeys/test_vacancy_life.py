"""An officer and a manager bring a vacancy from draft to the next round."""

from collections.abc import Callable
from datetime import date, timedelta
from itertools import count

import pytest

from recruitment.clock import today
from tests.live_site import LiveSite
from tests.pages.accounts import StaffDoor, invite
from tests.pages.editor import TITLE, VacancyEditor
from tests.pages.visitor import DESK, PHONE, Visitor

NUMBERS = count()


def colleague(enter: Callable[..., Visitor], site: LiveSite, role: str, width: int, has_script: bool) -> Visitor:
    """Somebody of this role, signed in."""
    email = f"{role}-{next(NUMBERS)}@example.org"
    door = StaffDoor(enter(width, has_script=has_script), email)
    door.enrol(invite(site, email, role))
    return door.visitor


@pytest.mark.parametrize(
    ("width", "has_script"), [(DESK, True), (PHONE, False)], ids=["desk", "phone-no-script"]
)
def test_vacancy_is_submitted_sent_back_approved_extended_filled_and_relisted(
    enter: Callable[..., Visitor], starter_site: LiveSite, width: int, has_script: bool
) -> None:
    officer = colleague(enter, starter_site, "hr-officer", width, has_script)
    manager = colleague(enter, starter_site, "hr-manager", width, has_script)
    editor = VacancyEditor(officer, f"{TITLE} {width}")
    editor.begin()
    editor.write_every_section()
    submit(officer, editor.title)
    send_back(manager, editor.title)
    see_comment_and_submit(officer, editor.title)
    approve(manager, editor.title)
    extend(manager, editor.title)
    fill(manager, editor.title)
    relist(manager, editor.title)


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
    give_day(manager, today() + timedelta(days=40))
    manager.press("Extend it", title)
    manager.sees("Extended.")


def fill(manager: Visitor, title: str) -> None:
    manager.follow("Close", f"Close {title}")
    manager.choose("What came of it?", "Filled through this site")
    manager.press("Close it now", title)
    manager.sees("Recorded as filled through this site.")


def relist(manager: Visitor, title: str) -> None:
    manager.follow("Relist", f"Relist {title}")
    give_day(manager, today() + timedelta(days=60))
    manager.press("Relist it", title)
    manager.sees("This is the new round: a draft to look through.")
    manager.follow("The whole history", f"History of {title}")


def give_day(person: Visitor, day: date) -> None:
    boxes = person.main.get_by_role("group", name="New closing date", exact=True)
    for box, number in (("Day", day.day), ("Month", day.month), ("Year", day.year)):
        boxes.get_by_label(box).fill(str(number))
