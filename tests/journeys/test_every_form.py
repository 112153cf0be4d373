"""Every form with mistakes in it, on a phone and on a desk: nobody is left to guess what has to be mended."""

from collections.abc import Callable

import pytest

from recruitment.vacancies.forms.sections import BY_SLUG
from recruitment.web.form_token import EXEMPT_ENDPOINTS
from tests.client import CheckingClient
from tests.factories.accounts import PASSWORD
from tests.house_rules.whole_site import methods_of
from tests.journeys.every_form import BUTTONS, SEARCHES, WRONG
from tests.journeys.every_page import EVERY
from tests.journeys.furniture import EVERYWHERE, Furnished, inside
from tests.journeys.walk import Found, walk
from tests.live_site import LiveSite
from tests.pages.refused_form import RefusedForm
from tests.pages.visitor import Visitor

Open = Callable[[str], Visitor]
#: Its forms are pictures of forms, which lead nowhere.
GALLERY = ("/hr/components", "gallery_hr.")


@pytest.fixture(scope="module")
def forms(starter_site: LiveSite, furnished: Furnished) -> dict[str, Found]:
    """Where each stands, by the route that it is sent to."""
    with inside(starter_site) as app:
        pages = [furnished.address(page) for page in EVERY if not page.startswith(GALLERY)]
        return walk(app, pages, furnished.cookie)


def give_password(at: Open) -> Visitor:
    """The step before a code."""
    visitor = at("/hr/sign-in")
    visitor.fill(Email_address=EVERYWHERE, Password=PASSWORD)
    visitor.press("Continue", "Enter your code")
    return visitor


def use_recovery_code(at: Open) -> Visitor:
    """The other way to take that step."""
    visitor = give_password(at)
    visitor.follow("I don’t have my app: use a recovery code", "Use a recovery code")
    return visitor


def ask_why(at: Open, button: str, heading: str) -> Visitor:
    """What is held of somebody, and one of the buttons below it."""
    visitor = at("/hr/privacy/person")
    visitor.fill(Email_address="ada@example.org")
    visitor.press("Look it up", "One person’s data")
    visitor.press(button, heading)
    return visitor


#: Forms on pages that no address leads to.
STEPS: dict[str, Callable[[Open], Visitor]] = {
    "sign_in.give_code": give_password,
    "sign_in.give_recovery_code": use_recovery_code,
    "privacy_hr.erase_person": lambda at: ask_why(at, "Erase it", "Erase all that we hold of somebody"),
    "privacy_hr.export_person": lambda at: ask_why(at, "Give them a copy", "Give somebody a copy of their data"),
}


class TestNoneIsLeftOut:
    def test_every_route_that_takes_something_is_in_the_table(self, starter_site: LiveSite) -> None:
        with inside(starter_site) as app:
            taking = {rule.endpoint for rule in app.url_map.iter_rules() if "POST" in methods_of(rule)}
        tried = {target.partition(" ")[0] for target in (*WRONG, *BUTTONS)}
        examples = {endpoint for endpoint in taking if endpoint.startswith(GALLERY)}
        assert taking - EXEMPT_ENDPOINTS - examples - tried == set()
        assert {f"vacancies_hr.edit_section {section}" for section in BY_SLUG} <= set(WRONG)

    def test_every_form_of_every_page_is_in_the_table(self, forms: dict[str, Found]) -> None:
        assert set(forms) - {*WRONG, *BUTTONS, *SEARCHES} == set()

    def test_whatever_can_be_filled_in_is_filled_in_wrongly(self, forms: dict[str, Found]) -> None:
        typed = {target for target, form in forms.items() if form.fields and target not in SEARCHES}
        assert {target for target in typed if not WRONG.get(target)} == set()

    def test_searches_can_go_wrong_nowhere(
        self, starter_site: LiveSite, furnished: Furnished, forms: dict[str, Found]
    ) -> None:
        with inside(starter_site) as app:
            app.test_client_class = CheckingClient
            client = app.test_client()
            client.set_cookie(*furnished.cookie)
            for target in set(SEARCHES) & set(forms):
                form = forms[target]
                asked = client.page(form.path, query_string=dict.fromkeys(form.fields, "31 zeppelins"))
                assert (asked.status, asked.errors) == (200, {}), target


@pytest.mark.parametrize("target", WRONG)
def test_mistakes_are_told_and_nothing_is_lost(
    at: Open, forms: dict[str, Found], furnished: Furnished, target: str
) -> None:
    visitor = STEPS[target](at) if target in STEPS else at(forms[target].page)
    path = furnished.places[target] if target in STEPS else forms[target].path
    form = RefusedForm(visitor, path)
    form.send(WRONG[target])
    form.comes_back()
    visitor.look_at_each_width()


@pytest.mark.parametrize("target", BUTTONS)
def test_single_button_that_is_refused_says_so(at: Open, forms: dict[str, Found], target: str) -> None:
    visitor = at(forms[target].page)
    RefusedForm(visitor, forms[target].path).send({})
    visitor.arrive("That didn't work")
