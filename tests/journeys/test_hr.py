"""HR is invited, publishes a vacancy, and hears from a seeker."""

import re
from collections.abc import Callable
from itertools import count

import pytest
from playwright.sync_api import expect
from sqlalchemy import select

from recruitment.database import db, transaction
from recruitment.registrations.models import Registration
from recruitment.registrations.self_service import confirm
from tests.journeys.furniture import inside
from tests.live_site import LiveSite
from tests.pages.accounts import StaffDoor, invite
from tests.pages.editor import TITLE, VacancyEditor
from tests.pages.interest import InterestPage
from tests.pages.visitor import DESK, PHONE, Visitor

MESSAGE = "I could start in March."
NUMBERS = count()


@pytest.fixture
def staff(enter: Callable[..., Visitor], starter_site: LiveSite, width: int, has_script: bool) -> StaffDoor:
    """Somebody of HR who has followed the link of the invitation."""
    email = f"hanna-{next(NUMBERS)}@example.org"
    door = StaffDoor(enter(width, has_script=has_script), email)
    door.enrol(invite(starter_site, email))
    return door


@pytest.mark.parametrize(("width", "has_script"), [(DESK, True), (PHONE, True), (PHONE, False)])
def test_invited_colleague_signs_out_and_in_again_with_app_and_recovery_code(staff: StaffDoor) -> None:
    assert len(staff.recovery_codes) == 10
    staff.leave()
    staff.give_password()
    staff.give_wrong_code()
    staff.give_next_code()
    staff.leave()
    staff.give_password()
    staff.give_recovery_code()


@pytest.mark.parametrize(
    ("width", "has_script"), [(DESK, True), (PHONE, False)], ids=["desk", "phone-no-script"]
)
def test_vacancy_is_previewed_published_answered_and_closed(
    come_in: Callable[..., Visitor],
    enter: Callable[..., Visitor],
    draft: Callable[..., VacancyEditor],
    width: int,
    has_script: bool,
    starter_site: LiveSite,
) -> None:
    seeker, staff = enter(), come_in("hr-manager", width, has_script=has_script)
    editor = draft(staff)
    editor.preview()
    assert not jobs_found(seeker)
    editor.publish_now()
    assert jobs_found(seeker) == [TITLE]
    answer(seeker)
    read_answer(staff, starter_site)
    editor.close()
    assert not jobs_found(seeker)
    is_closed(seeker)


def jobs_found(seeker: Visitor) -> list[str]:
    """Titles that a search finds now."""
    seeker.open("/jobs?q=kinship", re.compile(r"^(\d+ jobs?|No jobs found)$"))
    return seeker.main.get_by_role("article").get_by_role("heading", level=2).all_inner_texts()


def answer(seeker: Visitor) -> None:
    """From the list to the vacancy, and register interest."""
    seeker.follow(TITLE, TITLE)
    seeker.follow("Register interest in this job", "Register interest in this job")
    InterestPage(seeker).send(name="Ada Lovelace", email="ada@example.org", message=MESSAGE)
    InterestPage(seeker).is_received()
    seeker.follow("Back to the job", TITLE)


def read_answer(staff: Visitor, site: LiveSite) -> None:
    """From the vacancy to the person, who confirms meanwhile, whose name shows once they are contacted, and back."""
    staff.follow("Registrations", f"People interested in {TITLE}")
    staff.main.get_by_role("link", name=re.compile("^Person ")).click()
    staff.arrive(re.compile("^Person "))
    staff.sees("You can contact this person when the address is confirmed")
    with inside(site), transaction():
        newest = select(Registration).order_by(Registration.id.desc()).limit(1)
        confirm(db.session.scalars(newest).one())
    staff.tab.reload()
    staff.press("Contact this person", "Ada Lovelace")
    staff.sees(MESSAGE, "ada@example.org")
    staff.use_staff_menu("Vacancies", "Vacancies")
    staff.follow(TITLE, TITLE)


def is_closed(seeker: Visitor) -> None:
    """The page stays, says so, and takes no interest any more."""
    seeker.go_back(TITLE)
    seeker.tab.reload()
    seeker.arrive(TITLE)
    seeker.sees("This job has closed")
    expect(seeker.main.get_by_role("link", name="Register interest in this job", exact=True)).to_have_count(0)
