"""Registering interest, as an applicant does it in a browser."""

import re

from playwright.sync_api import Locator, Route, expect

from tests.pages.visitor import Visitor

#: What Chromium shows when it heard nothing.
BROWSERS_OWN_PAGE = "chrome-error://**"
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
            self.message.fill(message)
        self.visitor.main.get_by_role("button", name="Register interest").click()

    def send_and_lose_the_answer(self, *, name: str, email: str) -> None:
        """The site receives it, but the network breaks before the browser hears so."""

        def break_off(route: Route) -> None:
            route.fetch(max_redirects=0)
            route.abort()

        self.visitor.tab.route("**/interest", break_off, times=1)
        self.send(name=name, email=email)
        self.visitor.tab.wait_for_url(BROWSERS_OWN_PAGE)

    def send_keyed(self, *, name: str, email: str) -> None:
        """The same without a mouse."""
        for label, text in (("Full name", name), ("Email address", email)):
            self.visitor.tab_to(self.visitor.field(label))
            self.visitor.tab.keyboard.type(text)
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
