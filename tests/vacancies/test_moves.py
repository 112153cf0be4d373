"""The table of moves, walked whole: every state, every move, every role."""

import pytest
from flask import Flask

from recruitment import clock
from recruitment.access import ROLES
from recruitment.database import transaction
from recruitment.vacancies.moves import EVERY_STATE, MOVES, SUBMIT, refusal
from tests.factories.accounts import make_account
from tests.factories.vacancies import all_states, make_vacancy

#: Move → states in which it can be made, written down apart from the table.
STATES = {
    "submit": "draft",
    "take_back": "submitted",
    "approve": "submitted",
    "send_back": "submitted",
    "publish": "draft",
    "reschedule": "scheduled",
    "unschedule": "scheduled",
    "extend": "open closed",
    "close": "open",
    "end": "open closed",
    "relist": "closed withdrawn filled",
    "copy": "draft submitted scheduled open closed withdrawn filled",
    "save_template": "draft submitted scheduled open closed withdrawn filled",
}
OF_OFFICERS = {"submit", "take_back", "relist", "copy", "save_template"}
MAY: dict[str, set[str]] = {
    "administrator": set(STATES),
    "hr-manager": set(STATES),
    "hr-officer": OF_OFFICERS,
    "hiring-manager": set(),
    "viewer": set(),
}


def test_table_and_roles_are_the_ones_written_here() -> None:
    assert ({move.name for move in MOVES}, set(MAY)) == (set(STATES), set(ROLES))


@pytest.mark.parametrize("role", MAY)
class TestTable:
    def test_move_is_allowed_or_refused_with_its_reason(self, app: Flask, role: str) -> None:
        with transaction():
            made = all_states(clock.now())
            account = make_account(role)
            made["submitted"].submitted_by_id = account.id
            made["draft"] = make_vacancy(status="draft", publish_at=None)
            assert set(made) == set(EVERY_STATE)
            for state, vacancy in made.items():
                for move in MOVES:
                    reason = refusal(move, vacancy, account, clock.now())
                    allowed = state in STATES[move.name].split() and move.name in MAY[role]
                    assert (not reason) is allowed, (state, move.name, reason)
                    if state not in STATES[move.name].split():
                        assert f"so it can't be {move.done}" in reason
                    elif not allowed:
                        assert "Your role" in reason

    def test_second_person_is_asked_for_where_the_employer_wants_it(self, app: Flask, role: str) -> None:
        with transaction():
            account, others = make_account(role), make_account("hr-officer", email="other@example.org")
            allowed = set()
            for submitter, editor in ((account, others), (others, account), (others, others)):
                vacancy = make_vacancy(status="submitted", publish_at=None)
                vacancy.employer.approval_required = True
                vacancy.submitted_by_id, vacancy.edited_by_id = submitter.id, editor.id
                found = {move.name for move in MOVES if not refusal(move, vacancy, account, clock.now())}
                if "approve" in found:
                    allowed.add((submitter.id, editor.id))
        assert allowed == ({(others.id, others.id)} if "approve" in MAY[role] else set())


class TestReasons:
    def test_what_is_missing_is_named(self, app: Flask) -> None:
        with transaction():
            vacancy = make_vacancy(status="draft", publish_at=None, dbs_level=None)
            assert refusal(SUBMIT, vacancy, None, clock.now()) == "Not ready yet: Choose the DBS check"
