"""What the pages of people's rights share."""

import pytest
from flask import Flask

from recruitment.privacy.hr.door import tabs


@pytest.mark.parametrize("app", ["sqlite"], indirect=True)
def test_view_one_is_on_is_marked(app: Flask) -> None:
    with app.test_request_context("/hr/privacy/complaints"):
        shown = tabs("Complaints")
    assert [(one["label"], one["is_current"]) for one in shown] == [("Complaints", True), ("One person’s data", False)]
