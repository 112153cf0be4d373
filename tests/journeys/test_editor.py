"""An officer of HR writes an advert from nothing, with the checks beside it, and a session that ends in between."""

from collections.abc import Callable
from itertools import count

import pytest
from playwright.sync_api import expect
from sqlalchemy import update

from recruitment import clock
from recruitment.accounts.models import StaffSession
from recruitment.database import db, transaction
from tests.factories.accounts import PASSWORD, code_now
from tests.journeys.furniture import inside
from tests.live_site import LiveSite
from tests.pages.editor import TITLE, VacancyEditor
from tests.pages.visitor import DESK, PHONE, Visitor

NUMBERS = count()
QUESTION = "Why does the work itself require this?"
FLAGGED = "He will utilise what he knows.\n\n## The team\n\n- Four social workers"
WELL_SAID = "You will use what you know.\n\n## The team\n\n- Four social workers"


@pytest.fixture
def address() -> str:
    """Of another officer in each test."""
    return f"olu-{next(NUMBERS)}@example.org"


@pytest.fixture(params=[(DESK, True), (PHONE, True), (PHONE, False)], ids=["desk", "phone", "phone-no-script"])
def editor(request: pytest.FixtureRequest, come_in: Callable[..., Visitor], address: str) -> VacancyEditor:
    """An officer with a new vacancy before them."""
    width, has_script = request.param
    officer = VacancyEditor(come_in("hr-officer", width, has_script=has_script, email=address))
    officer.begin()
    return officer


def test_officer_is_led_to_an_advert_that_can_be_published(
    editor: VacancyEditor, draft: Callable[..., VacancyEditor]
) -> None:
    visitor = editor.visitor
    visitor.sees("Stops publishing")
    editor = draft(visitor)
    visitor.sees("Nothing stops it")
    write_text(editor, FLAGGED)
    visitor.sees("“he will” may discriminate by sex", "“utilise”: say “use”")
    visitor.press("Save", TITLE)
    visitor.sees("Checks: 1 to explain")
    visitor.follow("See the checks", "Checks")
    visitor.press("Keep the reason", "Checks")
    visitor.has_errors({QUESTION: "Say why the work requires it, or use other words in the advert"})
    visitor.main.get_by_role("link", name="Text of the advert: Advert").first.click()
    visitor.arrive("Text of the advert")
    write_text(editor, WELL_SAID)
    visitor.press("Save", TITLE)
    visitor.sees("Nothing stops it")


def test_pay_of_fewer_days_is_worked_out_before_it_is_saved(editor: VacancyEditor) -> None:
    visitor = editor.visitor
    visitor.follow("Pay and hours", "Pay and hours")
    visitor.fill(Lowest_pay="35,000", Hours_a_week="21")
    visitor.choose("The pay is for", "A year")
    show(editor, "Work it out", "Pay and hours")
    visitor.sees("From £21,000 a year", "From £17,500", "As you typed it, not saved yet")
    visitor.follow("Cancel", TITLE)
    visitor.follow("Pay and hours", "Pay and hours")
    expect(visitor.field("Lowest pay")).to_have_value("")


def test_session_that_ends_in_mid_form_loses_nothing(
    editor: VacancyEditor, address: str, starter_site: LiveSite
) -> None:
    visitor = editor.visitor
    visitor.follow("Text of the advert", "Text of the advert")
    visitor.fill(Summary="Help families who took a child in.", Advert=WELL_SAID)
    end_all_sessions(starter_site)
    visitor.press("Save", "Sign in")
    visitor.sees("what you typed comes back")
    visitor.fill(Email_address=address, Password=PASSWORD)
    visitor.press("Continue", "Enter your code")
    visitor.fill(Code=code_now())
    visitor.press("Sign in", "Text of the advert")
    visitor.sees("You were signed out before this was saved")
    expect(visitor.field("Advert")).to_have_value(WELL_SAID)
    visitor.press("Save", TITLE)
    visitor.sees("Text of the advert: saved.")


def write_text(editor: VacancyEditor, text: str) -> None:
    """Into the advert's field, and look at it."""
    if editor.visitor.tab.get_by_role("heading", level=1).inner_text() != "Text of the advert":
        editor.visitor.follow("Text of the advert", "Text of the advert")
    editor.visitor.fill(Advert=text)
    show(editor, "Preview", "Text of the advert")
    expect(editor.visitor.main.get_by_role("heading", name="The team")).to_be_visible()


def show(editor: VacancyEditor, button: str, heading: str) -> None:
    """With script the preview follows by itself; without, a button asks for it."""
    visitor = editor.visitor
    if not visitor.has_script:
        visitor.press(button, heading)
    expect(visitor.main.get_by_text("As you typed it, not saved yet")).to_be_visible()
    visitor.look()


def end_all_sessions(site: LiveSite) -> None:
    """As when everybody was away for too long."""
    with inside(site), transaction():
        db.session.execute(update(StaffSession).values(ended_at=clock.now()))
