"""People's details as a file."""

from flask import Response, render_template, url_for
from flask_login import current_user
from werkzeug.wrappers import Response as AnyResponse

from recruitment import clock
from recruitment.access import Permission, requires
from recruitment.accounts.step_up import fresh_code
from recruitment.database import begin_writing
from recruitment.registrations.export import MIMETYPES, export_people
from recruitment.registrations.hr.asking import ask
from recruitment.registrations.hr.door import registrations_hr
from recruitment.registrations.people import count_people
from recruitment.registrations.staff_forms import ExportPeopleForm


@registrations_hr.route("/registrations/export", methods=["GET", "POST"])
@requires(Permission.EXPORT_PEOPLE)
@fresh_code
def export_registrations() -> AnyResponse | tuple[str, int]:
    """Those whom the filters in the address choose, for a reason that is kept."""
    asked, form = ask(), ExportPeopleForm()
    if form.validate_on_submit():
        begin_writing()
        kind = form.kind.data
        file = export_people(ask().search, kind, reason=form.reason.data or "", by=current_user)
        name = f"people-{clock.today()}.{kind}"
        headers = {"Content-Disposition": f'attachment; filename="{name}"'}
        return Response(file, mimetype=MIMETYPES[kind], headers=headers)
    page = render_template(
        "registrations/hr/export_registrations.html",
        form=form,
        asked=asked,
        count=count_people(asked.search),
        back_url=url_for(".list_registrations", **asked.arguments),
    )
    return page, form.status
