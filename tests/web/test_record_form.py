"""Forms about one row, over the version they were read from."""

from types import SimpleNamespace

import pytest
from flask import Flask

from recruitment.web.fields import LineField
from recruitment.web.record_form import UNKNOWN_VERSION, RecordForm


class NameForm(RecordForm):
    name = LineField("Name", longest=20)
    note = LineField("Note", longest=20)
    APART = ("note",)


class TestRecordForm:
    def test_row_fills_its_fields_and_version(self, app: Flask) -> None:
        with app.test_request_context():
            form = NameForm(SimpleNamespace(name="Ada", version_id=7))
        assert (form.name.data, form.version_seen, form.values()) == ("Ada", 7, {"name": "Ada"})

    def test_version_that_is_no_number_is_nobodys(self, app: Flask) -> None:
        with app.test_request_context(method="POST", data={"version": "seven"}):
            assert NameForm(SimpleNamespace(name="Ada", version_id=7)).version_seen == UNKNOWN_VERSION

    def test_after_a_clash_it_says_what_stands_and_keeps_what_was_typed(self, app: Flask) -> None:
        with app.test_request_context(method="POST", data={"version": "6", "name": "Grace"}):
            form = NameForm(SimpleNamespace(name="Ada", version_id=7))
            form.show_standing()
        assert [(one.label, one.value) for one in form.standing] == [("Name", "Ada")]
        assert (form.name.data, form.version_seen) == ("Grace", 7)

    @pytest.mark.parametrize(("then", "status"), [("live", 200), ("preview", 422)])
    def test_what_does_not_hold_while_somebody_types_is_no_mistake_yet(
        self, app: Flask, then: str, status: int
    ) -> None:
        with app.test_request_context(method="POST", data={"then": then}):
            form = NameForm(SimpleNamespace(name="Ada", version_id=7))
            assert (form.asks_for_preview, form.can_be_shown) == (True, True)
            form.form_errors.append("Not yet")
            assert (form.status, form.can_be_shown) == (status, False)
