"""`flask audit`."""

from recruitment.audit.trail import record
from recruitment.database import transaction
from tests.audit.tampering import tamper
from tests.client import SeparateCliRunner
from tests.factories.employers import make_employer


def act() -> None:
    with transaction():
        record("thing done", make_employer(), by=None, employer_id=None)


class TestVerify:
    def test_whole_trail_is_said_to_be(self, command: SeparateCliRunner) -> None:
        act()
        result = command("audit", "verify")
        assert (result.exit_code, result.output) == (0, "The audit trail is whole.\n")

    def test_place_where_it_is_broken_is_said(self, command: SeparateCliRunner) -> None:
        act()
        tamper("UPDATE audit_entry SET action = 'thing not done'")
        result = command("audit", "verify")
        assert result.exit_code == 1
        assert "broken at entry 1: this entry was changed" in result.stderr
