"""Where a vacancy is found on the site."""

import re
import unicodedata

from flask import url_for

from recruitment.vacancies.models import Vacancy

LONGEST_SLUG = 80
#: Other pages of a vacancy stand at these names.
TAKEN = ("interest", "print")


def slug_of_title(title: str) -> str:
    """The title as the readable end of an address; "job" when nothing of it can be written there."""
    plain = unicodedata.normalize("NFKD", title).encode("ascii", "ignore").decode().lower()
    slug = re.sub(r"[^a-z0-9]+", "-", plain.replace("'", "")).strip("-")
    if len(slug) > LONGEST_SLUG:
        slug = slug[: LONGEST_SLUG + 1].rpartition("-")[0] or slug[:LONGEST_SLUG]
    return f"{slug}-job" if slug in TAKEN else slug or "job"


def page_of(vacancy: Vacancy) -> str:
    """The path of the vacancy's page."""
    return path_of(vacancy.reference, vacancy.title)


def path_of(reference: str, title: str) -> str:
    """The same, from what it is made of."""
    return url_for("vacancies.show_vacancy", reference=reference, slug=slug_of_title(title))
