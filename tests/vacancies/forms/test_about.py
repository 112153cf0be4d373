"""What pages about the post refuse."""

import pytest

from tests.client import CheckingClient
from tests.pages.vacancies_hr import assert_refused, enter, make_draft, open_section


@pytest.mark.usefixtures("clock")
class TestRefusals:
    @pytest.mark.parametrize(
        ("section", "typed", "field", "words"),
        [
            ("post", {"title": " "}, "title", "Enter a title"),
            ("post", {"reference": "a/b"}, "reference", "letters, digits or hyphens"),
            ("post", {"positions": "0"}, "positions", "whole number from 1"),
            ("place", {"postcode": "N1"}, "postcode", "full postcode"),
            ("contact", {"contact_email": "ada@"}, "contact_email", "email address"),
            ("contact", {"contact_phone": "12"}, "contact_phone", "phone number"),
            ("contact", {"apply_url": "javascript:alert(1)"}, "apply_url", "https://"),
        ],
    )
    def test_error_stands_beside_the_field_and_input_is_kept(
        self, client: CheckingClient, section: str, typed: dict[str, str], field: str, words: str
    ) -> None:
        enter(client)
        assert_refused(client, section, typed, field, words)

    def test_reference_of_another_vacancy_is_refused(self, client: CheckingClient) -> None:
        enter(client)
        make_draft(reference="CSC-1")
        page = open_section(client, make_draft(), "post").form().fill(reference="csc-1").submit()
        assert (page.status, "Another vacancy" in page.errors["reference"]) == (422, True)
        assert page.form().values["reference"] == ["csc-1"]
