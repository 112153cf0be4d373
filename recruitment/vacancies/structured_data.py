"""An open vacancy as schema.org's JobPosting, for search engines. It says nothing that the page doesn't."""

from datetime import datetime
from typing import Any

from markupsafe import escape

from recruitment import clock
from recruitment.employers.models import Employer
from recruitment.employers.profile import logo_square
from recruitment.vacancies.advert_text import to_html
from recruitment.vacancies.employment_types import employment_types
from recruitment.vacancies.lifecycle import is_open_at
from recruitment.vacancies.models import Vacancy
from recruitment.vacancies.places import locality_of, postcode_of
from recruitment.vacancies.record import VacancyRecord, plain, record_of

COUNTRY = "GB"


def job_posting(vacancy: Vacancy, instant: datetime) -> dict[str, Any] | None:
    """The posting in JSON's types; None unless the vacancy is open. What is not stated is left out."""
    if not is_open_at(vacancy, instant):
        return None
    record, employer = record_of(vacancy, instant), vacancy.employer
    stated = {
        "title": record.title,
        "description": description_html(record),
        "datePosted": _london(record.posted_at).date().isoformat() if record.posted_at else None,
        "validThrough": _london(record.closes_at).isoformat() if record.closes_at else None,
        "employmentType": employment_types(record, employer.full_time_week),
        "hiringOrganization": _organization(employer),
        "identifier": {"@type": "PropertyValue", "name": employer.name, "value": record.reference},
        "jobLocation": {"@type": "Place", "address": _address(record)},
        "baseSalary": _salary(record),
        "url": record.url,
        "directApply": False,  # interest is no application, and an application is made elsewhere
        **_telecommute(record),
    }
    return {"@context": "https://schema.org/", "@type": "JobPosting"} | _without_nothing(stated)


def description_html(record: VacancyRecord) -> str:
    """The advert as the page shows it: the summary leads it, the text follows."""
    lead = f"<p>{escape(record.summary)}</p>" if record.summary else ""
    return f"{lead}{to_html(record.description or '')}".strip() or f"<p>{escape(record.title)}</p>"


def _organization(employer: Employer) -> dict[str, Any]:
    return {"@type": "Organization"} | _without_nothing({"name": employer.name, "logo": logo_square(employer)})


def _address(record: VacancyRecord) -> dict[str, Any]:
    place = {
        "addressLocality": locality_of(record.location),
        "postalCode": postcode_of(record.location, record.postcode),
    }
    return {"@type": "PostalAddress", "addressCountry": COUNTRY} | _without_nothing(place)


def _salary(record: VacancyRecord) -> dict[str, Any] | None:
    amounts = _without_nothing({"minValue": plain(record.salary_min), "maxValue": plain(record.salary_max)})
    if not amounts or not record.salary_unit:
        return None
    value = {"@type": "QuantitativeValue", **amounts, "unitText": record.salary_unit.upper()}
    return {"@type": "MonetaryAmount", "currency": "GBP", "value": value}


def _telecommute(record: VacancyRecord) -> dict[str, Any]:
    """Only where nobody ever has to come: a hybrid post is none."""
    if record.working_arrangement != ["remote"]:
        return {}
    country = {"@type": "Country", "name": COUNTRY}
    return {"jobLocationType": "TELECOMMUTE", "applicantLocationRequirements": country}


def _london(instant: datetime) -> datetime:
    return clock.to_london(instant)


def _without_nothing(values: dict[str, Any]) -> dict[str, Any]:
    return {name: value for name, value in values.items() if value not in (None, "", [])}
