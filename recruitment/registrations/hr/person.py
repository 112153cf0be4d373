"""One person: what they told, where HR stands with them, and what colleagues noted."""

from flask import abort, render_template
from flask_login import current_user

from recruitment import clock
from recruitment.access import Permission, may, requires
from recruitment.database import begin_writing
from recruitment.registrations import people
from recruitment.registrations.consent import VERSIONS
from recruitment.registrations.duplicates import count_others, read_others
from recruitment.registrations.hr.door import registrations_hr
from recruitment.registrations.pipeline import possible_owners
from recruitment.registrations.presentation import card_of, shown_document
from recruitment.registrations.staff_forms import MoveForm, NoteForm, PlanForm


@registrations_hr.get("/registrations/<id:registration_id>")
@requires(Permission.SEE_OWN_REGISTRATIONS)
def show_registration(registration_id: int) -> str:
    """With all that was told, once somebody has contacted them."""
    begin_writing()
    try:
        registration = people.read_registration(registration_id, by=current_user)
    except people.NotVisible:
        abort(404)
    sees_all = may(Permission.SEE_REGISTRATIONS)
    today, consent = clock.today(), VERSIONS[registration.consent_version]
    return render_template(
        "registrations/hr/show_registration.html",
        registration=registration,
        card=card_of(registration, today),
        consent=consent.of(registration.employer.name),
        others=[card_of(one, today) for one in read_others(registration, by=current_user)],
        count_of_others=count_others(registration),
        adjustments=registration.adjustments if registration.is_named and sees_all else None,
        cv=shown_document(registration),
        move=MoveForm(registration),
        note=NoteForm(),
        plan=PlanForm(registration, possible_owners(registration)) if sees_all else None,
    )
