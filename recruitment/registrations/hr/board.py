"""The board: those one works with, in a column for each stage."""

from flask import render_template, url_for
from flask_login import current_user

from recruitment import clock
from recruitment.access import Permission, requires
from recruitment.database import begin_writing
from recruitment.registrations.board import Column, read_board
from recruitment.registrations.hr.asking import Asked, ask
from recruitment.registrations.hr.door import registrations_hr
from recruitment.registrations.presentation import card_of
from recruitment.web.forms import ActionForm


@registrations_hr.get("/registrations/board")
@requires(Permission.SEE_OWN_REGISTRATIONS)
def show_board() -> str:
    """What is due first and who waits longest come first."""
    begin_writing()
    asked = ask()
    board, today = read_board(asked.search, by=current_user), clock.today()
    return render_template(
        "registrations/hr/show_board.html",
        asked=asked,
        columns=[(one, [card_of(person, today) for person in one.people], _rest(one, asked)) for one in board.columns],
        ends=[{"label": column.name, "count": column.total, "url": _rest(column, asked)} for column in board.ends],
        form=ActionForm(),
        here=url_for(".show_board", **asked.arguments),
    )


def _rest(column: Column, asked: Asked) -> str:
    """Everybody of the stage, in the table."""
    return url_for(".list_registrations", **asked.arguments | {"stage": column.stage})
