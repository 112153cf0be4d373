"""Every route and who may enter, against the list in `routes.csv`: nothing appears or vanishes by accident.

`who` is `anyone`, `sign-in` (a staff page for people who are not signed in, or not wholly), `signed-in` (any
account) or the permission that `@requires` asks for.
"""

import csv
from collections.abc import Iterator

import pytest
from flask import Flask
from werkzeug.routing import Rule

from recruitment.access import Permission
from tests.client import CheckingClient
from tests.house_rules.sources import ROOT

LIST = ROOT / "tests" / "house_rules" / "routes.csv"
STAFF = "/hr"
OPEN_TO_THE_SIGNED_OUT = ("anyone", "sign-in")


def listed() -> dict[str, tuple[str, str]]:
    """Methods and who may enter, by endpoint."""
    with LIST.open(newline="") as lines:
        return {row["endpoint"]: (row["methods"], row["who"]) for row in csv.DictReader(lines)}


def found(app: Flask) -> dict[str, str]:
    """Methods of every endpoint there is, those that Flask adds by itself left out."""
    methods: dict[str, set[str]] = {}
    for rule in app.url_map.iter_rules():
        methods.setdefault(rule.endpoint, set()).update((rule.methods or set()) - {"HEAD", "OPTIONS"})
    return {endpoint: " ".join(sorted(names)) for endpoint, names in methods.items()}


def required(app: Flask, endpoint: str) -> str | None:
    """The permission that the view is guarded with."""
    permission: Permission | None = getattr(app.view_functions[endpoint], "required_permission", None)
    return permission.value if permission else None


def staff_rules(app: Flask) -> Iterator[Rule]:
    """Routes that the signed-out may not use."""
    who = {endpoint: entry for endpoint, (_, entry) in listed().items()}
    for rule in app.url_map.iter_rules():
        if who.get(rule.endpoint) not in OPEN_TO_THE_SIGNED_OUT:
            yield rule


def address(app: Flask, rule: Rule) -> str:
    """An address that the route answers to, about a thing that does not exist."""
    examples = {"IntegerConverter": 999_999, "UUIDConverter": "0" * 32}
    values = {name: examples.get(type(kind).__name__, 999_999) for name, kind in rule._converters.items()}
    with app.test_request_context():
        return str(app.url_map.bind("localhost").build(rule.endpoint, values))


@pytest.mark.parametrize("app", ["sqlite"], indirect=True)
class TestRoutes:
    def test_list_is_complete(self, app: Flask) -> None:
        assert found(app) == {endpoint: methods for endpoint, (methods, _) in listed().items()}, (
            f"write the difference into {LIST.relative_to(ROOT)}"
        )

    def test_guards_are_those_of_the_list(self, app: Flask) -> None:
        permissions = {permission.value for permission in Permission}
        expected = {endpoint: who if who in permissions else None for endpoint, (_, who) in listed().items()}
        assert {endpoint: required(app, endpoint) for endpoint in expected} == expected

    def test_only_words_with_a_meaning_stand_in_the_list(self, app: Flask) -> None:
        words = {*OPEN_TO_THE_SIGNED_OUT, "signed-in", *Permission}
        assert {who for _, who in listed().values()} <= words

    def test_staff_pages_are_not_for_anyone(self, app: Flask) -> None:
        staff = {rule.endpoint for rule in app.url_map.iter_rules() if rule.rule.startswith(STAFF)}
        assert {endpoint for endpoint in staff if listed()[endpoint][1] == "anyone"} == set()

    def test_signed_out_are_sent_to_sign_in(self, app: Flask, client: CheckingClient) -> None:
        for rule in staff_rules(app):
            for method in found(app)[rule.endpoint].split():
                response = client.open(address(app, rule), method=method)
                is_refused = response.status_code in (400, 401, 403) and method != "GET"
                is_sent_away = "/hr/sign-in" in response.headers.get("Location", "")
                assert is_refused or is_sent_away, (method, rule.rule)
