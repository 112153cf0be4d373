"""The list of vacancies."""

from dataclasses import dataclass

from flask import render_template, request
from flask_login import current_user

from recruitment import clock
from recruitment.access import Permission, may, requires
from recruitment.vacancies.hr.door import own_employers, vacancies_hr
from recruitment.vacancies.hr.examples import count_own_examples
from recruitment.vacancies.hr.narrowing import address, is_narrowed, picks, read_wanted, state_label
from recruitment.vacancies.hr.rows import columns, row
from recruitment.vacancies.worklist import ALL, STATES, Wanted, Worklist, read_worklist
from recruitment.web.pagination import make_pager

#: States in which several can be extended or closed at once.
BULK_STATES = ("open", "closed", ALL)


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
    """One state at a time, or all."""
    wanted = read_wanted()
    found = read_worklist(wanted, employer_id=current_user.employer_id, instant=clock.now())
    several = len(own_employers()) > 1
    may_publish = may(Permission.PUBLISH_VACANCIES)
    has_ticks, is_ticked = may_publish and found.state in BULK_STATES, request.args.get("ticked") == "all"
    return render_template(
        "vacancies/hr/list_vacancies.html",
        wanted=wanted,
        worklist=found,
        tabs=_tabs(found, wanted),
        picks=picks(wanted),
        is_narrowed=is_narrowed(wanted),
        columns=columns(wanted, several),
        rows=[row(one, several, shows_state=found.state == ALL, is_ticked=is_ticked) for one in found.vacancies],
        pager=make_pager(found.page, found.pages, lambda to: address(wanted, state=found.state, page=to)),
        addresses=_addresses(wanted, found),
        has_ticks=has_ticks,
        examples=count_own_examples() if may_publish else 0,
        may_import=may_publish,
        may_draft=may(Permission.DRAFT_VACANCIES),
    )


def _tabs(found: Worklist, wanted: Wanted) -> list[Tab]:
    """States that have vacancies; open, drafts, all and the current one always."""
    always = ("open", "draft", ALL, found.state)
    shown = [state for state in (*STATES, ALL) if found.counts[state] or state in always]
    return [
        Tab(state_label(state), address(wanted, state=state), found.counts[state], state == found.state)
        for state in shown
    ]


def _addresses(wanted: Wanted, found: Worklist) -> dict[str, str]:
    here = address(wanted, state=found.state, page=found.page)
    every = address(Wanted(), state=found.state)
    return {"every": every, "ticked": f"{here}&ticked=all", "unticked": here}
