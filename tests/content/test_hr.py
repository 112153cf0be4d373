"""Content in the back office."""

from recruitment import clock
from recruitment.content.statement import A_YEAR
from recruitment.database import transaction
from tests.client import CheckingClient
from tests.factories.benefits import make_benefit
from tests.factories.employers import make_employer
from tests.moments import MONDAY_MORNING
from tests.pages.vacancies_hr import enter

PRIVACY = "/hr/content/texts/islington/privacy"


class TestShowContent:
    def test_what_is_due_leads_to_where_it_is_mended(self, client: CheckingClient) -> None:
        with transaction():
            make_benefit(make_employer(), "Season ticket", review_on=MONDAY_MORNING.date().replace(year=2020))
        enter(client)
        page = client.page("/hr/content")
        assert "Past review" in page.text
        assert page.follow("Season ticket").h1 == "Change a part of the offer"

    def test_role_types_are_for_administrators(self, client: CheckingClient) -> None:
        enter(client)
        assert "Role types" not in client.page("/hr/content").links
        enter(client, "administrator")
        assert "Role types" in client.page("/hr/content").links


class TestTexts:
    def test_preview_shows_it_and_saves_nothing(self, client: CheckingClient) -> None:
        enter(client)
        page = client.page(PRIVACY).form().fill(text="Looked at.").submit("Preview")
        assert "Looked at." in page.text
        assert "Looked at." not in client.page("/privacy").text
        assert "Version 1" not in page.links

    def test_draft_waits_and_a_published_one_is_public_at_once(self, client: CheckingClient) -> None:
        enter(client)
        page = client.page(PRIVACY).form().fill(text="Ours.").submit("Save draft")
        assert "Ours." not in client.page("/privacy").text
        page.form().submit("Publish")
        assert "Ours." in client.page("/privacy").text

    def test_old_version_shows_what_changed_and_comes_back(self, client: CheckingClient) -> None:
        enter(client)
        for text in ("First.", "Second."):
            client.page(PRIVACY).form().fill(text=text).submit("Publish")
        page = client.page(f"{PRIVACY}/2")
        assert ("Removed: First." in page.text, "Added: Second." in page.text) == (True, True)
        back = client.page(f"{PRIVACY}/1").form().submit("Publish this version again")
        assert "Version 3" in back.links
        assert "First." in client.page("/privacy").text

    def test_unknown_text_and_version_are_not_found(self, client: CheckingClient) -> None:
        enter(client)
        assert client.get("/hr/content/texts/islington/imprint").status_code == 404
        assert client.get(f"{PRIVACY}/9").status_code == 404

    def test_snippet_says_where_it_stands(self, client: CheckingClient) -> None:
        enter(client)
        page = client.page("/hr/content/texts/islington/agency")
        assert (
            "name {agency} change as soon as you publish. Every advert of an agency post begins with it." in page.text
        )

    def test_statement_is_published_with_a_day_to_come(self, client: CheckingClient) -> None:
        enter(client)
        form = client.page("/hr/content/texts/islington/accessibility").form()
        refused = form.fill({"review_on-year": "2020"}).submit("Publish")
        assert refused.errors == {"review_on-day": "Enter a day to come, within a year"}
        kept = client.page("/hr/content/texts/islington/accessibility").form().submit("Publish").form().values
        assert kept["review_on-day"] == [str((clock.today() + A_YEAR).day)]
