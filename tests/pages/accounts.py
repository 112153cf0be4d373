"""Invitation, sign-in and sign-out, as staff meet them in a browser."""

import time

import pyotp
from playwright.sync_api import Locator

from tests.journeys.furniture import command
from tests.live_site import LiveSite
from tests.pages.visitor import Visitor

PASSWORD = "harbour violet ladder seventeen"
NAME = "Hanna Reid"
STEP_SECONDS = 30
WRONG_CODE = "This code is not right, or was used already. Enter the 6 digits your app shows now"
WRONG_PASSWORD = "The email address or the password is not right. Check both and try again"
HOME = "Today"


def invite(site: LiveSite, email: str, role: str = "hr-manager") -> str:
    """The link that the operator's command prints."""
    return command(site, "accounts", "invite", email, "--role", role).split()[-1]


class StaffDoor:
    """The way in and out of one member of staff."""

    def __init__(self, visitor: Visitor, email: str) -> None:
        self.visitor, self.email = visitor, email
        self.app: pyotp.TOTP | None = None
        self.password = PASSWORD
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
        self.visitor.fill(Email_address=self.email, Password=self.password)
        self.visitor.press("Continue", "Enter your code")

    def is_out(self) -> None:
        """At the next click the session has ended."""
        self.visitor.open("/hr/account", "Sign in")

    def is_refused(self) -> None:
        """The right password opens nothing any more."""
        self.visitor.fill(Email_address=self.email, Password=self.password)
        self.visitor.press("Continue", "Sign in")
        self.visitor.has_errors({"Password": WRONG_PASSWORD})

    def ask_for_password(self) -> None:
        """From the page of signing in."""
        self.visitor.tab.get_by_text("I can’t sign in").click()
        self.visitor.follow("Set a new one by mail", "Set a new password")
        self.visitor.fill(Email_address=self.email)
        self.visitor.press("Send me a link", "Check your mail")

    def set_password(self, link: str, password: str) -> None:
        """By the link of the mail."""
        self.visitor.open(link, "Choose a new password")
        self.visitor.fill(New_password=password)
        self.visitor.press("Set this password", "Sign in")
        self.password = password

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
        """The button stands in the header, on a phone in its menu."""
        self.visitor.open_staff_menu()
        self.visitor.tab.get_by_role("button", name="Sign out").click()
        self.visitor.arrive("Sign in")
        self.visitor.sees("You have signed out.")


class AccountsPages:
    """The list of accounts and what it leads to, as an administrator uses them."""

    def __init__(self, visitor: Visitor) -> None:
        self.visitor = visitor

    def invite(self, email: str, role: str) -> str:
        """The link that is shown once."""
        self.visitor.use_staff_menu("Accounts", "Accounts")
        self.visitor.follow("Invite a colleague", "Invite a colleague")
        self.visitor.fill(Email_address=email)
        self.visitor.choose("Role", role)
        self.visitor.press("Invite", f"A link for {email}")
        link = self.visitor.main.locator(".link-once").inner_text()
        self.visitor.follow("Done", email)
        return link

    def change_role(self, email: str, role: str) -> None:
        """From the list to the colleague and on."""
        self.find(email)
        self.visitor.follow("Change role", f"Change the role of {NAME}")
        self.visitor.choose("Role", role)
        self.visitor.press("Change role", NAME)
        self.visitor.sees(f"The role is now {role}")

    def disable(self, email: str) -> None:
        """Out at once."""
        self.find(email)
        self.visitor.follow("Disable", f"Disable {NAME}")
        self.visitor.press("Disable the account", NAME)
        self.visitor.sees("Disabled, and signed out everywhere.", "Account disabled")

    def find(self, email: str) -> None:
        """By the address: names may be alike."""
        self.visitor.open("/hr/accounts", "Accounts")
        fold = self.visitor.tab.get_by_text("Search and filters")
        if fold.is_visible():  # on a phone
            fold.click()
        self.visitor.fill(Name_or_email_address=email)
        self.visitor.press("Show", "Accounts")
        self.visitor.follow(NAME, NAME)
