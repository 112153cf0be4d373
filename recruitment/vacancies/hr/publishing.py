"""Publishing and approving, now or at a time."""

from flask_login import current_user
from werkzeug.wrappers import Response

from recruitment import clock
from recruitment.access import Permission, requires
from recruitment.vacancies.forms.moves import PublishVacancyForm
from recruitment.vacancies.hr.door import own_vacancy, state_of, vacancies_hr
from recruitment.vacancies.hr.mending import to_mend
from recruitment.vacancies.hr.moving import done, show_move, try_move
from recruitment.vacancies.models import Vacancy
from recruitment.vacancies.moves import APPROVE
from recruitment.vacancies.publishing import move_of, publish
from recruitment.web.template_filters import instant_in_words


@vacancies_hr.route("/<id:vacancy_id>/publish", methods=["GET", "POST"])
@requires(Permission.PUBLISH_VACANCIES)
def publish_vacancy(vacancy_id: int) -> Response | tuple[str, int]:
    """Now or later; or the list of what has to be mended first."""
    vacancy = own_vacancy(vacancy_id)
    form, move = PublishVacancyForm(vacancy), move_of(vacancy, clock.now())
    if form.validate_on_submit() and try_move(move, vacancy, form, lambda held: _publish(held, form)):
        return done(vacancy, _published(vacancy))
    missing, verb = to_mend(vacancy), "Approve" if move is APPROVE else "Publish"
    return show_move(move, vacancy, form, "publish_vacancy", to_mend=missing, is_ready=not missing, verb=verb)


def _publish(vacancy: Vacancy, form: PublishVacancyForm) -> None:
    publish(vacancy, by=current_user, at=form.at)


def _published(vacancy: Vacancy) -> str:
    if state_of(vacancy) == "open" or vacancy.publish_at is None:
        return "Published. Job seekers see it now."
    return f"Scheduled. Job seekers see it from {instant_in_words(vacancy.publish_at)}."
