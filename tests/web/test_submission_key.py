"""The key that is drawn with a form."""

from werkzeug.datastructures import MultiDict
from wtforms import Form

from recruitment.web.submission_key import SubmissionKeyField


class Questions(Form):
    submission_key = SubmissionKeyField()


class TestSubmissionKey:
    def test_each_form_draws_its_own(self) -> None:
        assert Questions().submission_key.data != Questions().submission_key.data

    def test_key_that_was_sent_is_kept(self) -> None:
        drawn = Questions().submission_key.data
        assert Questions(MultiDict({"submission_key": drawn})).submission_key.data == drawn

    def test_what_was_never_drawn_is_replaced(self) -> None:
        for sent in ("", "short", "x" * 65, "\0" * 30, "'; DROP TABLE registration; --"):
            key = Questions(MultiDict({"submission_key": sent})).submission_key.data
            assert key != sent
            assert len(key) == 32
