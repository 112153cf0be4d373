"""An applicant registers interest, with an error on the way."""

from collections.abc import Callable
from itertools import count

import pytest

from tests.journeys.outbox import mails_to
from tests.live_site import LiveSite
from tests.pages.interest import NEEDS_ADDRESS, NEEDS_NAME, RECEIVED, InterestPage
from tests.pages.visitor import DESK, PHONE, Visitor

POST = "Social worker, disabled children"
FORM = "Register interest in this job"
GENERAL = "Register interest in working for Islington Council"
MESSAGE = "I could start in March."
NUMBERS = count()

ways = pytest.mark.parametrize(
    ("width", "has_script"), [(DESK, True), (PHONE, True), (PHONE, False)], ids=["desk", "phone", "phone-no-script"]
)


@pytest.fixture
def address() -> str:
    """Somebody else in each test."""
    return f"ada-{next(NUMBERS)}@example.org"


@ways
class TestForAJob:
    def test_error_is_mended_and_the_interest_received(
        self, enter: Callable[..., Visitor], width: int, has_script: bool, address: str, starter_site: LiveSite
    ) -> None:
        visitor = enter(width, has_script=has_script)
        visitor.open("/jobs/EX-105", POST)
        visitor.follow(FORM, FORM)
        form = InterestPage(visitor)
        form.send(name="", email="ada at home", message=MESSAGE)
        visitor.arrive(FORM)
        visitor.has_errors({"Full name": NEEDS_NAME, "Email address": NEEDS_ADDRESS})
        form.keeps(email="ada at home", message=MESSAGE)
        form.send(name="Ada Lovelace", email=address)
        assert form.is_received()
        visitor.sees(f"You registered interest in {POST}", "We are sending a confirmation")
        assert mails_to(starter_site, address) == [f"Confirm your interest in {POST}"]

    def test_answer_lost_on_its_way_and_asked_for_again_registers_once(
        self, enter: Callable[..., Visitor], width: int, has_script: bool, address: str, starter_site: LiveSite
    ) -> None:
        visitor = enter(width, has_script=has_script)
        visitor.open("/jobs/EX-105/interest", FORM)
        form = InterestPage(visitor)
        form.send_and_lose_the_answer(name="Ada Lovelace", email=address)
        visitor.tab.reload()
        form.is_received()
        assert len(mails_to(starter_site, address)) == 1

    def test_pressing_twice_registers_once(
        self, enter: Callable[..., Visitor], width: int, has_script: bool, address: str, starter_site: LiveSite
    ) -> None:
        visitor = enter(width, has_script=has_script)
        visitor.open("/jobs/EX-105/interest", FORM)
        visitor.fill(Full_name="Ada Lovelace", Email_address=address)
        InterestPage(visitor).check()
        visitor.main.get_by_role("button", name="Register interest").dblclick()
        InterestPage(visitor).is_received()
        visitor.tab.reload()
        visitor.arrive(RECEIVED)
        assert len(mails_to(starter_site, address)) == 1


@ways
def test_general_interest_is_received(
    enter: Callable[..., Visitor], width: int, has_script: bool, address: str, starter_site: LiveSite
) -> None:
    visitor = enter(width, has_script=has_script)
    visitor.open("/interest", GENERAL)
    visitor.choose("Which kinds of work interest you? (optional)", "Social worker", "Practice educator")
    form = InterestPage(visitor)
    form.send(name="Grace Hopper", email=address, message=MESSAGE)
    form.is_received()
    assert mails_to(starter_site, address) == ["Confirm your interest in working for Islington Council"]


def test_registering_needs_no_mouse(enter: Callable[..., Visitor], address: str) -> None:
    visitor = enter()
    visitor.open("/jobs/EX-105/interest", FORM)
    form = InterestPage(visitor)
    form.send_keyed(name="Ada Lovelace", email=address)
    assert form.is_received()


def test_mail_in_the_outbox_is_delivered(
    enter: Callable[..., Visitor], address: str, starter_site: LiveSite
) -> None:
    visitor = enter()
    visitor.open("/interest", GENERAL)
    InterestPage(visitor).send(name="Grace Hopper", email=address)
    visitor.arrive(RECEIVED)
    printed = starter_site.flask("mail", "deliver")
    assert f"Mail to {address}" in printed
    assert "Thank you for your interest." in printed
