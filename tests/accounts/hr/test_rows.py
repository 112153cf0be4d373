"""Rows of the list of accounts."""

from flask import Flask

from recruitment.accounts.hr.rows import COLUMNS, TAG_KINDS, row
from recruitment.accounts.models import Account
from recruitment.accounts.roster import STATES
from recruitment.database import transaction
from tests.factories.accounts import make_account


def texts(app: Flask, account: Account) -> list[str]:
    with app.test_request_context():
        cells = row(account, None)["cells"]
    assert isinstance(cells, list)
    return [cell["text"] for cell in cells]


def test_row_has_a_cell_for_each_column(app: Flask) -> None:
    with transaction():
        administrator, invited = make_account("administrator"), make_account("viewer", name="", activated_at=None)
    assert texts(app, administrator) == ["Robin Administrator", "Administrator", "Every employer", "Active", "Never"]
    assert texts(app, invited) == ["viewer@example.org", "Viewer", "Islington", "Invited", "Never"]
    assert len(COLUMNS) == 5


def test_every_state_has_its_look() -> None:
    assert set(TAG_KINDS) == set(STATES)
