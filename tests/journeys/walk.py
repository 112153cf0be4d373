"""Forms, found by walking through the pages of a site."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from urllib.parse import urlsplit

from flask import Flask

from tests.client import CheckingClient
from tests.page import Page
from tests.page_form import BUTTONS, Form

#: Pages that staff see before they are known.
DOORS = ("/hr/sign-in", "/hr/invitation", "/hr/password-reset")
UNTYPED = ("hidden", *BUTTONS)


@dataclass(frozen=True)
class Found:
    """A form: where it stands, where it is sent, whether it changes something, and what can be filled in."""

    page: str
    path: str
    is_post: bool
    fields: frozenset[str]


def is_for_staff(address: str) -> bool:
    """Whether one has to be signed in to see it."""
    path = urlsplit(address).path
    return path.startswith("/hr") and not path.startswith(DOORS)


def walk(app: Flask, addresses: Iterable[str], cookie: tuple[str, str]) -> dict[str, Found]:
    """The first form for each route: a route whose pages differ by a section has one for each section."""
    app.test_client_class = CheckingClient
    stranger, staff = app.test_client(), app.test_client()
    staff.set_cookie(*cookie)
    found: dict[str, Found] = {}
    for address in addresses:
        page: Page = (staff if is_for_staff(address) else stranger).page(address)
        for form in _forms_on(page):
            target = _target(app, form)
            found[target] = max(found.get(target, form), form, key=lambda one: len(one.fields))
    return found


def _forms_on(page: Page) -> Iterator[Found]:
    for element in page.document.find("form"):
        form = Form(page.client, page.address, page.document, element)
        typed = [one for one in form.controls if one.tag != "button" and one.attrs.get("type") not in UNTYPED]
        names = frozenset(one.attrs.get("name", "") for one in typed if "hidden" not in one.attrs)
        path = urlsplit(element.attrs.get("action") or page.address).path
        yield Found(page.address, path, element.attrs.get("method", "get").lower() == "post", names)


def _target(app: Flask, form: Found) -> str:
    endpoint, values = app.url_map.bind("localhost").match(form.path, method="POST" if form.is_post else "GET")
    return " ".join([endpoint, *([values["section"]] if "section" in values else [])])
