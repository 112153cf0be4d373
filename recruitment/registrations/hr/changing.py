"""What staff do about a person. A form that is refused comes back alone: it tells nothing that must be recorded."""

from flask import flash, render_template
from flask_login import current_user
from werkzeug.wrappers import Response

from recruitment.access import Permission, requires
from recruitment.registrations import notes, pipeline
from recruitment.registrations.hr.door import back_to, person_to_change, registrations_hr
from recruitment.registrations.models import Registration
from recruitment.registrations.staff_forms import ContactForm, MoveForm, NoteForm, PersonForm, PlanForm

Page = Response | tuple[str, int]


@registrations_hr.post("/registrations/<id:registration_id>/contact")
@requires(Permission.SEE_OWN_REGISTRATIONS)
def contact_person(registration_id: int) -> Page:
    """Say that one gets in touch; from now on one sees who it is."""
    registration, form = person_to_change(registration_id), ContactForm()
    if not form.validate_on_submit():
        return _again(registration, form)
    try:
        pipeline.contact(registration, by=current_user)
        flash("You now see who it is. Get in touch soon.", "success")
    except pipeline.CannotMove as problem:
        flash(f"{problem}.", "error")
    return back_to(registration)


@registrations_hr.post("/registrations/<id:registration_id>/move")
@requires(Permission.SEE_OWN_REGISTRATIONS)
def move_person(registration_id: int) -> Page:
    """To another stage."""
    registration = person_to_change(registration_id)
    form = MoveForm(registration)
    if not form.validate_on_submit():
        return _again(registration, form)
    try:
        pipeline.move(registration, form.to.data, by=current_user, seen=form.seen.data)
    except pipeline.CannotMove as problem:
        form.to.errors = [str(problem)]
        return _again(registration, form)
    flash(f"Moved to “{form.name_of_choice}”: {registration.shown_name}.", "success")
    return back_to(registration)


@registrations_hr.post("/registrations/<id:registration_id>/notes")
@requires(Permission.SEE_OWN_REGISTRATIONS)
def add_note(registration_id: int) -> Page:
    """For colleagues."""
    registration, form = person_to_change(registration_id), NoteForm()
    if not form.validate_on_submit():
        return _again(registration, form)
    notes.add_note(registration, form.text.data or "", by=current_user)
    flash("Your note is kept.", "success")
    return back_to(registration)


@registrations_hr.post("/registrations/<id:registration_id>/plan")
@requires(Permission.SEE_REGISTRATIONS)
def plan_person(registration_id: int) -> Page:
    """Who looks after the person, and until when."""
    registration = person_to_change(registration_id)
    form = PlanForm(registration, pipeline.possible_owners(registration))
    if not form.validate_on_submit():
        return _again(registration, form)
    pipeline.plan(registration, owner_id=form.owner_id, due_on=form.due_on.data, by=current_user)
    flash("Saved.", "success")
    return back_to(registration)


def _again(registration: Registration, form: PersonForm) -> tuple[str, int]:
    page = render_template("registrations/hr/send_again.html", registration=registration, form=form)
    return page, form.status
