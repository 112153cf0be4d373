"""The job seekers' page of what may not be public."""

from tests.client import CheckingClient
from tests.pages.vacancies_hr import LIST, enter, make_draft, make_open


class TestPreview:
    def test_draft_looks_as_job_seekers_will_see_it(self, client: CheckingClient) -> None:
        enter(client)
        vacancy = make_draft(title="Youth worker", description="You will **listen**.")
        page = client.page(f"{LIST}/{vacancy.id}/preview")
        assert page.h1 == "Youth worker"
        assert "Preview: job seekers can’t see this" in page.text
        assert [meta.attrs["content"] for meta in page.document.find("meta", name="robots")] == ["noindex"]

    def test_draft_without_anything_can_be_previewed(self, client: CheckingClient) -> None:
        enter(client)
        client.page(f"{LIST}/new").form().fill(title="Cook").submit()
        page = client.page(f"{LIST}?state=draft").follow("Cook").follow("Preview")
        assert (page.status, page.h1) == (200, "Cook")

    def test_published_one_is_not_called_private(self, client: CheckingClient) -> None:
        enter(client)
        page = client.page(f"{LIST}/{make_open().id}").follow("Preview")
        assert "This is what job seekers see" in page.main.text
