"""Something in every list of a running site, put straight into its database: long names and all."""

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import timedelta
from typing import Any

from flask import Flask
from sqlalchemy import select

from recruitment import clock
from recruitment.accounts.invitations import invite
from recruitment.accounts.links import new_reset_link
from recruitment.accounts.models import Account
from recruitment.accounts.sessions import COOKIE, start_session
from recruitment.config import Settings
from recruitment.database import db, transaction
from recruitment.employers.profile import all_employers
from recruitment.factory import create_app
from recruitment.registrations.notes import add_note
from recruitment.registrations.register import role_types
from recruitment.vacancies.importing.models import VacancyUpload
from recruitment.vacancies.lifecycle import in_state
from recruitment.vacancies.models import HOURS, Vacancy
from recruitment.vacancies.second_look import set_aside
from recruitment.web.cookies import cookie_name
from tests.factories.accounts import make_account
from tests.factories.alerts import make_alert, page_of
from tests.factories.registrations import make_registration, make_template
from tests.factories.uploads import make_upload
from tests.factories.vacancies import make_vacancy
from tests.house_rules.whole_site import make_things, methods_of
from tests.live_site import LiveSite

#: Words about as long as fields allow, without a place to break.
LONG_TITLE = "Kinder" + "wohlfahrts" * 19
LONG_NAME = "Maximilian" * 12


@contextmanager
def inside(site: LiveSite) -> Iterator[Flask]:
    """The site's own code on the site's own database, in this process."""
    app = create_app(Settings.from_environment(site.environment))
    with app.app_context():
        yield app
        db.session.remove()
        db.engine.dispose()


def furnish(site: LiveSite) -> tuple[dict[str, str], dict[str, Any]]:
    """Addresses by name, and the cookies of somebody of HR in the form that browsers take."""
    with inside(site) as app:
        with transaction():
            places = _places() | _pages_by_route(app)
            token = start_session(make_account("administrator", email="everywhere@example.org"))
        cookie = {"name": cookie_name(COOKIE), "value": token, "url": site.url}
        return places, {"cookies": [cookie], "origins": []}


def _places() -> dict[str, str]:
    draft = make_vacancy(title="Draft", status="draft", publish_at=None, closes_at=None, description=None)
    long = make_vacancy(title=LONG_TITLE, summary=LONG_NAME * 4, location=LONG_NAME, team=LONG_NAME)
    registration = make_registration(long, name=LONG_NAME, message=f"{LONG_NAME}\n" * 20, stage="contacted")
    address = f"{'colleague' * 20}@example.org"
    colleague = make_account("hr-officer", email=address, name=LONG_NAME, employer=all_employers()[0])
    add_note(registration, f"{LONG_NAME}\n" * 3, by=colleague)
    registration.owner, registration.due_on = colleague, clock.today() - timedelta(days=1)
    roles = [role.slug for role in role_types()]
    unnamed = make_registration(long, role_types=tuple(roles), hours=tuple(HOURS), pay_wanted=38_000, experience="none")
    template = make_template(all_employers()[0], LONG_NAME[:80], subject=LONG_NAME, text=f"{LONG_NAME}\n{{name}}")
    alert = make_alert(f"hours=part-time&q={LONG_NAME[:60]}")
    return {
        "alert": page_of(alert),
        "waiting_alert": page_of(make_alert(email=f"{'waiting' * 8}@example.org", confirmed=False)),
        "changed": f"/hr/vacancies/{_changed(colleague).id}",
        "draft": f"/hr/vacancies/{draft.id}",
        "long": f"/hr/vacancies/{long.id}",
        "open": f"/hr/vacancies/{_first('open').id}",
        "scheduled": f"/hr/vacancies/{_first('scheduled').id}",
        "registration": f"/hr/registrations/{registration.id}",
        "unnamed": f"/hr/registrations/{unnamed.id}",
        "message": f"/hr/registrations/message?person={registration.id}&person={unnamed.id}&template={template.id}",
        "template": f"/hr/registrations/templates/{template.id}",
        "public": f"/jobs/{long.reference}",
        "received": f"/interest/received/{registration.reference}",
        "upload": f"/hr/vacancies/import/{_upload().name}",
        "colleague": f"/hr/accounts/{colleague.id}",
        "reset": new_reset_link(colleague),
        "invitation": invite("new@example.org", "hr-officer", all_employers()[0], by=None),
    }


def _pages_by_route(app: Flask) -> dict[str, str]:
    """An address of every route that shows something, by its endpoint."""
    things = make_things(all_employers()[0])
    return {rule.endpoint: things.address(app, rule) for rule in app.url_map.iter_rules() if "GET" in methods_of(rule)}


def _changed(colleague: Account) -> Vacancy:
    """Approved, and with a change that waits for a second person."""
    vacancy = make_vacancy(title="Changed")
    set_aside(vacancy, {"salary_max": vacancy.salary_min, "salary_extras": LONG_NAME}, by=colleague)
    return vacancy


def _upload() -> VacancyUpload:
    """A file with something in every part of its report, all of it long."""
    employer = all_employers()[0]
    upload = make_upload(make_account(email="uploader@example.org", employer=employer), employer)
    groups = {name: {LONG_NAME: 3} for name in ("skipped", "obstacles", "notes")}
    upload.file_name = f"{LONG_NAME}.csv"
    upload.report = {**upload.report, **groups, "problems": [f"line 2, title: {LONG_NAME}"] * 3, "unused": [LONG_NAME]}
    return upload


def _first(state: str) -> Vacancy:
    found = db.session.scalars(select(Vacancy).where(in_state(state, clock.now())).order_by(Vacancy.id)).first()
    assert found is not None
    return found
