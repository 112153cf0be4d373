"""Removing the examples with one button."""

from recruitment.database import transaction
from tests.client import CheckingClient
from tests.factories.employers import make_employer
from tests.factories.vacancies import make_vacancy
from tests.pages.vacancies_hr import LIST, enter, make_open


class TestRemoveExamples:
    def test_panel_leads_to_the_question_and_the_examples_go(self, client: CheckingClient) -> None:
        enter(client)
        make_open(title="Real post")
        make_open(title="Example post", is_example=True)
        page = client.page(LIST)
        assert "There is 1 example vacancy" in page.text
        after = page.follow("Remove the examples").form().submit("Remove the examples")
        assert "1 example removed" in after.text
        assert ("Real post" in after.links, "Example post" in after.links) == (True, False)
        assert "Remove the examples" not in after.links

    def test_nothing_to_remove_is_not_found(self, client: CheckingClient) -> None:
        enter(client)
        assert client.page(f"{LIST}/examples/remove").status == 404

    def test_administrator_removes_one_employers_or_all(self, client: CheckingClient) -> None:
        with transaction():
            for slug in ("camden", "islington", "hackney"):
                make_vacancy(make_employer(slug), is_example=True, title=f"Post in {slug}")
        enter(client, "administrator")
        form = client.page(f"{LIST}/examples/remove").form().fill(employer="Camden Council")
        left = form.submit("Remove the examples").links
        assert ("Post in camden" in left, "Post in hackney" in left) == (False, True)
        form = client.page(f"{LIST}/examples/remove").form().fill(employer="Every employer")
        assert "2 examples removed" in form.submit("Remove the examples").text
