"""What an employer may say of itself today."""

from collections.abc import Iterator
from datetime import date

import pytest
from flask import Flask

from recruitment.database import transaction
from recruitment.employers.models import Employer
from recruitment.home.campaign import campaign_of
from tests.factories.benefits import make_benefit
from tests.factories.employers import make_employer
from tests.factories.inspection import make_finding, make_inspection

TODAY, TOO_LATE = date(2026, 11, 21), date(2027, 11, 22)


@pytest.fixture
def employer(app: Flask) -> Iterator[Employer]:
    with transaction():
        employer = make_employer()
        inspection = make_inspection(employer)
        for title in ("Manageable caseloads", "ASYE academy", "Reflective supervision", "A fourth"):
            make_finding(inspection, title, is_highlight=True)
        make_benefit(employer, "Leave", figure="31", is_highlight=True)
        yield employer


class TestCampaign:
    def test_it_puts_forward_three_findings_the_years_and_the_offer(self, employer: Employer) -> None:
        campaign = campaign_of(employer, TODAY)
        assert campaign.headline
        assert campaign.years
        assert (len(campaign.findings), len(campaign.tiles)) == (3, 1)

    def test_headings_become_one_phrase(self, employer: Employer) -> None:
        words = campaign_of(employer, TODAY).findings_in_words
        assert words == "Manageable caseloads, ASYE academy and reflective supervision"

    def test_past_the_review_date_nothing_is_put_forward(self, employer: Employer) -> None:
        campaign = campaign_of(employer, TOO_LATE)
        assert (campaign.headline, campaign.findings, campaign.years, campaign.tiles) == (None, [], None, [])
        assert campaign.findings_in_words == ""
