"""No part of the offer without source and day."""

import pytest
import time_machine

from tests.client import CheckingClient
from tests.house_rules.content_forms import FILLED
from tests.pages.vacancies_hr import enter

WRONG = {
    "source": ({"source": ""}, "Enter where it was read"),
    "figure_label": ({"figure": "12"}, "Enter what the figure counts"),
    "is_highlight": ({"is_highlight": "y"}, "Enter a figure first: the front page shows figures only"),
    "review_on-day": ({"review_on-year": "2028"}, "Enter a day within 12 months of the check"),
    "source_url": ({"source_url": "javascript:alert(1)"}, "Enter a web address that begins with https://"),
}


@pytest.mark.parametrize("field", WRONG)
def test_wrong_answer_is_told_beside_its_field(
    client: CheckingClient, clock: time_machine.Traveller, field: str
) -> None:
    enter(client)
    typed, words = WRONG[field]
    form = client.page("/hr/content/benefits/add/islington").form()
    page = form.fill({**FILLED["benefits_hr.new_benefit"], **typed}).submit()
    assert page.status == 422
    assert words in page.text
    assert page.form().values["title"] == ["Season ticket"]
