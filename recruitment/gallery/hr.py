"""The gallery of components, for everybody who may enter the staff side."""

from flask import Blueprint, abort, flash, redirect, render_template, url_for
from werkzeug.wrappers import Response

from recruitment.access import Permission, requires
from recruitment.gallery import tokens
from recruitment.gallery.examples import desk, inspections, jobs, offer, ways
from recruitment.gallery.examples import fields as example_fields
from recruitment.gallery.parts import parts
from recruitment.web.forms import ActionForm

gallery_hr = Blueprint("gallery_hr", __name__)


@gallery_hr.get("")
@requires(Permission.SEE_FIGURES)
def show_components() -> str:
    """Every component in every state, and the tokens they are made of."""
    return render_template(
        "gallery/hr/show_components.html",
        parts=parts(),
        tokens=tokens,
        ways=ways,
        jobs=jobs,
        offer=offer,
        desk=desk,
        inspections=inspections,
        record=inspections.record(),
        forms=example_fields.forms(),
        fields=example_fields,
        form=ActionForm(),
    )


@gallery_hr.get("/search")
@requires(Permission.SEE_FIGURES)
def show_search() -> str:
    """A public page whole: head, search with results, foot."""
    return render_template("gallery/hr/show_search.html", jobs=jobs, noindex=True)


@gallery_hr.post("/pressed")
@requires(Permission.SEE_FIGURES)
def press_example() -> Response:
    """What the buttons of examples lead to, so that one can see what a message looks like."""
    if not ActionForm().validate_on_submit():
        abort(400)
    flash("That was an example. Nothing has changed.", "success")
    return redirect(url_for(".show_components"), 303)
