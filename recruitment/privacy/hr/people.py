"""Everything held of one address. The address is posted, so that no address line or log holds it."""

from flask import Response, flash, redirect, render_template, url_for
from flask_login import current_user
from werkzeug.wrappers import Response as AnyResponse

from recruitment import clock
from recruitment.access import Permission, requires
from recruitment.accounts.step_up import fresh_code
from recruitment.database import begin_writing
from recruitment.privacy import people as rules
from recruitment.privacy.forms import ActOnPersonForm, FindPersonForm
from recruitment.privacy.hr.door import privacy_hr, tabs

Page = AnyResponse | tuple[str, int]


@privacy_hr.route("/person", methods=["GET", "POST"])
@requires(Permission.EXPORT_PEOPLE)
@fresh_code
def find_person() -> Page:
    """Ask for the address; show what is held of it, which is recorded."""
    form, person = FindPersonForm(), None
    may_look = rules.sees_everything(current_user)
    if may_look and form.validate_on_submit():
        begin_writing()
        person = rules.look_up(form.address, by=current_user)
    shown = {"form": form, "person": person, "may_look": may_look, "tabs": tabs("One person’s data")}
    return render_template("privacy/hr/find_person.html", **shown), form.status


@privacy_hr.post("/person/export")
@requires(Permission.EXPORT_PEOPLE)
@fresh_code
def export_person() -> Page:
    """As a file for the person, once it is said why."""
    form = ActOnPersonForm()
    if not (rules.sees_everything(current_user) and form.validate_on_submit()):
        return _ask(form, "privacy/hr/export_person.html")
    begin_writing()
    person = rules.export(form.address, form.reason.data or "", by=current_user)
    headers = {"Content-Disposition": f'attachment; filename="what-we-hold-{clock.today()}.json"'}
    return Response(person.as_json(), mimetype="application/json", headers=headers)


@privacy_hr.post("/person/erase")
@requires(Permission.EXPORT_PEOPLE)
@fresh_code
def erase_person() -> Page:
    """All of it, for good, once it is said why."""
    form = ActOnPersonForm()
    if not (rules.sees_everything(current_user) and form.validate_on_submit()):
        return _ask(form, "privacy/hr/erase_person.html")
    begin_writing()
    erased = rules.erase(form.address, form.reason.data or "", by=current_user)
    told = ", ".join(f"{name.lower()} {number}" for name, number in erased.items())
    flash(f"Erased: {told}." if erased else "Nothing was held, so nothing was erased.", "success")
    return redirect(url_for(".find_person"), 303)


def _ask(form: ActOnPersonForm, template: str) -> Page:
    """The page that asks why."""
    return render_template(template, form=form, back_url=url_for(".find_person")), form.status
