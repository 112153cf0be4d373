"""Templates of messages: the pages."""

import pytest

from recruitment.database import transaction
from tests.client import CheckingClient
from tests.factories.employers import make_employer
from tests.factories.registrations import make_template
from tests.pages.people import LIST, enter

WORDS = {"name": "Invitation", "subject": "About {vacancy}", "text": "Dear {name}"}
TEMPLATES = f"{LIST}/templates"


class TestTemplates:
    def test_one_is_written_changed_and_removed(self, client: CheckingClient) -> None:
        enter(client)
        page = client.page(LIST).follow("Message templates").follow("New template").form().fill(WORDS).submit()
        page = page.follow("Invitation").form().fill(subject="Other words").submit()
        assert "Other words" in page.main.text
        page = page.follow("Invitation").follow("Remove it").form().submit()
        assert "None yet." in page.main.text

    @pytest.mark.parametrize("field", WORDS)
    def test_what_is_missing_is_told_beside_the_field(self, client: CheckingClient, field: str) -> None:
        enter(client)
        page = client.page(f"{TEMPLATES}/new").form().fill(WORDS | {field: ""}).submit()
        assert (page.status, list(page.errors)) == (422, [field])

    def test_second_of_a_name_is_refused_and_kept_as_typed(self, client: CheckingClient) -> None:
        account = enter(client)
        with transaction():
            make_template(account.employer, "Invitation")
            other = make_template(account.employer, "Thanks").id
        for address in (f"{TEMPLATES}/new", f"{TEMPLATES}/{other}"):
            page = client.page(address).form().fill(WORDS).submit()
            assert page.errors == {"name": "You have another template of this name. Enter a different one"}
            assert page.form().values["text"] == ["Dear {name}"]

    def test_another_employers_is_not_found(self, client: CheckingClient) -> None:
        enter(client)
        with transaction():
            number = make_template(make_employer("camden")).id
        assert client.page(f"{TEMPLATES}/{number}").status == client.page(f"{TEMPLATES}/{number}/remove").status == 404
