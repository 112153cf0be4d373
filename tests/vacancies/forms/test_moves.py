"""When to publish: a time that exists and is to come."""

from datetime import timedelta

import pytest

from recruitment import clock as site_clock
from tests.client import CheckingClient
from tests.pages.vacancies_hr import PUBLISH_LATER, enter, make_draft, publish_page, read_again


class TestPublishVacancyForm:
    @pytest.mark.usefixtures("clock")
    @pytest.mark.parametrize(
        ("typed", "field", "words"),
        [
            ({"publish_on-year": "2020"}, "publish_on-day", "in the future"),
            ({"publish_on-day": ""}, "publish_on-day", "real date"),
            (dict.fromkeys(PUBLISH_LATER.keys() - {"when"}, ""), "publish_on-day", "the date"),
            (
                {"publish_on-day": "28", "publish_on-month": "3", "publish_on-year": "2027", "publish_time": "1:15"},
                "publish_time",
                "clocks go forward",
            ),
        ],
    )
    def test_impossible_time_is_refused(
        self, client: CheckingClient, typed: dict[str, str], field: str, words: str
    ) -> None:
        enter(client)
        vacancy = make_draft(closes_at=site_clock.now() + timedelta(days=600))
        page = publish_page(client, vacancy).form().fill(PUBLISH_LATER | typed).submit()
        assert (page.status, words in page.errors[field]) == (422, True)
        assert read_again(vacancy).status == "draft"
