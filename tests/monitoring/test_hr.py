"""The report in the back office: closed quarters of the own employer, and no small number."""

import csv
import io
import re
from datetime import UTC, date, datetime

import pytest
import time_machine

from recruitment.database import transaction
from recruitment.employers.models import Employer
from tests.client import CheckingClient
from tests.factories.employers import make_employer
from tests.factories.monitoring import count_forms
from tests.pages.people import enter

REPORT = "/hr/figures/equality"
SUMMER = date(2026, 7, 1)


@pytest.fixture
def employer(client: CheckingClient, clock: time_machine.Traveller) -> Employer:
    """Whose spring is over, with a few forms; a viewer is signed in."""
    clock.move_to(datetime(2026, 7, 2, 9, tzinfo=UTC))
    employer: Employer = enter(client, "viewer").employer
    with transaction():
        count_forms(employer, 31, sex="female")
        count_forms(employer, 3, sex="male")
        count_forms(employer, 13, sex="male", role_type="apprentice")
        count_forms(employer, 8, role_type="apprentice", age="25-34")
        count_forms(employer, 77, sex="male", day=SUMMER)
    return employer


class TestShowReport:
    def test_quarter_that_is_over_is_shown_and_the_running_one_is_not(
        self, client: CheckingClient, employer: Employer
    ) -> None:
        page = client.page("/hr/figures").follow("Equality monitoring, by quarter")
        assert all(words in page.main.text for words in ("April to June 2026", "55 people answered", "Everybody"))
        assert "77" not in page.main.text

    def test_no_number_is_below_five(self, client: CheckingClient, employer: Employer) -> None:
        cells = client.page(REPORT).main.find(class_="data__number")
        numbers = [int(cell.text) for cell in cells if cell.text.isdecimal()]
        assert numbers
        assert min(numbers) >= 5

    def test_without_a_quarter_it_says_what_comes_here(self, client: CheckingClient) -> None:
        enter(client, "viewer")
        assert "No quarter to report on yet" in client.page(REPORT).main.text

    def test_quarter_of_few_forms_tells_nothing(self, client: CheckingClient, employer: Employer) -> None:
        with transaction():
            count_forms(employer, 4, sex="male", day=date(2026, 2, 2))
        page = client.page(f"{REPORT}?quarter=2026-01-01")
        assert "Fewer than five people answered" in page.main.text
        assert page.main.find(class_="data__number") == []

    def test_another_employers_quarter_is_not_shown(self, client: CheckingClient, employer: Employer) -> None:
        with transaction():
            count_forms(make_employer("camden"), 999, sex="female", day=date(2026, 2, 2))
        page = client.page(f"{REPORT}?employer=camden&quarter=2026-01-01")
        assert "Camden" not in page.text
        assert "April to June 2026" in page.main.text


class TestDownloadReport:
    def test_file_holds_the_same_numbers(self, client: CheckingClient, employer: Employer) -> None:
        answer = client.page(REPORT).follow("These numbers as a file (CSV)").response
        assert 'filename="equality-islington-2026-04-01.csv"' in answer.headers["Content-Disposition"]
        rows = list(csv.DictReader(io.StringIO(answer.data.decode("utf-8-sig"))))
        assert rows[0]["Number"] == "55"
        assert all(re.fullmatch(r"\d+", row["Number"]) and int(row["Number"]) >= 5 for row in rows)

    def test_without_a_quarter_there_is_none(self, client: CheckingClient) -> None:
        enter(client, "viewer")
        assert client.get(f"{REPORT}.csv").status_code == 404
