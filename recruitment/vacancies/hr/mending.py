"""What has to be mended before a vacancy goes on, each with the page that mends it."""

from collections.abc import Iterator, Mapping
from datetime import datetime

from flask import url_for

from recruitment import clock
from recruitment.vacancies.forms.sections import BY_FIELD
from recruitment.vacancies.lifecycle import obstacles
from recruitment.vacancies.models import Vacancy


def to_mend(vacancy: Vacancy, publish_at: datetime | None = None) -> list[dict[str, str]]:
    """What stands in the way of publishing it then, or now: words and the address of the editor's page."""
    instant = clock.now()
    return list(_links(vacancy, obstacles(vacancy, publish_at or instant, instant)))


def _links(vacancy: Vacancy, problems: Mapping[str, str]) -> Iterator[dict[str, str]]:
    for field, words in problems.items():
        section = BY_FIELD.get(field)
        page = url_for("vacancies_hr.edit_section", vacancy_id=vacancy.id, section=section.slug) if section else ""
        yield {"words": words, "url": f"{page}#{field}" if page else ""}
