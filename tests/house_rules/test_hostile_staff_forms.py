"""Every form that there is, those of staff above all, with what nobody means to send in every field of it."""

from collections.abc import Callable
from typing import Any

import pytest
import time_machine
from flask import Flask

from tests.client import CheckingClient
from tests.databases import Installations
from tests.house_rules.filled_site import Site
from tests.house_rules.hostile_values import VALUES, urlencoded
from tests.house_rules.sources import ROOT
from tests.house_rules.test_form_tokens import FORMS
from tests.house_rules.test_hostile_forms import ANSWERS, TYPE, mended
from tests.page import Page
from tests.page_form import Form

pytestmark = pytest.mark.slow
#: With another one of these nothing else is looked at.
KEPT = ("csrf_token", "version", "chosen")
Fields = dict[str, list[Any]]


@pytest.fixture
def fresh_site(
    app: Flask,
    request: pytest.FixtureRequest,
    installations: Installations,
    clock: time_machine.Traveller,
    change_settings: Callable[..., None],
) -> Callable[[], Site]:
    """Makes the site anew, for when what was sent has changed it."""
    change_settings(rate_limits=False)

    def make() -> Site:
        installations.on(request.node.callspec.params["app"]).make_fresh()
        client = app.test_client()
        assert isinstance(client, CheckingClient)
        return Site(app, client)

    return make


#: Lists of attacks that others published, which may lie beside this repository.
LISTS = ROOT.parent / "shared" / "data" / "hostile"
#: Forms of visitors that can be sent again and again: between them they meet every payload.
AGAIN = (
    *("alerts.new", "privacy.complain", "registrations.register", "registrations.register_for_vacancy"),
    *("my_interest.send_link", "my_interest.correct", "alerts.change", "sign_in.enter", "sign_in.ask_for_password"),
)
#: So many payloads lie between two for one form, and each form begins at another.
OFTEN, SELDOM = len(AGAIN), 600


def hostile(form: Form, shift: int) -> Fields:
    """Each field with another hostile value; `shift` moves them on."""
    values = list(VALUES.values())
    names = [name for name in form.values if name not in KEPT]
    typed: Fields = {name: [values[(shift + place) % len(values)]] for place, name in enumerate(names)}
    return {**form.values, **typed}


def send(form: Form, fields: Fields) -> Page:
    """Exactly these bytes, to where the form goes. A file is sent as if it were text."""
    raw = {name: [_bytes(one) for one in values] for name, values in fields.items()}
    client: Any = form.client
    answer = client.post(form.element.attrs.get("action") or form.address, data=urlencoded(raw), content_type=TYPE)
    return Page(client, answer)


def _bytes(value: Any) -> bytes:
    if isinstance(value, bytes):
        return value
    return value.encode() if isinstance(value, str) else b"PK\x03\x04"


def attack(form: Form, shift: int) -> list[int]:
    """The statuses of hostile values, and of the same without those that were refused."""
    fields = hostile(form, shift)
    answer = send(form, fields)
    if answer.status != 422:
        return [answer.status]
    return [422, send(form, mended(answer, fields, form.values)).status]


def attack_all(fresh_site: Callable[[], Site], forms: list[str], shifts: int) -> dict[str, list[int]]:
    """So many shifts of the values for each form: what was answered where it should not have been."""
    site, failed = fresh_site(), {}
    for place, endpoint in enumerate(forms):
        form = None
        for shift in range(place, place + shifts):
            form = form or FORMS[endpoint](site)
            statuses = attack(form, shift)
            if not set(statuses) <= set(ANSWERS):
                failed[f"{endpoint} {shift}"] = statuses
            if statuses[-1] in (200, 303):  # taken: the next form begins from what was there before
                site, form = fresh_site(), None
    return failed


def published() -> list[bytes]:
    """Every line once; lines with # are headings."""
    lines = [line for path in sorted(LISTS.rglob("*.txt")) for line in path.read_bytes().splitlines()]
    return [line for line in dict.fromkeys(lines) if line.strip() and not line.startswith(b"#")]


def in_every_field(form: Form, payload: bytes) -> list[int]:
    """The statuses of one payload in all fields at once, and where it was not refused."""
    fields = {**form.values, **{name: [payload] for name in form.values if name not in KEPT}}
    answer = send(form, fields)
    if answer.status != 422:
        return [answer.status]
    return [422, send(form, mended(answer, fields, form.values)).status]


@pytest.mark.faults
@pytest.mark.fuzz
@pytest.mark.skipif(not LISTS.exists(), reason=f"{LISTS.name} is not there")
class TestPublished:
    """Each form in the end meets a share of the published payloads, in every field of it."""

    def test_forms_of_visitors(self, fresh_site: Callable[[], Site]) -> None:
        site, failed = fresh_site(), {}
        for place, endpoint in enumerate(AGAIN):
            for payload in published()[place % OFTEN :: OFTEN]:
                statuses = in_every_field(FORMS[endpoint](site), payload)
                if not set(statuses) <= set(ANSWERS):
                    failed[f"{endpoint} {payload!r}"] = statuses
        assert failed == {}
        assert site.client.page("/hr/registrations").status == 200

    def test_forms_of_everybody_else(self, fresh_site: Callable[[], Site]) -> None:
        site, failed = fresh_site(), {}
        for place, endpoint in enumerate(one for one in FORMS if one not in AGAIN):
            for payload in published()[place % SELDOM :: SELDOM]:
                statuses = in_every_field(FORMS[endpoint](site), payload)
                if not set(statuses) <= set(ANSWERS):
                    failed[f"{endpoint} {payload!r}"] = statuses
                if statuses[-1] in (200, 303):  # taken: the next one begins from what was there before
                    site = fresh_site()
        assert failed == {}


class TestEveryForm:
    def test_one_turn_of_the_values_breaks_none(self, app: Flask, fresh_site: Callable[[], Site]) -> None:
        """Half of the forms on each database: between them they meet all values."""
        first = int(app.config["SQLALCHEMY_DATABASE_URI"].startswith("sqlite"))
        assert attack_all(fresh_site, list(FORMS)[first::2], 1) == {}

    @pytest.mark.faults
    @pytest.mark.fuzz
    def test_every_turn_of_the_values_breaks_none(self, fresh_site: Callable[[], Site]) -> None:
        assert attack_all(fresh_site, list(FORMS), len(VALUES)) == {}
