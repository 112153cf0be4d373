"""The employer's setting about names."""

from recruitment.database import transaction
from tests.client import CheckingClient
from tests.factories.registrations import make_registration
from tests.pages.people import LIST, enter


class TestChooseNaming:
    def test_names_show_as_soon_as_the_box_is_not_ticked(self, client: CheckingClient) -> None:
        enter(client, "hr-manager")
        with transaction():
            make_registration()
        page = client.page(LIST).follow("Names")
        assert page.form().values["unnamed"] == ["islington"]
        page.form().fill(unnamed=[]).submit()
        assert "Ada Lovelace" in client.page(LIST).links

    def test_officers_are_not_led_there(self, client: CheckingClient) -> None:
        enter(client, "hr-officer")
        assert "Names" not in client.page(LIST).links
