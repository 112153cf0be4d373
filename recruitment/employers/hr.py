"""An employer's profile and teams in the back office."""

from typing import Any

from flask import Blueprint, abort, flash, redirect, render_template, url_for
from flask_login import current_user
from werkzeug.wrappers import Response

from recruitment.access import Permission, requires
from recruitment.audit.saving import save
from recruitment.employers import keeping
from recruitment.employers.forms import MergeForm, ProfileForm, RemoveForm, TeamForm
from recruitment.employers.logo_form import LARGEST, LogoForm
from recruitment.employers.logos import put_logo, remove_logo
from recruitment.employers.models import Team
from recruitment.employers.own import own_employer, own_row
from recruitment.web.form_size import takes_body_of
from recruitment.web.navigation import Link

employers_hr = Blueprint("employers_hr", __name__)


@employers_hr.route("/profile/<employer>", methods=["GET", "POST"])
@requires(Permission.EDIT_CONTENT)
def edit_profile(employer: str) -> Response | tuple[str, int]:
    """Names, contact, working year, leave, colour."""
    whose = own_employer(employer)
    form = ProfileForm(whose)
    status = save(
        form,
        lambda: keeping.change_profile(
            own_employer(employer), form.values(), by=current_user, version=form.version_seen
        ),
    )
    if status == 303:
        flash("Profile saved.", "success")
        return redirect(url_for("content_hr.show_content"), 303)
    back = Link("Content", url_for("content_hr.show_content"))
    return render_template("employers/hr/edit_profile.html", form=form, employer=whose, back=back), status


@employers_hr.route("/profile/<employer>/logo", methods=["GET", "POST"])
@takes_body_of(LARGEST + 1_000_000)
@requires(Permission.EDIT_CONTENT)
def edit_logo(employer: str) -> Response | tuple[str, int]:
    """A first one, another one, or other words for it."""
    form = LogoForm(own_employer(employer))
    status = save(form, lambda: _put_logo(employer, form))
    return _answer_about_logo("edit_logo", form, status, employer, "Logo saved. Public pages show it now.")


@employers_hr.route("/profile/<employer>/logo/remove", methods=["GET", "POST"])
@requires(Permission.EDIT_CONTENT)
def drop_logo(employer: str) -> Response | tuple[str, int]:
    """Public pages show the site's own mark again."""
    own_employer(employer).logo or abort(404)
    form = RemoveForm()
    status = save(form, lambda: remove_logo(own_employer(employer), by=current_user))
    return _answer_about_logo("drop_logo", form, status, employer, "Logo removed.")


@employers_hr.get("/teams/<employer>")
@requires(Permission.EDIT_CONTENT)
def list_teams(employer: str) -> str:
    """Each with how many vacancies name it."""
    whose = own_employer(employer)
    teams = [(team, keeping.uses_of(team)) for team in keeping.teams_of(whose)]
    return render_template("employers/hr/list_teams.html", whose=whose, teams=teams)


@employers_hr.route("/teams/<employer>/add", methods=["GET", "POST"])
@requires(Permission.EDIT_CONTENT)
def new_team(employer: str) -> Response | tuple[str, int]:
    """A team that no vacancy names yet."""
    whose, form = own_employer(employer), TeamForm()
    status = save(form, lambda: keeping.add_team(whose, form.name.data or "", by=current_user))
    return _answer("edit_team", form, status, whose.slug, "Team added.", team=None)


@employers_hr.route("/team/<id:team_id>", methods=["GET", "POST"])
@requires(Permission.EDIT_CONTENT)
def rename_team(team_id: int) -> Response | tuple[str, int]:
    """Its vacancies follow."""
    team = own_row(Team, team_id)
    slug, form = team.employer.slug, TeamForm(team)
    status = save(form, lambda: keeping.rename_team(own_row(Team, team_id), form.name.data or "", by=current_user))
    return _answer("edit_team", form, status, slug, "Team renamed.", team=team)


@employers_hr.route("/team/<id:team_id>/merge", methods=["GET", "POST"])
@requires(Permission.EDIT_CONTENT)
def merge_team(team_id: int) -> Response | tuple[str, int]:
    """Into another team of the same employer."""
    team = own_row(Team, team_id)
    slug, others = team.employer.slug, {one.id: one for one in keeping.teams_of(team.employer) if one is not team}
    form = MergeForm(list(others.values()))
    status = save(form, lambda: keeping.merge_team(own_row(Team, team_id), _chosen(form, others), by=current_user))
    return _answer("merge_team", form, status, slug, "Teams merged.", team=team, others=others)


@employers_hr.route("/team/<id:team_id>/remove", methods=["GET", "POST"])
@requires(Permission.EDIT_CONTENT)
def remove_team(team_id: int) -> Response | tuple[str, int]:
    """Only while nothing names it."""
    team = own_row(Team, team_id)
    slug, form = team.employer.slug, RemoveForm()
    status = save(form, lambda: keeping.remove_team(own_row(Team, team_id), by=current_user))
    return _answer("remove_team", form, status, slug, "Team removed.", team=team)


def _chosen(form: MergeForm, others: dict[int, Team]) -> Team:
    chosen: Team = own_row(Team, int(form.into.data))
    return chosen if chosen.id in others else abort(404)


def _put_logo(employer: str, form: LogoForm) -> None:
    words = form.logo_words.data or ""
    put_logo(own_employer(employer), form.drawn, words, by=current_user, version=form.version_seen)


def _answer_about_logo(page: str, form: Any, status: int, employer: str, done: str) -> Response | tuple[str, int]:
    address = url_for(".edit_profile", employer=employer)
    if status == 303:
        flash(done, "success")
        return redirect(address, 303)
    back, whose = Link("Employer profile", address), own_employer(employer)
    return render_template(f"employers/hr/{page}.html", form=form, back=back, whose=whose), status


def _answer(page: str, form: Any, status: int, employer: str, done: str, **more: Any) -> Response | tuple[str, int]:
    address = url_for(".list_teams", employer=employer)
    if status == 303:
        flash(done, "success")
        return redirect(address, 303)
    return render_template(f"employers/hr/{page}.html", form=form, back=Link("Teams", address), **more), status
