"""Writing to people: choose them in the list, write, look at it, send."""

import re

from flask import flash, redirect, render_template, request, url_for
from flask_login import current_user
from werkzeug.wrappers import Response

from recruitment.access import Permission, requires
from recruitment.database import begin_writing, stop_writing
from recruitment.registrations import messages
from recruitment.registrations.hr.asking import ask
from recruitment.registrations.hr.door import registrations_hr
from recruitment.registrations.message_templates import NoTemplate, all_templates, find_template
from recruitment.registrations.people import record_list
from recruitment.registrations.staff_forms import MessageForm

SEND, CHANGE = "send", "change"


@registrations_hr.route("/registrations/message", methods=["GET", "POST"])
@requires(Permission.SEE_REGISTRATIONS)
def write_message() -> Response | tuple[str, int]:
    """With ?person=ID for each, or ?all=yes and the filters of the list; the text may come from a template."""
    form = _form()
    ids = [int(number) for number in re.findall("[0-9]{1,9}", form.people.data or "")]
    is_fine, step = form.validate_on_submit(), request.form.get("step")
    if is_fine and step == SEND:
        return _send(form, ids)
    if is_fine and step != CHANGE and (page := _preview(form, ids)):
        return page, 200
    page = render_template(
        "registrations/hr/write_message.html",
        form=form,
        count=len(messages.find_recipients(ids)),
        placeholders=messages.PLACEHOLDERS,
        templates=all_templates(),
    )
    return page, form.status


def _form() -> MessageForm:
    """What was sent; else the people who were chosen and the words of the template."""
    if request.method == "POST":
        return MessageForm()
    chosen = request.args.getlist("person")[: messages.MOST_PEOPLE]
    ids = [str(number) for number in messages.find_matching(ask().search)] if "all" in request.args else chosen
    words = {"people": ",".join(ids)}
    number = request.args.get("template", "")
    try:
        template = find_template(int(number) if re.fullmatch("[1-9][0-9]{0,8}", number) else 0)
        words |= {"subject": template.subject, "text": template.text}
    except NoTemplate:
        pass
    return MessageForm(data=words)


def _preview(form: MessageForm, ids: list[int]) -> str:
    """As the first of them will read it, which is a look at them; who is unnamed stays so. Empty without anybody."""
    begin_writing()
    recipients = messages.find_recipients(ids)
    if not recipients:
        return ""
    first = recipients[0]
    record_list([first], current_user)
    return render_template(
        "registrations/hr/preview_message.html",
        form=form,
        first=first,
        message=form.message.to(first, name=first.shown_name),
        count=len(recipients),
        count_of_new=sum(one.stage == "new" for one in recipients),
    )


def _send(form: MessageForm, ids: list[int]) -> Response:
    begin_writing()
    try:
        count = messages.send(form.message, ids, key=form.submission_key.data, by=current_user)
        flash(f"Sent to {count} {'person' if count == 1 else 'people'}.", "success")
    except messages.NobodyToWriteTo:
        stop_writing()
        flash("Nothing was sent: they have withdrawn, or got this message already.", "warning")
    return redirect(url_for(".list_registrations"), 303)
