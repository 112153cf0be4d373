"""What one is told: the page."""

from tests.client import CheckingClient
from tests.pages.people import LIST, enter


class TestChooseNotices:
    def test_choice_is_kept(self, client: CheckingClient) -> None:
        enter(client, "hiring-manager")
        page = client.page(LIST).follow("What you are told")
        assert page.form().values["often"] == ["daily"]
        page = page.form().fill(often="At once").submit()
        assert "Saved." in page.text
        assert page.form().values["often"] == ["at-once"]

    def test_what_is_not_offered_is_refused(self, client: CheckingClient) -> None:
        enter(client)
        form = client.page("/hr/account/notices").form()
        form.values["often"] = ["hourly"]
        assert form.submit().errors == {"often": "Choose one of the list"}
