"""The offer as data says exactly what its description promises."""

from flask import Flask

from recruitment.benefits.data import BENEFIT, benefits_data
from recruitment.database import transaction
from tests.factories.benefits import make_benefit
from tests.factories.employers import make_employer


class TestBenefitsData:
    def test_every_described_key_is_there_and_no_other(self, app: Flask) -> None:
        with transaction():
            employer = make_employer()
            make_benefit(employer, figure="31", figure_label="days", source_url="https://example.org/leave")
            make_benefit(employer)
        assert [list(item) for item in benefits_data([employer])] == [list(BENEFIT)] * 2

    def test_what_is_not_stated_is_null(self, app: Flask) -> None:
        with transaction():
            employer = make_employer()
            make_benefit(employer)
        (item,) = benefits_data([employer])
        assert (item["figure"], item["figure_label"], item["source_url"]) == (None, None, None)

    def test_employer_without_an_offer_has_none(self, app: Flask) -> None:
        with transaction():
            make_benefit(make_employer("camden"))
            employer = make_employer()
        assert benefits_data([employer]) == []
