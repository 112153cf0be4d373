"""The things of the trail: every one that staff act on has words, a name and a page."""

import pytest
from flask import Flask

from recruitment.audit.things import KINDS, ids_called, label_of, names_of, page_of
from recruitment.database import Base, transaction
from tests.client import CheckingClient
from tests.factories.accounts import make_account, sign_in
from tests.factories.registrations import make_registration
from tests.factories.vacancies import make_vacancy

#: What says who somebody is, and so stands on no page of the trail.
OF_APPLICANTS = {"name", "email", "phone", "postcode"}


class TestKinds:
    @pytest.mark.parametrize("kind", KINDS)
    def test_names_and_pages_that_it_knows_are_there(self, app: Flask, kind: str) -> None:
        known, table = KINDS[kind], Base.metadata.tables.get(kind)
        if table is not None and known.named_by:
            assert known.named_by in table.c
        if known.endpoint:
            arguments = {rule.endpoint: rule.arguments for rule in app.url_map.iter_rules()}
            assert arguments[known.endpoint] == {known.argument}

    def test_applicants_are_named_by_their_reference_alone(self) -> None:
        assert KINDS["registration"].named_by not in OF_APPLICANTS

    def test_table_without_words_gets_some(self) -> None:
        assert (label_of("vacancy"), label_of("living_wage_rate")) == ("Vacancy", "Living wage rate")


class TestNames:
    def test_name_and_number_lead_to_each_other(self, app: Flask) -> None:
        with transaction():
            vacancy = make_vacancy(reference="TEST-1")
            registration = make_registration(vacancy)
        assert names_of("vacancy", [str(vacancy.id), "999", "x"]) == {str(vacancy.id): "TEST-1"}
        assert ids_called("vacancy", "test-1") == [str(vacancy.id)]
        assert ids_called("registration", registration.reference) == [str(registration.id)]

    @pytest.mark.parametrize("text", ["", "'; --", "\u0661", "9" * 60, "%"])
    def test_odd_text_names_nothing_that_is_there(self, app: Flask, text: str) -> None:
        with transaction():
            make_vacancy(reference="TEST-1")
        assert "1" not in ids_called("vacancy", text)
        assert ids_called("no such table", text) in ([], [text])


class TestPageOf:
    @pytest.mark.parametrize(
        ("role", "kind", "path"),
        [
            ("administrator", "account", "/hr/accounts/5"),
            ("hr-manager", "account", ""),
            ("hr-manager", "vacancy", "/hr/vacancies/5"),
            ("hr-manager", "registration", "/hr/registrations/5"),
            ("administrator", "living_wage_rate", ""),
        ],
    )
    def test_it_is_linked_for_those_who_may_open_it(
        self, app: Flask, client: CheckingClient, role: str, kind: str, path: str
    ) -> None:
        with transaction():
            account = make_account(role)
        sign_in(client, account)
        with app.test_request_context(headers={"Cookie": f"staff={client.get_cookie('staff').value}"}):  # type: ignore[union-attr]
            assert page_of(kind, "5") == path
            assert page_of(kind, "0") == ""
