"""Content in the back office: everything there is, what wants a person, and the texts with their versions."""

from typing import cast

from flask import Blueprint, abort, flash, redirect, render_template, request, url_for
from flask_login import current_user
from werkzeug.wrappers import Response

from recruitment import clock
from recruitment.access import Permission, may, requires
from recruitment.audit.saving import save
from recruitment.content import texts
from recruitment.content.areas import overview_of
from recruitment.content.differences import differences
from recruitment.content.forms import RestoreForm, TextForm
from recruitment.employers.own import own_employer, own_employers
from recruitment.web.navigation import Link
from recruitment.web.rendered_text import to_html

content_hr = Blueprint("content_hr", __name__)


@content_hr.get("")
@requires(Permission.EDIT_CONTENT)
def show_content() -> str:
    """By employer: what is due, unconfirmed or missing, then every area."""
    overviews = [overview_of(employer, clock.today()) for employer in own_employers()]
    may_manage_site = may(Permission.MANAGE_SITE)
    return render_template("content/hr/show_content.html", overviews=overviews, may_manage_site=may_manage_site)


@content_hr.route("/texts/<employer>/<text>", methods=["GET", "POST"])
@requires(Permission.EDIT_CONTENT)
def edit_text(employer: str, text: str) -> Response | tuple[str, int]:
    """Look at it as the public would, keep it as a draft, or publish it."""
    whose, then = own_employer(employer), request.form.get("then", "")
    form = TextForm(whose, text if text in texts.TEXTS else abort(404))
    status = save(form, lambda: _save(form, is_public=then == "publish"))
    if status == 303:
        flash("Published." if then == "publish" else "Draft saved. The public reads the version before it.", "success")
        return redirect(request.path, 303)
    page = render_template(
        "content/hr/edit_text.html",
        form=form,
        back=Link("Content", url_for(".show_content")),
        name=texts.TEXTS[text],
        whose=whose,
        slug=text,
        is_snippet=text in texts.SNIPPETS,
        in_place=texts.IN_PLACE,
        preview=to_html(texts.filled(whose, form.text.data or ""), 2),
        versions=texts.versions_of(whose, text),
    )
    return page, status


@content_hr.route("/texts/<employer>/<text>/<id:number>", methods=["GET", "POST"])
@requires(Permission.EDIT_CONTENT)
def show_version(employer: str, text: str, number: int) -> Response | tuple[str, int]:
    """What it says, what changed from the one before, and the button that brings it back."""
    whose = own_employer(employer)
    version, before = _version(text, texts.versions_of(whose, text), number)
    form, address = RestoreForm(), url_for(".edit_text", employer=employer, text=text)
    status = save(form, lambda: _restore(version, employer))
    if status == 303:
        flash(f"Version {number} is back, as a new version.", "success")
        return redirect(address, 303)
    page = render_template(
        "content/hr/show_version.html",
        form=form,
        back=Link(texts.TEXTS[text], address),
        version=version,
        lines=differences(before, version.text),
        preview=to_html(texts.filled(whose, version.text), 2),
    )
    return page, status


def _save(form: TextForm, *, is_public: bool) -> None:
    whose = own_employer(form.employer.slug)
    texts.save_version(
        whose,
        form.slug,
        cast(str, form.text.data),
        form.comment.data,
        is_public=is_public,
        seen=form.version_seen,
        by=current_user,
        review_on=form.day_of_review,
    )


def _restore(version: texts.TextVersion, employer: str) -> None:
    whose = own_employer(employer)
    newest = texts.versions_of(whose, version.slug)[0].number
    comment = f"Version {version.number} again"
    texts.save_version(
        whose,
        version.slug,
        version.text,
        comment,
        is_public=True,
        seen=newest,
        by=current_user,
        review_on=version.review_on,
    )


def _version(slug: str, held: list[texts.TextVersion], number: int) -> tuple[texts.TextVersion, str]:
    """The version and the text before it: for the first one the starter text."""
    found = next((one for one in held if one.number == number), None) or abort(404)
    before = next((one.text for one in held if one.number == number - 1), None)
    return found, texts.starter_text(slug) if before is None else before
