"""Forms that are read from the address."""

from typing import Any

from werkzeug.datastructures import MultiDict
from wtforms import StringField

from recruitment.web.asked_form import AskedForm
from recruitment.web.fields import DateField, DecimalField, Needed


class SampleForm(AskedForm):
    BESIDE = ("place",)
    place = StringField("Place")
    hours = DecimalField("Hours", [Needed("Enter the hours")], places=2, most=60)
    start = DateField("Start")

    def check_together(self) -> None:
        if self.hours.data == 7:
            self.tell("start", "Enter a start")


def asked(**said: Any) -> SampleForm:
    return SampleForm(MultiDict(said))


class TestIsReady:
    def test_nothing_asked_is_nothing_wrong(self) -> None:
        form = asked(utm_source="bus")
        assert (form.is_asked, form.is_ready(), form.status) == (False, True, 200)

    def test_field_that_stands_beside_asks_nothing_and_is_read(self) -> None:
        form = asked(place="Islington")
        assert (form.is_asked, form.is_ready(), form.place.data) == (False, True, "Islington")

    def test_empty_fields_are_asked(self) -> None:
        form = asked(hours="")
        assert (form.is_ready(), form.errors, form.status) == (False, {"hours": ["Enter the hours"]}, 422)

    def test_part_of_a_date_is_asked(self) -> None:
        form = asked(**{"start-day": "1"})
        assert not form.is_ready()
        assert form.errors.keys() == {"hours", "start"}

    def test_what_holds_is_ready(self) -> None:
        form = asked(hours="17.5")
        assert (form.is_ready(), str(form.hours.data)) == (True, "17.5")


class TestTell:
    def test_error_of_several_fields_stands_beside_one(self) -> None:
        form = asked(hours="7")
        assert (form.is_ready(), form.errors) == (False, {"start": ["Enter a start"]})

    def test_field_with_an_error_keeps_its_own(self) -> None:
        form = asked(**{"hours": "7", "start-day": "x"})
        form.is_ready()
        assert form.errors == {"start": ["Enter a real date, like 3 12 2026"]}
