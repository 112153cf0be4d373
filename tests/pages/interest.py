"""Registering interest, as an applicant does it in a browser."""

import re

from playwright.sync_api import Locator, Route, expect

from tests.pages.visitor import Visitor

#: What Chromium shows when it heard nothing.
BROWSERS_OWN_PAGE = "chrome-error://**"
CHECK = "Check your answers"
RECEIVED = "We have your interest"
NEEDS_NAME = "Enter your name"
NEEDS_ADDRESS = "Enter an email address like name@example.org"


class InterestPage:
    """The form, for one job or in general."""

    def __init__(self, visitor: Visitor) -> None:
        self.visitor = visitor

    def send(self, *, name: str, email: str, message: str = "") -> None:
        """Fill it in and press the button."""
        self.visitor.fill(Full_name=name, Email_address=email)
        if message:
            self.tell_more()
            self.message.fill(message)
        self.check()
        if self.visitor.main.get_by_role("heading", level=1, name=CHECK).count():
            self.visitor.main.get_by_role("button", name="Register interest").click()

    def tell_more(self) -> None:
        """What need not be answered stands behind one label, unless something is there already."""
        if not self.message.is_visible():
            self.visitor.main.get_by_text("Tell us more (optional)").click()

    def check(self) -> None:
        """On to the page where the answers are checked, or back to the form with its errors."""
        self.visitor.main.get_by_role("button", name=CHECK).click()
        self.visitor.tab.wait_for_load_state()

    def send_and_lose_the_answer(self, *, name: str, email: str) -> None:
        """The site receives it, but the network breaks before the browser hears so."""

        def break_off(route: Route) -> None:
            route.fetch(max_redirects=0)
            route.abort()

        self.visitor.fill(Full_name=name, Email_address=email)
        self.check()
        self.visitor.tab.route("**/interest", break_off, times=1)
        self.visitor.main.get_by_role("button", name="Register interest").click()
        self.visitor.tab.wait_for_url(BROWSERS_OWN_PAGE)

    def send_keyed(self, *, name: str, email: str) -> None:
        """The same without a mouse."""
        for label, text in (("Full name", name), ("Email address", email)):
            self.visitor.tab_to(self.visitor.field(label))
            self.visitor.tab.keyboard.type(text)
        self.visitor.strike("Enter", self.visitor.main.get_by_role("button", name=CHECK))
        self.visitor.arrive(CHECK)
        self.visitor.strike("Enter", self.visitor.main.get_by_role("button", name="Register interest"))

    @property
    def message(self) -> Locator:
        """Where people say what they would like to."""
        return self.visitor.field("What would you like to tell us?")

    def is_received(self) -> str:
        """The confirmation; the reference it gives."""
        self.visitor.arrive(RECEIVED)
        return self.visitor.main.locator(".reference").inner_text()

    def keeps(self, *, email: str, message: str) -> None:
        """What was typed still stands there."""
        expect(self.visitor.field("Email address")).to_have_value(email)
        expect(self.message).to_have_value(re.compile(re.escape(message)))
