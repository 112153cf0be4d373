"""Fields of the editor by themselves."""

from typing import Any

import pytest
from flask import Flask

from recruitment.vacancies.forms.fields import (
    OneOfField,
    PickField,
    PostcodeField,
    ReferenceField,
    SeveralField,
    YesNoField,
)
from recruitment.web.forms import Form


class SampleForm(Form):
    class Meta(Form.Meta):
        csrf = False

    reference = ReferenceField("Reference")
    postcode = PostcodeField("Postcode")
    unit = OneOfField("Unit", {"year": "A year", "hour": "An hour"})
    registered = YesNoField("Registered")
    role = PickField("Role")
    hours = SeveralField("Hours", {"full-time": "Full time", "part-time": "Part time"})


@pytest.fixture
def app(installations: Any) -> Flask:
    """One is enough: no field here reads the database."""
    found: Flask = installations.on("sqlite").app
    return found


def posted(app: Flask, **values: Any) -> SampleForm:
    with app.test_request_context(method="POST", data=values):
        form = SampleForm()
        form.role.offer({"cook": "Cook"})
        form.validate()
        return form


class TestReferenceField:
    @pytest.mark.parametrize("typed", ["csc-1042", " CSC-1042 "])
    def test_reference_is_kept_in_capitals(self, app: Flask, typed: str) -> None:
        assert posted(app, reference=typed).reference.data == "CSC-1042"

    @pytest.mark.parametrize("typed", ["ab", "a b c", "x" * 33, "é-12", "ßßß", "a/b-c", "١٢٣"])
    def test_other_signs_and_lengths_are_refused(self, app: Flask, typed: str) -> None:
        assert posted(app, reference=typed).reference.errors


class TestPostcodeField:
    @pytest.mark.parametrize(
        ("typed", "kept"),
        [("n11xr", "N1 1XR"), ("EC1A  1BB", "EC1A 1BB"), ("w1a 0ax", "W1A 0AX"), ("gir0aa", "GIR 0AA")],
    )
    def test_postcode_is_kept_in_its_shape(self, app: Flask, typed: str, kept: str) -> None:
        form = posted(app, postcode=typed)
        assert (form.postcode.data, form.postcode.errors) == (kept, [])

    @pytest.mark.parametrize("typed", ["N1", "12345", "N1 1X", "NN11 1XXX", "ſ1 1XR"])
    def test_other_shapes_are_refused(self, app: Flask, typed: str) -> None:
        assert posted(app, postcode=typed).postcode.errors


class TestChoices:
    def test_nothing_chosen_is_not_stated(self, app: Flask) -> None:
        form = posted(app)
        values = (form.unit.data, form.registered.answer, form.role.data, form.hours.data)
        assert (values, form.errors) == ((None, None, None, []), {})

    @pytest.mark.parametrize(("typed", "answer"), [("yes", True), ("no", False), ("", None)])
    def test_yes_and_no_are_bools(self, app: Flask, typed: str, answer: bool | None) -> None:
        form = posted(app, registered=typed)
        assert (form.registered.answer, form.errors) == (answer, {})

    @pytest.mark.parametrize("answer", [True, False, None])
    def test_stored_answer_is_ticked(self, app: Flask, answer: bool | None) -> None:
        with app.test_request_context():
            assert SampleForm(data={"registered": answer}).registered.answer is answer

    @pytest.mark.parametrize("field", ["unit", "registered", "role", "hours"])
    def test_what_is_not_offered_is_refused(self, app: Flask, field: str) -> None:
        assert posted(app, **{field: "<b>"}).errors.keys() == {field}
