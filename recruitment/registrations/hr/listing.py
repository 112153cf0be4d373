"""The table of people: filters, order, pages. It is read in a writing transaction, because reading is audited."""

from collections.abc import Callable

from flask import abort, render_template, request, url_for
from flask_login import current_user

from recruitment import clock
from recruitment.access import Permission, may, requires
from recruitment.database import begin_writing
from recruitment.registrations import people
from recruitment.registrations.hr.asking import Asked, ask
from recruitment.registrations.hr.door import registrations_hr
from recruitment.registrations.messages import MOST_PEOPLE
from recruitment.registrations.presentation import card_of
from recruitment.registrations.talent_pool import SORTS
from recruitment.web.pagination import make_pager, read_page


@registrations_hr.get("/registrations")
@requires(Permission.SEE_OWN_REGISTRATIONS)
def list_registrations() -> str:
    """Everybody one may see who fits the filters."""
    begin_writing()
    asked = ask()
    return _list(asked, lambda more: url_for(".list_registrations", **asked.arguments | more), "People")


@registrations_hr.get("/vacancies/<id:vacancy_id>/registrations")
@requires(Permission.SEE_OWN_REGISTRATIONS)
def list_for_vacancy(vacancy_id: int) -> str:
    """Those of one vacancy, with the other filters."""
    begin_writing()
    try:
        vacancy = people.find_vacancy(vacancy_id)
    except people.NotVisible:
        abort(404)
    asked = ask(vacancy)
    return _list(
        asked,
        lambda more: url_for(".list_for_vacancy", vacancy_id=vacancy_id, **asked.arguments | more),
        f"People interested in {vacancy.title}",
    )


def _list(asked: Asked, address: Callable[[dict[str, int]], str], heading: str) -> str:
    asked_page = read_page(request.args.get("page", ""))
    found = people.read_people(asked_page, by=current_user, search=asked.search, per_page=asked.per_page)
    today = clock.today()
    return render_template(
        "registrations/hr/list_registrations.html",
        heading=heading,
        people=found,
        cards=[card_of(one, today) for one in found.registrations],
        asked=asked,
        sorts=SORTS,
        sizes=people.PAGE_SIZES,
        pager=make_pager(found.page, found.pages, lambda page: address({"page": page})),
        may_write=may(Permission.SEE_REGISTRATIONS),
        may_see_vacancies=may(Permission.SEE_VACANCIES),
        may_export=may(Permission.EXPORT_PEOPLE),
        may_settle=may(Permission.EDIT_CONTENT),
        most_people=MOST_PEOPLE,
    )
