"""Whatever is typed into a form: it is refused beside its field, or kept and shown as text."""

from collections.abc import Callable
from dataclasses import dataclass
from io import BytesIO
from typing import Any

import pytest
from flask import Flask

from recruitment.accounts.invitations import invite
from recruitment.database import transaction
from recruitment.registrations.links import new_link
from recruitment.vacancies.forms.sections import BY_SLUG
from tests.client import CheckingClient
from tests.factories.accounts import PASSWORD, make_account
from tests.factories.alerts import make_alert, page_of
from tests.factories.registrations import make_registration
from tests.factories.vacancies import make_vacancy
from tests.house_rules.hostile_values import VALUES, urlencoded
from tests.page import Page
from tests.pages.vacancies_hr import enter

pytestmark = pytest.mark.slow

TYPE = "application/x-www-form-urlencoded"
#: Everything that a form may answer. 409: somebody else changed the same vacancy.
ANSWERS = (200, 303, 400, 404, 409, 410, 413, 422)
#: Not typed, and with a wrong one nothing else is looked at.
KEPT = ("csrf_token", "version")
BODIES = {
    "nothing": (TYPE, b""),
    "JSON": ("application/json", b'{"name": "Ada", "email": {"a": [1]}}'),
    "broken JSON": ("application/json", b'{"name": '),
    "text": ("text/plain", b"name=Ada"),
    "no type": ("", b"name=Ada"),
    "no boundary": ("multipart/form-data", b"--x\r\n\r\n"),
    "empty multipart": ("multipart/form-data; boundary=x", b""),
    "broken multipart": ("multipart/form-data; boundary=x", b"--x\r\nContent-Disposition: form-data; name\r\n\xff"),
    "unknown charset": (f"{TYPE}; charset=utf-7", b"name=+ADw-script+AD4-"),
    "not UTF-8": (TYPE, b"name=\xff\xfe&\xff=%FF&%=%zz&=&&"),
    "half of UTF-16": ("multipart/form-data; boundary=x; charset=utf-16", b"--x\r\n\r\n--x--"),
    "half a megabyte": (TYPE, b"x" * 600_000),
}


@pytest.fixture(
    params=[pytest.param(1, marks=[pytest.mark.faults, pytest.mark.fuzz]), 8], ids=["every", "every eighth"]
)
def every(request: pytest.FixtureRequest) -> int:
    """How many values lie between two: fields are shifted, so that the fields of a form meet them all between them."""
    step: int = request.param
    return step


@dataclass
class Addresses:
    """Where there is something to send."""

    public: list[str]
    #: Of somebody who has a registration and a job alert, by mailed links; what a right answer to each is.
    own: dict[str, dict[str, str]]
    editor: list[str]
    publishing: str


@pytest.fixture
def forms(client: CheckingClient, change_settings: Callable[..., None]) -> Addresses:
    """A site with an open vacancy, a draft, and an invitation; the client is an administrator."""
    change_settings(rate_limits=False)
    enter(client, "administrator")
    with transaction():
        vacancy = make_vacancy(reference="TEST-1")
        draft = make_vacancy(status="draft", publish_at=None)
        link = invite("new@example.org", "administrator", None, by=None)
        registration = make_registration()
        reference, mine = registration.reference, f"/my-interest/{new_link(registration)}"
        alert = page_of(make_alert("q=youth"))
    public = ["/interest", "/jobs/TEST-1/interest", link.partition("localhost")[2], "/hr/sign-in"]
    own = {
        "/alerts/new?q=youth": {"email": "ada@example.org", "frequency": "daily"},
        f"{alert}/change": {"frequency": "weekly"},
        "/my-interest/lost": {"email": "ada@example.org"},
        f"{mine}/{reference}/correct": {"name": "Ada"},
        f"{mine}/{reference}/cv": {},
    }
    sections = [f"/hr/vacancies/{vacancy.id}/edit/{section}" for section in BY_SLUG]
    return Addresses(public, own, ["/hr/vacancies/new", *sections], f"/hr/vacancies/{draft.id}/publish")


def send(client: CheckingClient, page: Page, fields: dict[str, list[Any]]) -> Page:
    """Exactly these bytes, to where the page's form goes. A redirect is not followed."""
    raw = {name: [one if isinstance(one, bytes) else one.encode() for one in values] for name, values in fields.items()}
    action = page.form().element.attrs.get("action") or page.address
    answer = client.post(action, data=urlencoded(raw), content_type=TYPE)
    assert answer.status_code in ANSWERS, (page.address, answer.status_code)
    return Page(client, answer)


def typed(page: Page, shift: int) -> dict[str, list[Any]]:
    """Each field with another hostile value, so that some hold; `shift` moves them on."""
    values = list(VALUES.values())
    names = [name for name in page.form().values if name not in KEPT]
    hostile = {name: [values[(shift + place) % len(values)]] for place, name in enumerate(names)}
    return {**page.form().values, **hostile}


def mended(answer: Page, sent: dict[str, list[Any]], right: dict[str, list[Any]]) -> dict[str, list[Any]]:
    """What was refused as it was before, so that what holds is kept."""
    wrong = {name.partition("-")[0] for name in answer.errors}
    return {name: right.get(name, []) if name.partition("-")[0] in wrong else sent[name] for name in sent}


def attack(client: CheckingClient, address: str, every: int, **filled: str) -> list[int]:
    """The statuses of sending hostile values, then without those that were refused."""
    statuses, page = [], client.page(address)
    for shift in range(0, len(VALUES), every):
        right = {**page.form().values, **{name: [value] for name, value in filled.items()}}
        sent = typed(page, shift)
        answer = send(client, page, sent)
        if answer.status == 422:
            answer = send(client, page, mended(answer, sent, right))
        statuses.append(answer.status)
        if answer.status == 303:
            page = client.page(address)
    return statuses


class TestEveryValue:
    def test_public_forms(self, forms: Addresses, client: CheckingClient, every: int) -> None:
        for address in forms.public[:2]:
            answers = attack(client, address, every, name="Ada", email="ada@example.org")
            assert set(answers) == {303}, address
        assert client.page("/hr/registrations").status == 200

    def test_what_people_do_by_mailed_links(self, forms: Addresses, client: CheckingClient, every: int) -> None:
        for address, right in forms.own.items():
            needs_file = address.endswith("/cv")  # which such a body can't bring
            assert (303 in attack(client, address, every, **right)) is not needs_file, address
        for address in forms.own:
            assert client.page(address).status == 200, address

    def test_doors_of_staff(self, app: Flask, forms: Addresses, every: int) -> None:
        stranger = app.test_client()
        for address in forms.public[2:]:
            answers = attack(stranger, address, every * 2, email="ada@example.org", name="Ada", password=PASSWORD)
            assert set(answers) == {422}, address

    def test_editor(self, forms: Addresses, client: CheckingClient, every: int) -> None:
        for address in forms.editor:
            assert 303 in attack(client, address, every), address
        for shown in (forms.publishing.partition("/publish")[0], "/hr/vacancies?state=open", "/jobs", "/jobs/test-1"):
            assert client.page(shown).status == 200

    def test_publishing(self, forms: Addresses, client: CheckingClient, every: int) -> None:
        page = client.page(forms.publishing)
        for shift in range(0, len(VALUES), every):
            assert send(client, page, {**typed(page, shift), "when": ["later"]}).status == 422

    def test_accounts(self, forms: Addresses, client: CheckingClient, every: int) -> None:
        for address in ("/hr/accounts/invite", "/hr/account/password", "/hr/confirm"):
            assert set(attack(client, address, every)) == {422}, address
        assert set(attack(client, "/hr/password-reset", every, email="ada@example.org")) == {303}
        assert client.page("/hr/trail").status == 200

    def test_second_factor(self, app: Flask, forms: Addresses) -> None:
        stranger = app.test_client()
        with transaction():
            account = make_account("viewer")
        begun = stranger.page("/hr/sign-in").form().fill(email=account.email, password=PASSWORD).submit()
        assert set(attack(stranger, begun.address, 1)) == {422}
        assert set(attack(stranger, "/hr/sign-in/recovery-code", 1)) == {422}


class TestShapes:
    """Bodies that no browser sends."""

    @pytest.mark.parametrize("kind", BODIES)
    def test_is_refused_or_taken_for_an_empty_form(self, forms: Addresses, client: CheckingClient, kind: str) -> None:
        content_type, body = BODIES[kind]
        for address in (*forms.public, *forms.own, *forms.editor, forms.publishing, "/hr/sign-out"):
            answer = client.post(address, data=body, content_type=content_type)
            assert answer.status_code in (303, 400, 413), address

    def test_files_where_text_belongs(self, forms: Addresses, client: CheckingClient) -> None:
        for address in (*forms.public[:2], *forms.own, *forms.editor):
            values = client.page(address).form().values
            files = {name: (BytesIO(b"PK\x03\x04"), "../../x.php") for name in values if name not in KEPT}
            answer = client.post(address, data={**files, "csrf_token": values["csrf_token"][0]})
            assert answer.status_code in (303, 409, 422), address

    def test_missing_fields(self, forms: Addresses, client: CheckingClient) -> None:
        for address in (*forms.public[:2], *forms.own, *forms.editor):
            page = client.page(address)
            token = page.form().values["csrf_token"]
            assert send(client, page, {"csrf_token": token}).status in (303, 409, 422), address

    def test_each_field_many_times(self, app: Flask, forms: Addresses, client: CheckingClient) -> None:
        for address in (*forms.public, *forms.own, *forms.editor, forms.publishing):
            visitor = client if address.startswith("/hr/vacancies") else app.test_client()
            page = visitor.page(address)
            fields = {name: [*values, *["x"] * 40] for name, values in page.form().values.items()}
            assert send(visitor, page, fields).status in (303, 422), address

    @pytest.mark.parametrize("version", ["", "-1", "9" * 20, "9" * 5000, "\u0661", "1e9", "x"])
    def test_version_that_no_form_of_ours_holds(self, forms: Addresses, client: CheckingClient, version: str) -> None:
        page = client.page(forms.editor[1])
        assert send(client, page, {**page.form().values, "version": [version]}).status == 409
