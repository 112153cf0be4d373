"""Ids in addresses."""

import pytest
from flask import Flask

from recruitment.web.converters import LARGEST_ID, init_converters


@pytest.fixture
def site() -> Flask:
    """A page for every id."""
    site = Flask(__name__)
    init_converters(site)
    site.add_url_rule("/things/<id:thing_id>", view_func=lambda thing_id: str(thing_id), endpoint="thing")
    return site


class TestIdConverter:
    @pytest.mark.parametrize("number", [1, 17, LARGEST_ID])
    def test_id_a_row_may_have_is_found(self, site: Flask, number: int) -> None:
        assert site.test_client().get(f"/things/{number}").text == str(number)

    @pytest.mark.parametrize("text", ["0", "-1", "007", "9" * 20, str(LARGEST_ID + 1), "१", "1.0"])
    def test_what_no_row_can_have_is_not_found(self, site: Flask, text: str) -> None:
        assert site.test_client().get(f"/things/{text}").status_code == 404

    def test_five_thousand_digits_are_not_found(self, site: Flask) -> None:
        assert site.test_client().get(f"/things/{'9' * 5000}").status_code == 404
