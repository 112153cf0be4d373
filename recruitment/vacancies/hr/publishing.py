"""Publishing, now or at a time."""

from collections.abc import Iterator, Mapping

from flask import flash, redirect, render_template, url_for
from flask_login import current_user
from werkzeug.wrappers import Response

from recruitment import clock
from recruitment.access import Permission, requires
from recruitment.database import begin_writing, stop_writing
from recruitment.vacancies.forms.moves import PublishVacancyForm
from recruitment.vacancies.forms.sections import BY_FIELD
from recruitment.vacancies.hr.door import address_of, own_vacancy, state_of, vacancies_hr
from recruitment.vacancies.lifecycle import CannotPublish, obstacles, publish
from recruitment.vacancies.models import Vacancy
from recruitment.vacancies.versions import ChangedMeanwhile
from recruitment.web.template_filters import instant_in_words


@vacancies_hr.route("/<id:vacancy_id>/publish", methods=["GET", "POST"])
@requires(Permission.PUBLISH_VACANCIES)
def publish_vacancy(vacancy_id: int) -> Response | tuple[str, int]:
    """Now or later; or the list of what has to be mended first."""
    vacancy = own_vacancy(vacancy_id)
    form = PublishVacancyForm(vacancy.publish_at)
    problems = obstacles(vacancy, clock.now(), clock.now())
    if form.validate_on_submit():
        begin_writing()
        try:
            publish(own_vacancy(vacancy_id), by=current_user, at=form.at)
            flash(_published(vacancy), "success")
            return redirect(address_of(vacancy), 303)
        except (CannotPublish, ChangedMeanwhile) as problem:
            stop_writing()
            problems = problem.problems if isinstance(problem, CannotPublish) else {"status": str(problem)}
            form.tell(problems.values())
    to_mend = list(_links(vacancy, problems))
    is_ready = not obstacles(vacancy, clock.now(), clock.now())
    page = render_template(
        "vacancies/hr/publish_vacancy.html", vacancy=vacancy, form=form, to_mend=to_mend, is_ready=is_ready
    )
    return page, form.status


def _published(vacancy: Vacancy) -> str:
    if state_of(vacancy) == "open" or vacancy.publish_at is None:
        return "Published. Job seekers see it now."
    return f"Scheduled. Job seekers see it from {instant_in_words(vacancy.publish_at)}."


def _links(vacancy: Vacancy, problems: Mapping[str, str]) -> Iterator[dict[str, str]]:
    """Each with the page of the editor that mends it, where one does."""
    for field, words in problems.items():
        section = BY_FIELD.get(field)
        page = url_for("vacancies_hr.edit_section", vacancy_id=vacancy.id, section=section.slug) if section else ""
        yield {"words": words, "url": f"{page}#{field}" if page else ""}
