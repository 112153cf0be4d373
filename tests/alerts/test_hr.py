"""Numbers of job alerts in the back office."""

from recruitment.database import transaction
from tests.client import CheckingClient
from tests.factories.alerts import make_alert
from tests.factories.employers import make_employer
from tests.pages.people import enter

PAGE = "/hr/figures/alerts"


def make_alerts(number: int, search: str) -> None:
    with transaction():
        for place in range(number):
            make_alert(search, email=f"person-{place}@example.org")


class TestShowAlerts:
    def test_numbers_are_told_and_nobody(self, client: CheckingClient) -> None:
        enter(client, "viewer")
        make_alerts(6, "hours=part-time")
        make_alerts(2, "hours=job-share")
        page = client.page("/hr/figures").follow("Job alerts, and what people ask for")
        assert "Running, every day 8" in page.main.text
        assert "Part time Hours 6 Job share Hours fewer than 5" in page.main.text
        assert "@" not in page.main.text

    def test_without_any_it_says_what_comes_here(self, client: CheckingClient) -> None:
        enter(client, "viewer")
        assert "Nobody has a job alert yet" in client.page(PAGE).main.text

    def test_staff_of_one_of_several_employers_see_theirs(self, client: CheckingClient) -> None:
        enter(client, "viewer")
        with transaction():
            make_employer("camden")
        make_alerts(7, "employer=camden")
        for address in (PAGE, f"{PAGE}?employer=camden"):
            assert "Nobody has a job alert yet" in client.page(address).main.text

    def test_administrators_choose_an_employer(self, client: CheckingClient) -> None:
        enter(client, "administrator")
        with transaction():
            make_employer("camden")
            make_employer()
        make_alerts(7, "employer=camden")
        page = client.page(PAGE)
        assert ("All employers" in page.main.text, "Running, every day 7" in page.main.text) == (True, True)
        page = page.form().fill(employer="islington").submit()
        assert "Nobody has a job alert yet" in page.main.text
