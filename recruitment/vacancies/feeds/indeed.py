"""Indeed's feed: every open vacancy but examples, in parts, so that any number takes the same memory."""

from collections.abc import Iterator, Sequence
from datetime import datetime
from email.utils import format_datetime

from recruitment.config import settings
from recruitment.vacancies.employment_types import employment_types
from recruitment.vacancies.feeds.selection import load
from recruitment.vacancies.models import Vacancy
from recruitment.vacancies.pay_words import pay_in_full
from recruitment.vacancies.places import locality_of, postcode_of
from recruitment.vacancies.record import record_of
from recruitment.vacancies.structured_data import COUNTRY, description_html
from recruitment.web.characters import without_refused

#: Vacancies of one part: their texts are in memory together.
IN_A_PART = 200
#: Google's words → Indeed's, which has none for work by the day.
JOB_TYPES = {
    "FULL_TIME": "fulltime",
    "PART_TIME": "parttime",
    "TEMPORARY": "temporary",
    "PER_DIEM": "temporary",
    "CONTRACTOR": "contract",
    "INTERN": "internship",
}


def indeed_parts(ids: Sequence[int], publisher: str, instant: datetime) -> Iterator[str]:
    """The document in parts. The first one holds vacancies already, so that a database that is away fails at once."""
    text = _beginning(publisher, instant)
    for start in range(0, len(ids), IN_A_PART):
        vacancies = load(ids[start : start + IN_A_PART], instant)
        yield text + "".join(_job(vacancy, instant) for vacancy in vacancies if not vacancy.is_example)
        text = ""
    yield text + "</source>\n"


def _beginning(publisher: str, instant: datetime) -> str:
    about = {
        "publisher": publisher,
        "publisherurl": settings().site_url,
        "lastBuildDate": format_datetime(instant, usegmt=True),
    }
    return f'<?xml version="1.0" encoding="utf-8"?>\n<source>\n{_elements(about)}'


def _job(vacancy: Vacancy, instant: datetime) -> str:
    """Its elements are always all there, empty where nothing is stated; the reference number never changes."""
    record = record_of(vacancy, instant)
    types = employment_types(record, vacancy.employer.full_time_week)
    told = {
        "title": record.title,
        "date": format_datetime(record.posted_at, usegmt=True) if record.posted_at else "",
        "referencenumber": record.reference,
        "requisitionid": record.source_reference or record.reference,
        "url": record.url,
        "company": vacancy.employer.name,
        "city": locality_of(record.location) or "",
        "country": COUNTRY,
        "postalcode": postcode_of(record.location, record.postcode) or "",
        "description": description_html(record),
        "salary": pay_in_full(vacancy),
        "jobtype": ", ".join(dict.fromkeys(JOB_TYPES[one] for one in types)),
    }
    return f"<job>\n{_elements(told)}</job>\n"


def _elements(texts: dict[str, str]) -> str:
    return "".join(f"<{name}>{_cdata(text)}</{name}>\n" for name, text in texts.items())


def _cdata(text: str) -> str:
    """Whatever the text holds; its end mark, if it stands in the text, is told in two pieces."""
    safe = without_refused(text).replace("]]>", "]]]]><![CDATA[>")
    return f"<![CDATA[{safe}]]>"
