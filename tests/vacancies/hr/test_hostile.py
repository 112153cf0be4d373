"""Values that no keyboard makes, in every field: a clear answer, never a failure, and nothing half-saved."""

from typing import Any
from urllib.parse import quote_from_bytes

import pytest

from recruitment.vacancies.forms.sections import SECTIONS
from tests.client import CheckingClient
from tests.page import Page
from tests.page_form import Form
from tests.pages.vacancies_hr import LIST, enter, make_draft, open_section, read_again

pytestmark = pytest.mark.slow

HOSTILE = {
    "digits": b"9" * 5000,
    "beyond 64 bits": b"18446744073709551616",
    "NUL": b"a\x00b",
    "line ends": b"a@example.org\r\nBcc: b@example.org",
    "lone surrogate": b"a\xed\xa0\x80b",
    "no UTF-8": b"\xff\xfe",
    "right to left": "\u202egnirts".encode(),
    "other digits": "\u0663\u0664".encode(),
    "markup": b"\"><script>alert(1)</script><img src=x onerror=alert(1)>{{ 7 * 7 }}",
    "not a number": b"NaN",
    "exponent": b"1e999",
    "minus": b"-1",
    "quotes": b"'; DROP TABLE vacancy; --",
}
KEPT = ("csrf_token", "version")


def send(client: CheckingClient, form: Form, hostile: bytes) -> Page:
    """Post the form with this in every field but the hidden ones, byte for byte."""
    fields: dict[str, Any] = {
        name: [values[0].encode()] if name in KEPT else [hostile] for name, values in form.values.items()
    }
    for control in form.controls:
        fields.setdefault(control.attrs.get("name", ""), [hostile])
    fields.pop("", None)
    body = "&".join(f"{name}={quote_from_bytes(one)}" for name, values in fields.items() for one in values)
    return client.page(
        form.address, method="POST", data=body, content_type="application/x-www-form-urlencoded", follow_redirects=True
    )


@pytest.mark.parametrize("hostile", HOSTILE.values(), ids=HOSTILE)
class TestHostileValues:
    def test_every_page_of_the_editor_answers(self, client: CheckingClient, hostile: bytes) -> None:
        enter(client)
        vacancy = make_draft()
        for section in SECTIONS:
            page = send(client, open_section(client, vacancy, section.slug).form(), hostile)
            assert page.status in (200, 422), section.slug
            assert client.page(f"{LIST}/{vacancy.id}").status == 200
        assert read_again(vacancy).salary_min == 41_200_0000

    def test_new_vacancy_and_publishing_answer(self, client: CheckingClient, hostile: bytes) -> None:
        enter(client)
        vacancy = make_draft()
        assert send(client, client.page(f"{LIST}/new").form(), hostile).status in (200, 422)
        assert send(client, client.page(f"{LIST}/{vacancy.id}/publish").form(), hostile).status == 422
        assert client.get(f"{LIST}?state=draft&q={quote_from_bytes(hostile)}").status_code == 200
        assert read_again(vacancy).status == "draft"
