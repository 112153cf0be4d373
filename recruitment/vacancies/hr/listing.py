"""The list of vacancies by state."""

from dataclasses import dataclass
from typing import Any

from flask import render_template, request, url_for
from flask_login import current_user

from recruitment import clock
from recruitment.access import Permission, may, requires
from recruitment.vacancies.criteria import clean_keyword
from recruitment.vacancies.hr.door import own_employers, vacancies_hr
from recruitment.vacancies.hr.examples import count_own_examples
from recruitment.vacancies.hr.rows import columns, row
from recruitment.vacancies.worklist import STATES, Worklist, read_worklist
from recruitment.web.pagination import make_pager, read_page


@dataclass(frozen=True)
class Tab:
    """A state, with how many are in it."""

    label: str
    url: str
    count: int
    is_current: bool


@vacancies_hr.get("")
@requires(Permission.SEE_VACANCIES)
def list_vacancies() -> str:
    """One state at a time."""
    q = clean_keyword(request.args.get("q", ""))
    asked = request.args.get("state", "")
    page = read_page(request.args.get("page", ""))
    found = read_worklist(asked, q, page, employer_id=current_user.employer_id, instant=clock.now())
    several = len(own_employers()) > 1
    return render_template(
        "vacancies/hr/list_vacancies.html",
        q=q,
        worklist=found,
        tabs=_tabs(found, q),
        columns=columns(several),
        rows=[row(vacancy, several) for vacancy in found.vacancies],
        pager=make_pager(found.page, found.pages, lambda to: _address(found.state, q, page=to)),
        examples=count_own_examples() if may(Permission.PUBLISH_VACANCIES) else 0,
        may_import=may(Permission.PUBLISH_VACANCIES),
        may_draft=may(Permission.DRAFT_VACANCIES),
    )


def _tabs(found: Worklist, q: str) -> list[Tab]:
    """States that have vacancies; open, drafts and the current one always."""
    shown = [state for state in STATES if found.counts[state] or state in ("open", "draft", found.state)]
    return [Tab(STATES[state], _address(state, q), found.counts[state], state == found.state) for state in shown]


def _address(state: str, q: str, **more: Any) -> str:
    return url_for("vacancies_hr.list_vacancies", state=state, q=q or None, **more)
