"""The code that is asked for in front of a view, on the way to a page and in the middle of a form."""

from datetime import timedelta

import pytest
import time_machine
from flask import Flask, request

from recruitment.access import Permission, requires
from recruitment.accounts.models import Account
from recruitment.accounts.step_up import fresh_code
from recruitment.database import transaction
from recruitment.web.forms import ActionForm
from tests.client import CheckingClient
from tests.factories.accounts import code_now, make_account, sign_in
from tests.page import Page

TEN_MINUTES = timedelta(minutes=10)
PAGE = "<!DOCTYPE html><html lang='en-GB'><title>Guarded</title><body><main><h1>Guarded</h1>{}</main></body></html>"
FORM = "<form method='post'><input type='hidden' name='csrf_token' value='{}'><button>Go</button></form>"
TYPED = {"reason": 'For the "panel" <b>', "who": ["one", "two"], "password": "not to be repeated"}


@requires(Permission.SEE_FIGURES)
@fresh_code
def guarded() -> str | tuple[str, int]:
    form = ActionForm()
    if form.validate_on_submit():
        told = [f"{name}={','.join(request.form.getlist(name))}" for name in ("reason", "who")]
        return PAGE.format(f"<pre>{'; '.join(told).replace('<', '&lt;')}</pre>")
    return PAGE.format(FORM.format(form.csrf_token._value())), form.status


@pytest.fixture
def account(
    app: Flask, client: CheckingClient, clock: time_machine.Traveller, monkeypatch: pytest.MonkeyPatch
) -> Account:
    monkeypatch.setitem(app.view_functions, "vacancies_hr.new_vacancy", guarded)
    with transaction():
        account = make_account()
    sign_in(client, account)
    return account


def send(client: CheckingClient, page: Page, **fields: object) -> Page:
    """What a form with more fields would send."""
    values = {**page.form().values, **TYPED, **fields}
    sent: Page = client.page("/hr/vacancies/new", method="POST", data=values)
    return sent


class TestOnTheWay:
    def test_fresh_session_goes_straight_in(self, client: CheckingClient, account: Account) -> None:
        assert client.page("/hr/vacancies/new").h1 == "Guarded"

    def test_later_a_code_leads_to_the_page_asked_for(
        self, client: CheckingClient, account: Account, clock: time_machine.Traveller
    ) -> None:
        clock.shift(TEN_MINUTES)
        page = client.page("/hr/vacancies/new?page=2")
        assert page.h1 == "Confirm that it is you"
        assert page.form().fill(fresh_code=code_now()).submit().address == "/hr/vacancies/new?page=2"

    def test_session_gets_another_token_and_the_older_opens_nothing(
        self, app: Flask, client: CheckingClient, account: Account, clock: time_machine.Traveller
    ) -> None:
        clock.shift(TEN_MINUTES)
        before = client.get_cookie("staff").value
        client.page("/hr/vacancies/new").form().fill(fresh_code=code_now()).submit()
        after = client.get_cookie("staff").value
        thief = app.test_client()
        thief.set_cookie("staff", before)
        assert (thief.page("/hr/account").h1, client.page("/hr/account").h1) == ("Sign in", "Your account")
        assert after != before

    def test_who_may_not_go_on_is_not_asked(self, app: Flask, client: CheckingClient, account: Account) -> None:
        assert app.test_client().page("/hr/vacancies/new").h1 == "Sign in"


class TestInTheMiddleOfAForm:
    @pytest.fixture
    def asked(self, client: CheckingClient, account: Account, clock: time_machine.Traveller) -> Page:
        page = client.page("/hr/vacancies/new")
        clock.shift(TEN_MINUTES)
        return send(client, page)

    def test_what_was_typed_goes_on_with_the_code(self, asked: Page) -> None:
        assert (asked.h1, asked.path) == ("Confirm that it is you", "/hr/vacancies/new")
        page = asked.form().fill(fresh_code=code_now()).submit()
        assert 'reason=For the "panel" <b>; who=one,two' in page.text

    def test_wrong_code_keeps_it_too(self, asked: Page) -> None:
        again = asked.form().fill(fresh_code="000 000").submit()
        assert (again.status, set(again.errors)) == (422, {"fresh_code"})
        assert again.form().values["who"] == ["one", "two"]
        assert "reason=For" in again.form().fill(fresh_code=code_now()).submit().text

    def test_passwords_are_not_repeated(self, asked: Page) -> None:
        assert "not to be repeated" not in asked.response.get_data(as_text=True)

    def test_too_many_codes_keep_what_was_typed_and_not_the_code(self, asked: Page) -> None:
        for _ in range(5):
            asked = asked.form().fill(fresh_code="123 456").submit()
        refused = asked.form().fill(fresh_code="123 456").submit()
        assert (refused.status, "Retry-After" in refused.response.headers) == (429, True)
        assert refused.form().values["who"] == ["one", "two"]
        assert "123 456" not in refused.response.get_data(as_text=True)

    def test_form_that_is_not_ours_is_not_made_ours_by_a_code(
        self, client: CheckingClient, account: Account, clock: time_machine.Traveller
    ) -> None:
        page = client.page("/hr/vacancies/new")
        clock.shift(TEN_MINUTES)
        answer = send(client, page, csrf_token="0" * 64, fresh_code=code_now())
        assert (answer.status, answer.h1) == (400, "Guarded")
