"""Every form, sent without proof that it was ours: refused, and nothing has changed."""

from collections.abc import Callable

import pytest
import time_machine
from flask import Flask

from recruitment.audit.trail import verify
from recruitment.web.form_token import EXEMPT_ENDPOINTS
from tests.client import CheckingClient
from tests.factories.accounts import PASSWORD, code_now, sign_in
from tests.factories.documents import pdf
from tests.factories.pictures import picture_file
from tests.house_rules.content_forms import FILLED
from tests.house_rules.filled_site import EMAIL, LATER, NEW_PASSWORD, PERSON, SentAgain, Site, several
from tests.house_rules.whole_site import TRAIL, everything, methods_of
from tests.page_form import Form

pytestmark = pytest.mark.parametrize("app", ["sqlite"], indirect=True)
#: Each route that takes something, and its form filled in so that it would be taken.
FORMS: dict[str, Callable[[Site], Form]] = {
    "accounts_hr.change_password": lambda site: (
        site.page("accounts_hr.change_password").form().fill(old_password=PASSWORD, password=NEW_PASSWORD)
    ),
    "accounts_hr.change_place": lambda site: site.page("accounts_hr.change_place").form().fill(role="viewer"),
    "accounts_hr.confirm": lambda site: site.page("accounts_hr.confirm").form().fill(fresh_code=code_now()),
    "accounts_hr.disable_colleague": lambda site: site.page("accounts_hr.disable_colleague").form(),
    "accounts_hr.end_session": Site.sessions_form,
    "accounts_hr.invite_again": lambda site: site.page("accounts_hr.invite_again").form(),
    "accounts_hr.invite_colleague": lambda site: (
        site.page("accounts_hr.invite_colleague").form().fill(email="bo@example.org", role="viewer")
    ),
    "accounts_hr.renew_recovery_codes": lambda site: site.page("accounts_hr.renew_recovery_codes").form(),
    "accounts_hr.reset_colleague_factor": lambda site: site.page("accounts_hr.reset_colleague_factor").form(),
    "accounts_hr.sign_out_colleague": lambda site: site.page("accounts_hr.sign_out_colleague").form(),
    "gallery_hr.press_example": lambda site: site.page("gallery_hr.show_components").form("/hr/components/pressed"),
    "mail_hr.send_again": lambda site: site.mail_form("{}/again"),
    "mail_hr.send_all_again": Site.send_all_again_form,
    "mail_hr.send_test": lambda site: site.mail_form("test"),
    "mail_hr.set_aside": lambda site: site.mail_form("{}/aside"),
    "monitoring.answer": lambda site: site.page("monitoring.answer").form().fill(sex="Female"),
    "privacy.complain": lambda site: site.page("privacy.complain").form().fill(PERSON | {"text": "Not mine"}),
    "privacy_hr.erase_person": lambda site: site.rights_form("erase"),
    "privacy_hr.export_person": lambda site: site.rights_form("export"),
    "privacy_hr.find_person": lambda site: site.page("privacy_hr.find_person").form().fill(email=EMAIL),
    "privacy_hr.show_complaint": lambda site: site.page("privacy_hr.show_complaint").form().fill(answer="Corrected"),
    "my_interest.change_cv": lambda site: (
        site.page("my_interest.change_cv").form().fill(cv=(SentAgain(pdf()), "a.pdf"))
    ),
    "my_interest.confirm": Site.confirmation_form,
    "my_interest.correct": lambda site: site.page("my_interest.correct").form().fill(name="Ada King"),
    "my_interest.delete": lambda site: site.page("my_interest.delete").form(),
    "my_interest.renew": Site.renewal_form,
    "my_interest.send_link": lambda site: site.page("my_interest.send_link").form().fill(email=EMAIL),
    "my_interest.withdraw": lambda site: site.page("my_interest.withdraw").form(),
    "registrations.register": lambda site: site.page("registrations.register").form().fill(PERSON).submit().form(),
    "alerts.change": lambda site: site.page("alerts.change").form().fill(q="youth"),
    "alerts.new": lambda site: site.page("alerts.new").form().fill(email=EMAIL, frequency="weekly"),
    "alerts.show": Site.alert_form,
    "registrations.register_for_vacancy": lambda site: (
        site.page("registrations.register_for_vacancy").form().fill(PERSON).submit().form()
    ),
    "documents_hr.choose_opening": lambda site: (
        site.page("documents_hr.choose_opening").form().fill(unscanned=["islington"])
    ),
    "registrations_hr.add_note": lambda site: site.person_form("notes").fill(text="A note"),
    "registrations_hr.choose_naming": lambda site: site.page("registrations_hr.choose_naming").form().fill(unnamed=[]),
    "registrations_hr.choose_notices": lambda site: (
        site.page("registrations_hr.choose_notices").form().fill(often="At once")
    ),
    "registrations_hr.contact_person": lambda site: site.person_form("contact"),
    "registrations_hr.edit_template": lambda site: site.page("registrations_hr.edit_template").form().fill(name="New"),
    "registrations_hr.export_registrations": lambda site: (
        site.page("registrations_hr.export_registrations").form().fill(reason="Interviews")
    ),
    "registrations_hr.move_person": lambda site: site.person_form("move").fill(to="Not progressed"),
    "registrations_hr.new_template": lambda site: (
        site.page("registrations_hr.new_template").form().fill(name="New", subject="New", text="New")
    ),
    "registrations_hr.plan_person": lambda site: site.person_form("plan").fill(owner="Robin Colleague"),
    "registrations_hr.remove_template": lambda site: site.page("registrations_hr.remove_template").form(),
    "registrations_hr.write_message": Site.message_form,
    "sign_in.accept_invitation": Site.invitation_form,
    "sign_in.ask_for_password": lambda site: site.page("sign_in.ask_for_password").form().fill(email=EMAIL),
    "sign_in.enter": Site.password_form,
    "sign_in.give_code": Site.code_form,
    "sign_in.give_recovery_code": Site.recovery_form,
    "sign_in.leave": Site.sign_out_form,
    "sign_in.reset_password": lambda site: site.page("sign_in.reset_password").form().fill(password=NEW_PASSWORD),
    "vacancies_hr.check_vacancy": Site.wording_form,
    "vacancies_hr.close_several": lambda site: (
        several(site, "close").form().fill(outcome="Withdrawn: nobody is appointed")
    ),
    "vacancies_hr.close_vacancy": lambda site: (
        site.page("vacancies_hr.close_vacancy").form().fill(outcome="Filled through this site")
    ),
    "vacancies_hr.copy_vacancy": lambda site: site.page("vacancies_hr.copy_vacancy").form(),
    "vacancies_hr.edit_section": lambda site: site.page("vacancies_hr.edit_section").form().fill(title="Changed"),
    "vacancies_hr.extend_several": lambda site: several(site, "extend").form().fill(LATER),
    "vacancies_hr.extend_vacancy": lambda site: site.page("vacancies_hr.extend_vacancy").form().fill(LATER),
    "employers_hr.edit_logo": lambda site: (
        site.page("employers_hr.edit_logo").form().fill(picture=(SentAgain(picture_file(colour="#0000ff")), "logo.png"))
    ),
    "vacancies_hr.import_checked": lambda site: site.page("vacancies_hr.import_checked").form(),
    "vacancies_hr.import_file": lambda site: (
        site.page("vacancies_hr.import_file").form().fill(file=(SentAgain(b"reference,title\nUP-2,Cook\n"), "jobs.csv"))
    ),
    "vacancies_hr.new_vacancy": lambda site: site.page("vacancies_hr.new_vacancy").form().fill(title="New"),
    "vacancies_hr.publish_vacancy": lambda site: site.page("vacancies_hr.publish_vacancy").form(),
    "vacancies_hr.relist_vacancy": lambda site: site.page("vacancies_hr.relist_vacancy").form().fill(LATER),
    "vacancies_hr.remove_examples": lambda site: site.page("vacancies_hr.remove_examples").form(),
    "vacancies_hr.remove_template": lambda site: site.page("vacancies_hr.remove_template").form(),
    "vacancies_hr.review_changes": lambda site: site.page("vacancies_hr.review_changes").form(),
    "vacancies_hr.save_as_template": lambda site: site.page("vacancies_hr.save_as_template").form(),
    "vacancies_hr.send_back_vacancy": lambda site: (
        site.page("vacancies_hr.send_back_vacancy").form().fill(comment="Say where it is.")
    ),
    "vacancies_hr.submit_vacancy": lambda site: site.page("vacancies_hr.submit_vacancy").form(),
    "vacancies_hr.take_back_vacancy": lambda site: site.page("vacancies_hr.take_back_vacancy").form(),
}


def _content_form(endpoint: str) -> Callable[[Site], Form]:
    return lambda site: site.page(endpoint).form().fill(FILLED[endpoint])


FORMS |= {endpoint: _content_form(endpoint) for endpoint in FILLED}

#: The buttons of examples change nothing even when they are taken.
EXAMPLES = ("gallery_hr.press_example",)
#: What strangers send is no act of staff, and a right password alone is none yet.
UNRECORDED = (
    *EXAMPLES,
    "monitoring.answer",
    "my_interest.send_link",
    "privacy.complain",
    "alerts.change",
    "alerts.new",
    "alerts.show",
    "registrations.register",
    "registrations.register_for_vacancy",
    "sign_in.enter",
)


@pytest.fixture
def site(app: Flask, client: CheckingClient, clock: time_machine.Traveller) -> Site:
    return Site(app, client)


class TestUnsafeMethods:
    def test_every_route_that_takes_something_is_tried_here(self, app: Flask) -> None:
        taking = {rule.endpoint for rule in app.url_map.iter_rules() if methods_of(rule) not in (["GET"], [])}
        assert taking - EXEMPT_ENDPOINTS == set(FORMS)

    @pytest.mark.parametrize("endpoint", FORMS)
    def test_without_a_token_nothing_changes(self, site: Site, endpoint: str) -> None:
        form = FORMS[endpoint](site)
        before = everything()
        for token in ([], ["0" * 64], ["\x00"]):
            form.values["csrf_token"] = token
            assert form.submit(follow=False).status == 400
        assert everything() == before

    @pytest.mark.parametrize("endpoint", FORMS)
    def test_same_form_with_its_token_is_taken_and_what_staff_did_recorded(self, site: Site, endpoint: str) -> None:
        form = FORMS[endpoint](site)
        before = everything()
        assert form.submit(follow=False).status in (200, 303)
        after = everything()
        assert (after != before) is (endpoint not in EXAMPLES)
        assert (len(after["audit_entry"]) > len(before["audit_entry"])) is (endpoint not in UNRECORDED)
        assert verify() is None

    @pytest.mark.parametrize("endpoint", FORMS)
    def test_from_another_site_it_is_refused_even_with_the_token(self, site: Site, endpoint: str) -> None:
        form = FORMS[endpoint](site)
        before, address = everything(), form.element.attrs.get("action") or form.address
        for headers in ({"Origin": "https://evil.example"}, {"Sec-Fetch-Site": "cross-site"}):
            assert site.client.post(address, data=form.values, headers=headers).status_code == 403
        assert everything() == before


class TestSafeMethods:
    def test_looking_at_every_page_changes_nothing(self, app: Flask, site: Site) -> None:
        sign_in(site.client, site.account)
        before = everything(without=TRAIL)
        for rule in app.url_map.iter_rules():
            if "GET" in (rule.methods or ()):
                site.client.get(site.things.address(app, rule), buffered=True)
                site.client.head(site.things.address(app, rule), buffered=True)
        assert everything(without=TRAIL) == before
