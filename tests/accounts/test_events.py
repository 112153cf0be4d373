"""What rooms above are told about accounts."""

from recruitment.accounts.colleagues import disable
from recruitment.accounts.events import account_disabled
from recruitment.database import transaction
from tests.factories.accounts import make_account


class TestAccountDisabled:
    def test_is_told_in_the_transaction_that_disables(self, app):
        told = []

        def note(account, by):
            told.append((account, by))

        with account_disabled.connected_to(note), transaction():
            boss, leaver = make_account("administrator"), make_account("hr-officer")
            disable(leaver, by=boss)
        assert told == [(leaver, boss)]
