"""Where every form of the site stands, filled in as somebody would who may enter everywhere."""

from io import BytesIO

from flask import Flask

from recruitment import clock
from recruitment.accounts import mfa
from recruitment.accounts.models import Account
from recruitment.database import db, transaction
from recruitment.registrations.models import Registration
from recruitment.vacancies.models import Vacancy
from tests.client import CheckingClient
from tests.factories.accounts import PASSWORD, code_now, make_account, sign_in
from tests.factories.employers import make_employer
from tests.factories.mail import make_mail
from tests.house_rules.whole_site import Things, make_things
from tests.page import Page
from tests.page_form import Form

EMAIL = "ada@example.org"
NEW_PASSWORD = "nine lanterns over granite"
LATER = {"closes_on-day": "1", "closes_on-month": "7", "closes_on-year": "2030"}
PERSON = {"name": "Ada Lovelace", "email": EMAIL}


class SentAgain(BytesIO):
    """A file that a form can send several times: the client closes it each time."""

    def close(self) -> None:
        self.seek(0)


class Site:
    """One of everything, and an administrator who may enter everywhere."""

    def __init__(self, app: Flask, client: CheckingClient) -> None:
        self.app, self.client = app, client
        with transaction():
            self.things: Things = make_things(make_employer())
            self.account: Account = make_account("administrator", email=EMAIL)
            make_account("hr-officer", email="robin@example.org", name="Robin Colleague")
            self.recovery_code = mfa.replace_recovery_codes(self.account)[0]

    def page(self, endpoint: str) -> Page:
        """A page as the administrator meets it."""
        sign_in(self.client, self.account)
        (rule,) = (rule for rule in self.app.url_map.iter_rules() if rule.endpoint == endpoint)
        page: Page = self.client.page(self.things.address(self.app, rule))
        return page

    def password_form(self) -> Form:
        self.client.delete_cookie("staff")
        form: Form = self.client.page("/hr/sign-in").form().fill(email=EMAIL, password=PASSWORD)
        return form

    def code_form(self) -> Form:
        self.password_form().submit()
        form: Form = self.client.page("/hr/sign-in/code").form().fill(code=code_now())
        return form

    def recovery_form(self) -> Form:
        self.password_form().submit()
        form: Form = self.client.page("/hr/sign-in/recovery-code").form().fill(code=self.recovery_code)
        return form

    def invitation_form(self) -> Form:
        page = self.page("sign_in.accept_invitation")
        code = code_now(page.document.find("code")[0].text.replace(" ", ""))
        return page.form().fill(name="Ada Lovelace", password=NEW_PASSWORD, code=code)

    def sessions_form(self) -> Form:
        sign_in(self.client, self.account)  # in another browser
        return self.page("accounts_hr.show_account").form()

    def wording_form(self) -> Form:
        """Of a vacancy that has something to explain."""
        with transaction():
            draft = db.session.get_one(Vacancy, self.things.parts["vacancy_id"])
            draft.title = "Salesman"
        return self.page("vacancies_hr.check_vacancy").form().fill(reason="It is the name of a play")

    def rights_form(self, what: str) -> Form:
        """What gives away, or erases, all that is held of somebody."""
        found = self.page("privacy_hr.find_person").form().fill(email=EMAIL).submit()
        form: Form = found.form(f"/hr/privacy/person/{what}").submit().form().fill(reason="Asked")
        return form

    def person_form(self, what: str) -> Form:
        address = f"/hr/registrations/{self.things.parts['registration_id']}"
        form: Form = self.page("registrations_hr.show_registration").form(f"{address}/{what}")
        return form

    def message_form(self) -> Form:
        """What sends it, on the page that shows it first."""
        sign_in(self.client, self.account)
        page = self.client.page(f"/hr/registrations/message?person={self.things.parts['registration_id']}")
        form: Form = page.form("/hr/registrations/message").fill(subject="Hello", text="Dear {name}").submit().form()
        form.values["step"] = ["send"]
        return form

    def mail_form(self, what: str) -> Form:
        form: Form = self.page("mail_hr.list_mail").form(f"/hr/mail/{what.format(self.things.parts['mail_id'])}")
        return form

    def send_all_again_form(self) -> Form:
        """There where there are several."""
        with transaction():
            make_mail(failed_at=clock.now(), last_error="550 No such person")
        return self.mail_form("again")

    def renewal_form(self) -> Form:
        """In a year that has not just begun."""
        page = self.page("my_interest.show")
        with transaction():
            db.session.get_one(Registration, self.things.parts["registration_id"]).expires_on = clock.today()
        form: Form = page.form(f"{page.path}/{self.things.parts['received']}/renew")
        return form

    def confirmation_form(self) -> Form:
        """Of an address that nobody confirmed yet."""
        with transaction():
            db.session.get_one(Registration, self.things.parts["registration_id"]).confirmed_at = None
        form: Form = self.page("my_interest.confirm").form()
        return form

    def alert_form(self) -> Form:
        """The button that pauses it."""
        form = self.page("alerts.show").form()
        form.values["act"] = ["pause"]
        return form

    def sign_out_form(self) -> Form:
        page = self.page("accounts_hr.show_account")
        return Form(self.client, page.address, page.document, page.document.find("form", action="/hr/sign-out")[0])


def several(site: Site, action: str) -> Page:
    """The page that asks about the vacancies that were ticked: one."""
    sign_in(site.client, site.account)
    page: Page = site.client.page(f"/hr/vacancies/several/{action}?id={site.things.vacancies['open']}")
    return page
