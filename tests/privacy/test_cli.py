"""The operator's commands about what is held."""

import time_machine

from recruitment.database import transaction
from recruitment.privacy.inventory import as_markdown
from tests.client import SeparateCliRunner
from tests.factories.mail import make_mail

DAY = 24 * 3600


class TestRun:
    def test_it_says_what_would_go_and_then_what_went(
        self, command: SeparateCliRunner, clock: time_machine.Traveller
    ) -> None:
        with transaction():
            make_mail()
        clock.shift(31 * DAY)
        trial = command("retention", "run", "--dry-run").output
        assert ("Mails: 1\n" in trial, trial.splitlines()[-1]) == (True, "Nothing was removed.")
        assert command("retention", "run").output.endswith("Removed: 1.\n")
        assert command("retention", "run").output.endswith("Removed: 0.\n")


class TestInventory:
    def test_document_is_printed(self, command: SeparateCliRunner) -> None:
        assert command("retention", "inventory").output == as_markdown()
