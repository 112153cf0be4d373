"""Fields that take money."""

from typing import Any

import pytest
from flask import Flask

from recruitment.pay.fields import PoundsField
from recruitment.web.forms import Form


class SampleForm(Form):
    class Meta(Form.Meta):
        csrf = False

    pay = PoundsField("Pay")


@pytest.fixture
def app(installations: Any) -> Flask:
    """One is enough: no field here reads the database."""
    found: Flask = installations.on("sqlite").app
    return found


def posted(app: Flask, **values: Any) -> SampleForm:
    with app.test_request_context(method="POST", data=values):
        form = SampleForm()
        form.validate()
        return form


class TestPoundsField:
    @pytest.mark.parametrize(
        ("typed", "units"),
        [("41,200", 412_000_000), ("£18.5025", 185_025), (" 18.50 ", 185_000), ("", None), (" ", None)],
    )
    def test_pounds_become_hundredths_of_a_penny(self, app: Flask, typed: str, units: int | None) -> None:
        form = posted(app, pay=typed)
        assert (form.pay.data, form.pay.errors, form.pay._value()) == (units, [], typed)

    @pytest.mark.parametrize("typed", ["4,12", "-1", "1.23456", "9" * 5000, "£", "١٢", "1e9"])
    def test_anything_else_is_refused_and_kept(self, app: Flask, typed: str) -> None:
        form = posted(app, pay=typed)
        assert (bool(form.pay.errors), form.pay._value()) == (True, typed)

    def test_stored_amount_shows_as_typed(self, app: Flask) -> None:
        with app.test_request_context():
            assert SampleForm(data={"pay": 185_025}).pay._value() == "18.5025"
