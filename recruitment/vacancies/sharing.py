"""Ways to hand a vacancy on: its address, a mail, a page for paper, social networks, the comparison with others."""

from dataclasses import dataclass
from datetime import datetime
from urllib.parse import quote

from flask import url_for
from markupsafe import Markup

from recruitment import clock
from recruitment.config import settings
from recruitment.vacancies.addresses import page_of
from recruitment.vacancies.models import Vacancy
from recruitment.vacancies.posters import tags_of
from recruitment.web.qr_codes import qr_code
from recruitment.web.social_tags import SocialTags
from recruitment.web.template_filters import date_in_words


@dataclass(frozen=True)
class Sharing:
    """What the block on the vacancy's page offers."""

    title: str
    address: str
    mail_url: str
    print_url: str
    compare_url: str
    tags: SocialTags


@dataclass(frozen=True)
class Sheet:
    """What a page for paper says beside the vacancy itself."""

    #: Short enough to be typed: it leads to the vacancy's page.
    address: str
    code: Markup
    page_url: str
    #: The day on which all of it was right.
    made_on: str


def sharing_of(vacancy: Vacancy, instant: datetime) -> Sharing:
    """For a vacancy that is or was public."""
    address = settings().site_url + page_of(vacancy)
    return Sharing(
        title=vacancy.title,
        address=address,
        mail_url=_mail(f"{vacancy.title} at {vacancy.employer.name}", address),
        print_url=url_for("vacancies.print_vacancy", reference=vacancy.reference),
        compare_url=url_for("vacancies.compare_jobs", ref=vacancy.reference),
        tags=tags_of(vacancy, instant),
    )


def sheet_of(vacancy: Vacancy, instant: datetime) -> Sheet:
    """The same on paper, as of the instant."""
    address = settings().site_url + url_for("vacancies.find_vacancy", reference=vacancy.reference)
    code = qr_code(address, "QR code with the address of this job")
    return Sheet(address, code, page_of(vacancy), date_in_words(clock.to_london(instant).date()))


def _mail(subject: str, address: str) -> str:
    """To nobody yet: the mail program asks to whom. A line's end in a subject would begin another header."""
    return f"mailto:?subject={quote(' '.join(subject.split()))}&body={quote(address)}"
