"""Something in every list of a running site, put straight into its database: long names and all."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import timedelta
from typing import Any

from flask import Flask
from sqlalchemy import select, update

from recruitment import clock
from recruitment.accounts.invitations import invite
from recruitment.accounts.links import new_reset_link
from recruitment.accounts.models import Account, StaffSession
from recruitment.accounts.sessions import COOKIE, start_session
from recruitment.config import Settings
from recruitment.database import db, transaction
from recruitment.employers.profile import all_employers
from recruitment.factory import create_app
from recruitment.registrations.links import new_link as new_interest_link
from recruitment.registrations.notes import add_note
from recruitment.registrations.register import role_types
from recruitment.vacancies.importing.models import VacancyUpload
from recruitment.vacancies.lifecycle import in_state
from recruitment.vacancies.models import HOURS, Vacancy
from recruitment.web.cookies import cookie_name
from tests.factories.accounts import make_account
from tests.factories.alerts import make_alert, page_of
from tests.factories.mail import make_mail
from tests.factories.registrations import make_registration, make_template
from tests.factories.uploads import make_upload
from tests.factories.vacancies import make_vacancy
from tests.house_rules.whole_site import CHANGES, make_things
from tests.live_site import LiveSite

#: Words about as long as fields allow, without a place to break.
LONG_TITLE = "Kinder" + "wohlfahrts" * 19
LONG_NAME = "Maximilian" * 12
EVERYWHERE = "everywhere@example.org"


@contextmanager
def inside(site: LiveSite) -> Iterator[Flask]:
    """The site's own code on the site's own database, in this process."""
    app = create_app(Settings.from_environment(site.environment))
    with app.app_context():
        yield app
        db.session.remove()
        db.engine.dispose()


def command(site: LiveSite, *words: str) -> str:
    """What an operator’s command prints on this site. In this process: to start one takes longer than most pages."""
    with inside(site) as app:
        done = app.test_cli_runner().invoke(args=words, catch_exceptions=False)
    assert done.exit_code == 0, done.output
    return done.output


@dataclass(frozen=True)
class Furnished:
    """Addresses by name, and what a browser holds of somebody who may see everything."""

    places: dict[str, str]
    state: dict[str, Any]

    @property
    def cookie(self) -> tuple[str, str]:
        """Its name and value."""
        return self.state["cookies"][0]["name"], self.state["cookies"][0]["value"]

    def address(self, name: str) -> str:
        """Of a route by its endpoint, or with the places that were made put in."""
        return self.places[name] if "." in name and name in self.places else name.format(**self.places)


def signed_in(site: LiveSite, account: Account) -> dict[str, Any]:
    """What a browser holds in which this account has signed in. Call it `inside` the site, in a transaction."""
    cookie = {"name": cookie_name(COOKIE), "value": start_session(account), "url": site.url}
    return {"cookies": [cookie], "origins": []}


def furnish(site: LiveSite) -> Furnished:
    """Something in every list, and an administrator with EVERYWHERE for an address."""
    with inside(site) as app:
        with transaction():
            places = _places() | _pages_by_route(app)
            for several in ("vacancies_hr.close_several", "vacancies_hr.extend_several"):
                places[several] += f"?id={places['open'].rpartition('/')[2]}"
            account = make_account("administrator", email=EVERYWHERE)
            start_session(account)  # in another browser
            state = signed_in(site, account)
            # A code counts for ten minutes, and to see everything takes longer.
            later = clock.now() + timedelta(hours=2)
            db.session.execute(update(StaffSession).values(step_up_at=later))
        return Furnished(places, state)


def _places() -> dict[str, str]:
    draft = make_vacancy(title="Draft", status="draft", publish_at=None, closes_at=None, description=None)
    long = make_vacancy(title=LONG_TITLE, summary=LONG_NAME * 4, location=LONG_NAME, team=LONG_NAME)
    registration = make_registration(long, name=LONG_NAME, message=f"{LONG_NAME}\n" * 20, stage="contacted")
    address = f"{'colleague' * 20}@example.org"
    colleague = make_account("hr-officer", email=address, name=LONG_NAME, employer=all_employers()[0])
    add_note(registration, f"{LONG_NAME}\n" * 3, by=colleague)
    registration.owner, registration.due_on = colleague, clock.today() - timedelta(days=1)
    roles = [role.slug for role in role_types()]
    unconfirmed = make_registration(long, email="unconfirmed@example.org", confirms=False)
    unnamed = make_registration(long, role_types=tuple(roles), hours=tuple(HOURS), pay_wanted=38_000, experience="none")
    template = make_template(all_employers()[0], LONG_NAME[:80], subject=LONG_NAME, text=f"{LONG_NAME}\n{{name}}")
    make_mail(failed_at=clock.now(), last_error="550 No such person")
    flagged = make_vacancy(title="Salesman")
    alert = make_alert(f"hours=part-time&q={LONG_NAME[:60]}")
    return {
        "alert": page_of(alert),
        "waiting_alert": page_of(make_alert(email=f"{'waiting' * 8}@example.org", confirmed=False)),
        "changed": f"/hr/vacancies/{_changed(colleague).id}",
        "flagged": f"/hr/vacancies/{flagged.id}",
        "draft": f"/hr/vacancies/{draft.id}",
        "long": f"/hr/vacancies/{long.id}",
        "open": f"/hr/vacancies/{_first('open').id}",
        "scheduled": f"/hr/vacancies/{_first('scheduled').id}",
        "registration": f"/hr/registrations/{registration.id}",
        "unnamed": f"/hr/registrations/{unnamed.id}",
        "unconfirmed": f"/interest/confirm/{new_interest_link(unconfirmed)}",
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
    """An address of every route, by its endpoint."""
    things = make_things(all_employers()[0])
    return {rule.endpoint: things.address(app, rule) for rule in app.url_map.iter_rules()}


def _changed(colleague: Account) -> Vacancy:
    """Approved, and with a change that waits for a second person."""
    vacancy = make_vacancy(title="Changed")
    vacancy.waiting_changes = {**CHANGES, "values": {"salary_extras": LONG_NAME}, "by": colleague.name}
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
