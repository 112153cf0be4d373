"""Invitation, sign-in and sign-out, as staff meet them in a browser."""

import time

import pyotp
from playwright.sync_api import Locator

from tests.live_site import LiveSite
from tests.pages.visitor import Visitor

PASSWORD = "harbour violet ladder seventeen"
NAME = "Hanna Reid"
STEP_SECONDS = 30
WRONG_CODE = "This code is not right, or was used already. Enter the 6 digits your app shows now"
HOME = "Vacancies"


def invite(site: LiveSite, email: str, role: str = "hr-manager") -> str:
    """The link that the operator's command prints."""
    return site.flask("accounts", "invite", email, "--role", role).split()[-1]


class StaffDoor:
    """The way in and out of one member of staff."""

    def __init__(self, visitor: Visitor, email: str) -> None:
        self.visitor, self.email = visitor, email
        self.app: pyotp.TOTP | None = None
        self.recovery_codes: list[str] = []

    def enrol(self, link: str) -> None:
        """Password, second factor, recovery codes."""
        self.visitor.open(link, "Set up your account")
        self.visitor.tab.get_by_text("I can’t scan the code").click()
        self.app = pyotp.TOTP(self.key.inner_text().replace(" ", ""))
        self.visitor.fill(Full_name=NAME, New_password=PASSWORD, Code_from_the_app=self.app.now())
        self.visitor.press("Set up my account", "Keep your recovery codes")
        self.recovery_codes = self.visitor.main.locator("ol").get_by_role("listitem").all_inner_texts()
        self.visitor.follow("I have kept them", HOME)

    @property
    def key(self) -> Locator:
        """The secret, in groups of four, for those who can't scan."""
        return self.visitor.main.get_by_role("definition").get_by_role("code")

    def give_password(self) -> None:
        """The first step."""
        self.visitor.open("/hr/sign-in", "Sign in")
        self.visitor.fill(Email_address=self.email, Password=PASSWORD)
        self.visitor.press("Continue", "Enter your code")

    def give_wrong_code(self) -> None:
        """One digit too few."""
        self.visitor.fill(Code="12345")
        self.visitor.press("Sign in", "Enter your code")
        self.visitor.has_errors({"Code": WRONG_CODE})

    def give_next_code(self) -> None:
        """A code counts once, so it is that of the step to come: a phone's clock may run ahead by one."""
        assert self.app is not None
        self.visitor.fill(Code=self.app.at(int(time.time()) + STEP_SECONDS))
        self.visitor.press("Sign in", HOME)

    def give_recovery_code(self) -> None:
        """When the app is lost."""
        self.visitor.follow("I don’t have my app: use a recovery code", "Use a recovery code")
        self.visitor.fill(Recovery_code=self.recovery_codes[0])
        self.visitor.press("Sign in", HOME)

    def leave(self) -> None:
        """The button stands in the header."""
        self.visitor.tab.get_by_role("button", name="Sign out").click()
        self.visitor.arrive("Sign in")
        self.visitor.sees("You have signed out.")
