"""The first page of the back office, and its figures. Nothing here names a person who registered."""

from flask import Blueprint, Response, abort, render_template, request
from flask_login import current_user

from recruitment import clock
from recruitment.access import Permission, may, requires
from recruitment.dashboards.drawings import Drawings
from recruitment.dashboards.figures import read_figures
from recruitment.dashboards.forms import Asked
from recruitment.dashboards.lists import list_of
from recruitment.dashboards.pages import FiguresPage
from recruitment.dashboards.tables import file_table, page_tables
from recruitment.dashboards.today import read_today

dashboards_hr = Blueprint("dashboards_hr", __name__)


@dashboards_hr.get("/today")
@requires(Permission.SEE_VACANCIES)
def show_today() -> str:
    """What needs the signed-in account, with the lists that show it."""
    groups = read_today(current_user, clock.now())
    return render_template("dashboards/hr/show_today.html", groups=groups, today=clock.today(), list_of=list_of)


@dashboards_hr.get("/figures")
@requires(Permission.SEE_FIGURES)
def show_figures() -> tuple[str, int]:
    """Of a period, as charts with a table beside each."""
    asked = Asked(request.args, clock.today())
    page = FiguresPage(asked, current_user.employer, request.args)
    shown: dict[str, object] = {"page": page, "form": asked.form, "may_see_vacancies": may(Permission.SEE_VACANCIES)}
    if asked.period:
        figures = read_figures(page.scope, asked.period, clock.now())
        shown |= {"figures": figures, "drawings": Drawings(figures), "tables": page_tables(figures)}
    return render_template("dashboards/hr/show_figures.html", **shown), asked.form.status


@dashboards_hr.get("/figures.csv")
@requires(Permission.SEE_FIGURES)
def download_figure() -> Response:
    """One of the tables, with every day, for a spreadsheet."""
    asked = Asked(request.args, clock.today())
    page = FiguresPage(asked, current_user.employer, request.args)
    period = asked.period or abort(404)
    name = request.args.get("figure", "")
    table = file_table(name, page.scope, period, clock.now()) or abort(404)
    response = Response(table.csv(), mimetype="text/csv")
    response.headers["Content-Disposition"] = f'attachment; filename="{name}-{period.first}-{period.last}.csv"'
    return response
