"""A vacancy's page and the data that programs read say the same of it."""

from datetime import timedelta
from decimal import Decimal
from typing import Any

import pytest
import time_machine

from recruitment import clock as instants
from recruitment.database import transaction
from recruitment.web.template_filters import instant_in_words
from tests.client import CheckingClient
from tests.factories.vacancies import make_vacancy
from tests.moments import MONDAY_MORNING

ENDED = {"closed": "This job has closed", "withdrawn": "withdrawn", "filled": "filled"}
VACANCIES: dict[str, dict[str, Any]] = {
    "full time": {},
    "part time": {"hours": ["part-time", "job-share"], "hours_per_week": Decimal(21)},
    "term time": {"hours": ["term-time"], "hours_per_week": Decimal("17.5"), "weeks_per_year": Decimal(39)},
    "by the hour": {"salary_min": 18_5075, "salary_max": 20_6000, "salary_unit": "hour", "hours_per_week": Decimal(7)},
    "by the day": {"salary_min": 180_0000, "salary_max": None, "salary_unit": "day"},
    "nothing stated": {"salary_min": None, "salary_max": None, "salary_unit": None, "hours_per_week": None},
    "closed": {"closes_at": MONDAY_MORNING - timedelta(seconds=1)},
    "withdrawn": {"status": "withdrawn"},
    "filled": {"status": "filled"},
}


def expected_words(item: dict[str, Any]) -> list[str]:
    """What the data says, as the page would write it."""
    amounts = [item["salary_min"], item["salary_max"]] if item["salary_unit"] == "year" else []
    if item["hours_per_week"] not in (None, 35):
        amounts += [item["actual_min"], item["actual_max"]]
    words = [f"£{int(amount):,}" for amount in amounts if amount is not None]
    words += [item["title"], item["reference"], item["location"]]
    if item["status"] in ("open", "closed"):
        words.append(instant_in_words(instants.parse_instant(item["closes_at"])))
    return words + ([ENDED[item["status"]]] if item["status"] != "open" else [item["contact_email"]])


@pytest.mark.parametrize("kind", VACANCIES)
def test_page_says_what_the_data_says(client: CheckingClient, clock: time_machine.Traveller, kind: str) -> None:
    with transaction():
        make_vacancy(reference="REF-1", **VACANCIES[kind])
    item = client.get("/api/v1/vacancies/REF-1").get_json()
    page = client.page(item["url"])
    assert page.status == 200
    assert [words for words in expected_words(item) if words not in page.main.text] == []
    assert ("£" in page.main.text) is (item["salary_min"] is not None)
