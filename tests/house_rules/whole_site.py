"""A site with one of everything that an address can name, and what its database holds."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import timedelta
from typing import Any

from flask import Flask
from sqlalchemy import select
from werkzeug.routing import Rule

from recruitment import clock
from recruitment.accounts.links import new_link, new_reset_link
from recruitment.alerts.links import token_of
from recruitment.database import db
from recruitment.employers.models import Employer
from recruitment.registrations.links import new_link as new_interest_link
from recruitment.vacancies.addresses import slug_of_title
from tests.factories.accounts import make_account
from tests.factories.alerts import make_alert
from tests.factories.benefits import make_benefit
from tests.factories.content import make_text
from tests.factories.documents import make_row
from tests.factories.employers import make_team
from tests.factories.inspection import make_finding, make_inspection
from tests.factories.mail import make_mail
from tests.factories.pay import make_rate
from tests.factories.pictures import give_logo
from tests.factories.privacy import make_complaint
from tests.factories.registrations import make_registration, make_template
from tests.factories.uploads import make_upload
from tests.factories.vacancies import make_template as make_vacancy_template
from tests.factories.vacancies import make_unused_role_type, make_vacancy
from tests.house_rules.filled_tables import all_models
from tests.house_rules.test_routes import listed

#: These are about a vacancy in a state of their own; all others about an open one.
STATES = {
    "vacancies_hr.edit_section": "draft",
    "vacancies_hr.preview_vacancy": "draft",
    "vacancies_hr.publish_vacancy": "draft",
    "vacancies_hr.relist_vacancy": "closed",
    "vacancies_hr.review_changes": "changed",
    "vacancies_hr.send_back_vacancy": "submitted",
    "vacancies_hr.submit_vacancy": "draft",
    "vacancies_hr.take_back_vacancy": "scheduled",
}
DAY = timedelta(days=1)
#: What somebody who is not there any more proposed.
CHANGES = {
    "values": {"salary_extras": "A retention payment"},
    "by_ids": [999_999],
    "by": "Robin",
    "at": "2026-06-15T08:00:00+00:00",
}
#: An id that nothing has.
NOTHING = 999_999
#: Looking is recorded, and a look is no change.
TRAIL = ("audit_entry", "audit_head")


@dataclass(frozen=True)
class Things:
    """What stands in the varying parts of addresses, by the part's name: all of one employer."""

    parts: dict[str, Any]
    #: State → a vacancy in it.
    vacancies: dict[str, int]

    def address(self, app: Flask, rule: Rule) -> str:
        """A route's address about one of these; KeyError for a part that nothing here is named by."""
        parts = self.parts | {"vacancy_id": self.vacancies[STATES.get(rule.endpoint, "open")]}
        if rule.endpoint == "accounts_hr.invite_again":
            parts["account_id"] = parts["invited_id"]
        if rule.endpoint == "privacy.show_received":
            parts["reference"] = parts["complaint"]
        if rule.endpoint == "registrations_hr.download_document":
            parts["registration_id"] = parts["documented_id"]
        if rule.endpoint == "registrations.show_received":
            parts["reference"] = parts["received"]
        if rule.endpoint == "my_interest.download_cv":
            parts["received"] = parts["documented"]
        values = {name: parts[name] for name in rule.arguments}
        return str(app.url_map.bind("localhost").build(rule.endpoint, values))

    def without_ids(self) -> "Things":
        """The same addresses about things that do not exist."""
        nothing = {name: NOTHING if name.endswith("_id") else part for name, part in self.parts.items()}
        return Things(nothing, dict.fromkeys(self.vacancies, NOTHING))


def make_things(employer: Employer) -> Things:
    """One of everything. Call it inside `with transaction():`."""
    vacancy, now = make_vacancy(employer), clock.now()
    vacancies = {
        "open": vacancy,
        "draft": make_vacancy(employer, status="draft", publish_at=None),
        "submitted": make_vacancy(employer, status="submitted", publish_at=None),
        "scheduled": make_vacancy(employer, publish_at=now + DAY),
        "changed": make_vacancy(employer),
        "closed": make_vacancy(employer, publish_at=now - 2 * DAY, closes_at=now - DAY),
    }
    vacancies["changed"].waiting_changes = CHANGES
    make_vacancy(employer, is_example=True)
    registration = make_registration(vacancy)
    documented = make_registration(vacancy, stage="contacted")
    make_row(documented)
    invited = make_account("hr-officer", employer=employer, email=f"new@{employer.slug}.example.org", activated_at=None)
    colleague = make_account("hr-officer", employer=employer, email=f"colleague@{employer.slug}.example.org")
    inspection = make_inspection(employer)
    complaint = make_complaint(employer)
    make_benefit(employer, "Pension")
    make_team(employer, "Team of a test")
    parts = {
        "account_id": colleague.id,
        "invited_id": invited.id,
        "mail_id": make_mail(employer_id=employer.id, failed_at=now, last_error="550 No such person").id,
        "alert_token": token_of(make_alert()),
        "reset_token": new_reset_link(colleague).rpartition("/")[2],
        "vacancy_id": vacancy.id,
        "reference": vacancy.reference,
        "slug": slug_of_title(vacancy.title),
        "section": "post",
        "registration_id": registration.id,
        "documented_id": documented.id,
        "documented": documented.reference,
        "received": registration.reference,
        "interest_token": new_interest_link(registration),
        "kind": "json",
        "complaint": complaint.reference,
        "complaint_id": complaint.id,
        "template_id": make_template(employer).id,
        "upload": make_upload(invited, employer).name,
        "token": new_link(invited).rpartition("/")[2],
        "filename": "images/favicon.svg",
        "number": 1,
        "version": 1,
        "fingerprint": give_logo(employer),
        "shape": "square",
        "subject": "home",
        "page": "privacy",
        "text": make_text(employer).slug,
        "employer": employer.slug,
        "inspection_id": inspection.id,
        "judgement_id": inspection.judgements[0].id,
        "finding_id": make_finding(inspection).id,
        "benefit_id": make_benefit(employer, "Leave").id,
        "team_id": make_team(employer, "Another team of a test").id,
        "rate_id": make_rate().id,
        "role_type_id": make_unused_role_type().id,
        "vacancy_template_id": make_vacancy_template(vacancy).id,
    }
    return Things(parts, {state: one.id for state, one in vacancies.items()})


def rules_for(app: Flask, *who: str) -> Iterator[Rule]:
    """Routes that these may enter, as `routes.csv` says."""
    entries = listed()
    yield from (rule for rule in app.url_map.iter_rules() if entries[rule.endpoint][1] in who)


def methods_of(rule: Rule) -> list[str]:
    """What it answers, without what Flask adds by itself."""
    return sorted((rule.methods or set()) - {"HEAD", "OPTIONS"})


def everything(*, without: tuple[str, ...] = ()) -> dict[str, list[tuple[Any, ...]]]:
    """Every row of every table."""
    db.session.rollback()
    tables = [table for table in all_models().sorted_tables if table.name not in without]
    return {table.name: sorted(map(tuple, db.session.execute(select(table))), key=repr) for table in tables}
