"""The form of a text."""

from tests.client import CheckingClient
from tests.pages.vacancies_hr import enter

PRIVACY = "/hr/content/texts/islington/privacy"


class TestTextForm:
    def test_nothing_is_no_text(self, client: CheckingClient) -> None:
        enter(client)
        page = client.page(PRIVACY).form().fill(text=" ").submit("Publish")
        assert (page.status, page.errors) == (422, {"text": "Enter the text"})

    def test_second_colleague_keeps_what_was_typed_and_saves_after_the_first(self, client: CheckingClient) -> None:
        enter(client)
        first = client.page(PRIVACY).form().fill(text="First.")
        second = client.page(PRIVACY).form().fill(text="Second.")
        first.submit("Publish")
        clash = second.submit("Publish")
        assert (clash.status, clash.form().values["text"]) == (409, ["Second."])
        assert "Published" in clash.form().submit("Publish").text
