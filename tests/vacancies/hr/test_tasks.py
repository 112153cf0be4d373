"""The task list of a vacancy."""

from tests.client import CheckingClient
from tests.page import Page
from tests.pages.vacancies_hr import LIST, enter, make_draft


def show(client: CheckingClient, vacancy_id: int) -> Page:
    return client.page(f"{LIST}/{vacancy_id}")


def statuses(page: Page) -> dict[str, str]:
    """Tasks by their label."""
    (tasks,) = page.document.find("ul", class_="tasks")
    return {task.find("a")[0].text: task.find("span", class_="tag")[0].text for task in tasks.find("li")}


class TestTasks:
    def test_each_says_whether_it_is_done(self, client: CheckingClient) -> None:
        enter(client)
        vacancy = make_draft(dbs_level=None, summary=None, description=None)
        said = statuses(show(client, vacancy.id))
        assert said["Place"] == "Done"
        assert {said["Registration and checks"], said["Text of the advert"]} == {"Needed before publishing"}

    def test_each_section_of_a_new_draft_says_that_publishing_needs_it(self, client: CheckingClient) -> None:
        enter(client)
        begun = client.page(f"{LIST}/new").form().fill(title="Senior social worker").submit()
        assert set(statuses(begun).values()) == {"Needed before publishing"}

    def test_section_that_publishing_does_not_need_may_be_left_alone(self, client: CheckingClient) -> None:
        enter(client)
        example = make_draft(is_example=True, summary=None, description=None)
        assert statuses(show(client, example.id))["Text of the advert"] == "Not started"

    def test_draft_leads_to_the_first_section_that_is_needed(self, client: CheckingClient) -> None:
        enter(client)
        page = show(client, make_draft(location=None, dbs_level=None).id)
        assert page.follow("Next: Place").h1 == "Place"
        assert not [words for words in show(client, make_draft().id).links if words.startswith("Next: ")]

    def test_hint_says_what_is_missing_or_what_is_there(self, client: CheckingClient) -> None:
        enter(client)
        text = show(client, make_draft(dbs_level=None).id).main.text
        assert "Choose the DBS check" in text
        assert "£41,200 to £44,900 a year" in text

    def test_saving_leads_on_to_the_next_section_that_is_needed(self, client: CheckingClient) -> None:
        enter(client)
        vacancy = make_draft(location=None, dbs_level=None)
        place = show(client, vacancy.id).follow("Place")
        following = place.form().fill(location="Upper Street").submit("Save and next")
        assert (following.h1, "Place: saved." in following.text) == ("Registration and checks", True)

    def test_last_section_that_is_needed_has_no_next(self, client: CheckingClient) -> None:
        enter(client)
        page = show(client, make_draft(dbs_level=None).id).follow("Registration and checks")
        assert "Save and next" not in page.text
