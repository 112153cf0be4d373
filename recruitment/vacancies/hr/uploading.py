"""Importing a file in two steps: it is uploaded and checked, then somebody says yes."""

from flask import abort, flash, redirect, render_template, url_for
from flask_login import current_user
from werkzeug.wrappers import Response

from recruitment.access import Permission, of_own_employer, requires
from recruitment.accounts.models import Account
from recruitment.database import begin_writing, db
from recruitment.vacancies.forms.upload import ImportFileForm
from recruitment.vacancies.hr.door import own_employers, vacancies_hr
from recruitment.vacancies.importing import uploads
from recruitment.vacancies.importing.models import VacancyUpload
from recruitment.vacancies.importing.problems import ImportRefused
from recruitment.web.form_size import takes_body_of
from recruitment.web.forms import ActionForm


@vacancies_hr.route("/import", methods=["GET", "POST"])
@takes_body_of(uploads.LARGEST + 1_000_000)
@requires(Permission.PUBLISH_VACANCIES)
def import_file() -> Response | tuple[str, int]:
    """Choose a file; it is checked and kept, and nothing else is written."""
    form = ImportFileForm(own_employers(), uploads.known_mappings())
    if form.validate_on_submit() and (upload := _checked(form)):
        begin_writing()
        name = uploads.keep(upload, by=_account())
        return redirect(url_for("vacancies_hr.import_checked", upload=name), 303)
    return render_template("vacancies/hr/import_file.html", form=form, most_rows=uploads.MOST_ROWS), form.status


@vacancies_hr.route("/import/<upload>", methods=["GET", "POST"])
@requires(Permission.PUBLISH_VACANCIES)
def import_checked(upload: str) -> Response | tuple[str, int]:
    """What the import would do, and the button that does it."""
    kept = _own_upload(upload)
    form, can_import = ActionForm(), _has_work(kept)
    if can_import and form.validate_on_submit():
        upload_id, done = kept.id, uploads.bring_in(kept, by=_account())
        begin_writing()
        uploads.forget(upload_id, by=_account())
        flash(_in_words(done), "success")
        return redirect(url_for("vacancies_hr.list_vacancies", state="draft"), 303)
    page = "vacancies/hr/import_checked.html"
    return render_template(page, form=form, upload=kept, report=kept.report, can_import=can_import), form.status


def _checked(form: ImportFileForm) -> VacancyUpload | None:
    """The upload with its report; None, with the reason beside the field, when the file can't be imported."""
    name, content = form.chosen_file
    employer_id, slug = form.chosen_employer.id, form.chosen_employer.slug
    mapping, publishes = form.mapping.data or None, bool(form.publishes.data)
    try:
        report = uploads.check(name, content, slug, mapping, publishes=publishes)
    except ImportRefused as reason:
        form.refuse(str(reason))
        return None
    return VacancyUpload(
        account_id=_account().id,
        employer_id=employer_id,
        file_name=name,
        mapping=mapping,
        publishes=publishes,
        content=content,
        report=report,
    )


def _own_upload(name: str) -> VacancyUpload:
    """The file of the account's employer; another's is not found."""
    if not uploads.NAME.fullmatch(name):
        abort(404)
    found: VacancyUpload | None = db.session.scalar(of_own_employer(uploads.named(name), VacancyUpload.employer_id))
    return found or abort(404)


def _account() -> Account:
    """The account itself, read again where a transaction has ended."""
    return db.session.get_one(Account, current_user.id)


def _has_work(upload: VacancyUpload) -> bool:
    return any(upload.report.get(name) for name in ("created", "updated", "published", "submitted"))


def _in_words(done: dict[str, int]) -> str:
    names = ("created", "updated", "unchanged", "published", "submitted", "rejected")
    counts = (f"{done[name]:,} {name}" for name in names)
    return f"File imported: {', '.join(counts)}."
