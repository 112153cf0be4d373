"""Findings in the back office."""

from recruitment.database import transaction
from tests.client import CheckingClient
from tests.factories.employers import make_employer
from tests.factories.inspection import make_finding, make_inspection
from tests.pages.vacancies_hr import enter


class TestFindings:
    def test_it_is_changed_and_removed_and_the_public_page_follows(self, client: CheckingClient) -> None:
        with transaction():
            inspection = make_inspection(make_employer())
            make_finding(inspection, "Caseloads")
        enter(client)
        page = client.page(f"/hr/content/inspections/{inspection.id}").follow("Caseloads")
        page = page.form().fill(title="Changed words").submit()
        assert "Changed words" in client.page("/inspection").text
        page.follow("Remove the finding Changed words").form().submit("Remove it")
        assert "Changed words" not in client.page("/inspection").text


class TestPreview:
    def test_finding_stands_under_its_theme_with_its_place(self, client: CheckingClient) -> None:
        with transaction():
            inspection = make_inspection(make_employer())
        enter(client)
        form = client.page(f"/hr/content/inspections/{inspection.id}/findings/add").form()
        form.fill(theme="Time", title="Caseloads", statement="They are low.", paragraph="8", judgement="Leaders")
        page = form.submit("Preview")
        assert "They are low. December 2024 report, paragraph 8 The full record lists it under “Leaders”." in page.text
        assert "They are low." not in client.page("/inspection").text
