"""Copying, relisting, and templates, as HR does it."""

from datetime import timedelta

from recruitment import clock as site_clock
from tests.client import CheckingClient
from tests.pages.vacancies_hr import LIST, enter, make_draft, make_open


class TestCopying:
    def test_copy_opens_as_a_draft(self, client: CheckingClient) -> None:
        enter(client, "hr-officer")
        vacancy = make_open(title="Cook")
        page = client.page(f"{LIST}/{vacancy.id}").follow("Copy").form().fill(title="Second cook").submit()
        assert (page.h1, f"Copied from {vacancy.reference}" in page.text) == ("Second cook", True)

    def test_closed_one_is_relisted_with_a_date(self, client: CheckingClient) -> None:
        enter(client, "hr-officer")
        now = site_clock.now()
        vacancy = make_open(publish_at=now - timedelta(days=9), closes_at=now - timedelta(days=1))
        form = client.page(f"{LIST}/{vacancy.id}").follow("Relist").form()
        assert form.submit().errors == {"closes_on-day": "Enter the new closing date"}
        day = {"closes_on-day": "1", "closes_on-month": "7", "closes_on-year": "2030"}
        assert f"Relisted from {vacancy.reference}" in form.fill(day).submit().text


class TestTemplates:
    def test_saved_one_begins_a_vacancy_and_can_be_deleted(self, client: CheckingClient) -> None:
        enter(client, "hr-officer")
        vacancy = make_draft(title="Cook", grade="PO3")
        client.page(f"{LIST}/{vacancy.id}").follow("Save as template").form().fill(name="Kitchen").submit()
        page = client.page(f"{LIST}/new").form().fill(title="New cook", template="Kitchen").submit()
        assert (page.h1, "PO3" in page.main.text) == ("New cook", True)
        listed = client.page(LIST).follow("Templates")
        assert "deleted" in listed.follow("Delete Kitchen").form().submit().text

    def test_name_that_is_taken_is_asked_about(self, client: CheckingClient) -> None:
        enter(client, "hr-officer")
        page = client.page(f"{LIST}/{make_draft(title='Cook').id}/template")
        page.form().submit()
        page = page.form().submit()
        assert "There is a template of this name" in page.errors["name"]
        assert "Saved as the template" in page.form().fill(replaces="y").submit().text
