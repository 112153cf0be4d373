"""create_app: settings, libraries, doors, commands, and what crosses rooms."""

import os
from collections.abc import Callable
from typing import Any

from flask import Flask
from werkzeug.middleware.proxy_fix import ProxyFix

from recruitment import extensions
from recruitment.accounts import holding as accounts_holding
from recruitment.accounts.coming_back import init_coming_back
from recruitment.accounts.events import account_disabled
from recruitment.accounts.sessions import init_sessions
from recruitment.accounts.staff_pages import init_staff_pages
from recruitment.alerts import digest_letter, matching
from recruitment.alerts import holding as alerts_holding
from recruitment.audit.trail import chain_entries
from recruitment.benefits.upkeep import benefits_upkeep
from recruitment.cli import Commands
from recruitment.config import ROOT, Settings
from recruitment.content.areas import init_areas
from recruitment.content.upkeep import texts_upkeep
from recruitment.database import db, engine_options, init_database
from recruitment.documents import holding as documents_holding
from recruitment.doors import API_DOORS, DOORS
from recruitment.employers.fit import init_role_types
from recruitment.employers.site_posters import init_site_posters
from recruitment.employers.upkeep import profile_upkeep
from recruitment.freshness.counter import init_counter, raise_counter
from recruitment.freshness.page_cache import init_page_cache
from recruitment.freshness.watch import init_watch
from recruitment.home.page_context import init_page_context
from recruitment.inspection.upkeep import inspection_upkeep
from recruitment.mail import holding as mail_holding
from recruitment.mail.composers import Composer, init_composers
from recruitment.monitoring import holding as monitoring_holding
from recruitment.operations.failures import init_failures
from recruitment.operations.measuring import init_measuring
from recruitment.pay.rates import rates_upkeep
from recruitment.privacy import holding as privacy_holding
from recruitment.privacy.holders import Holder, init_holders
from recruitment.registrations import holding as registrations_holding
from recruitment.registrations.ended_vacancies import init_telling
from recruitment.registrations.handing_on import hand_on
from recruitment.registrations.talent_pool import has_people
from recruitment.vacancies.caching import canonical_search, next_boundary
from recruitment.vacancies.card_shelf import init_card_shelf
from recruitment.vacancies.catalogue.current import init_catalogue
from recruitment.vacancies.changes import vacancies_of
from recruitment.vacancies.choices import role_types
from recruitment.vacancies.filter_groups import init_filter_groups
from recruitment.vacancies.following import init_following
from recruitment.vacancies.importing import holding as imports_holding
from recruitment.vacancies.list_shell import init_list_shell
from recruitment.vacancies.owners import owners_of
from recruitment.vacancies.worklist import init_worklist
from recruitment.visits.counting import init_counting
from recruitment.web import holding as limits_holding
from recruitment.web.api_description import init_api
from recruitment.web.converters import init_converters
from recruitment.web.cookies import NoticesInterface
from recruitment.web.errors import init_errors
from recruitment.web.form_size import init_form_size
from recruitment.web.form_token import init_form_token
from recruitment.web.headers import init_headers
from recruitment.web.json_answers import init_json_answers
from recruitment.web.library_lines import listen_to_libraries
from recruitment.web.logs import init_logs
from recruitment.web.patterns import init_patterns
from recruitment.web.queries import PlainRequest
from recruitment.web.static_files import init_static_files
from recruitment.web.template_filters import init_template_filters

#: Doors that take the search's parameters and answer with pages that may be kept.
SEARCHES = ("/jobs", "/feeds/jobs.atom", "/feeds/jobs.json")
#: Beginnings of paths that are answered without a look at the site's version, which a database that is away delays.
APART = ("/static/", "/health/", "/metrics")
#: Rooms that tell what of their content wants a person, in the order of the page.
UPKEEP = (inspection_upkeep, benefits_upkeep, rates_upkeep, profile_upkeep, texts_upkeep)
#: Letters that are written at the last moment: the name that the outbox keeps → what writes them.
COMPOSERS: dict[str, Composer] = {matching.COMPOSER: digest_letter.compose}
#: Rooms that keep something about people, as pages call it. Mail goes last: others may have written some.
HOLDERS = (
    Holder(
        "Registrations of interest",
        registrations_holding.held,
        registrations_holding.erase,
        registrations_holding.expire,
    ),
    Holder("Job alerts", alerts_holding.held, alerts_holding.erase, alerts_holding.expire),
    Holder("CVs", documents_holding.held, documents_holding.erase, documents_holding.expire),
    Holder("Complaints", privacy_holding.held, privacy_holding.erase, privacy_holding.expire),
    Holder("Files to import", imports_holding.held, imports_holding.erase, imports_holding.expire),
    Holder("Staff accounts", accounts_holding.held, accounts_holding.erase, accounts_holding.expire),
    Holder("Tries counted", limits_holding.held, limits_holding.erase, limits_holding.expire),
    Holder("Equality forms", monitoring_holding.held, monitoring_holding.erase, monitoring_holding.expire),
    Holder("Mails", mail_holding.held, mail_holding.erase, mail_holding.expire),
)
LARGEST_REQUEST = 1024 * 1024


class Site(Flask):
    """Flask, without looking at every function of every request whether it might be asynchronous: none is."""

    def ensure_sync(self, func: Callable[..., Any]) -> Callable[..., Any]:
        """As it is."""
        return func


def create_app(settings: Settings | None = None) -> Flask:
    """The application for these settings, or for the environment's. Raises BadSettings."""
    settings = settings or Settings.from_environment(os.environ)
    app = Site("recruitment", root_path=str(ROOT / "recruitment"), template_folder=str(ROOT / "templates"))
    app.cli = Commands(app.name)
    _configure(app, settings)
    app.session_interface = NoticesInterface()
    app.request_class = PlainRequest
    init_headers(app)  # after_request runs in reverse: registered first, it has the last word
    _tell_what_happens(app, settings)
    init_errors(app)
    init_json_answers(app)
    init_database(app, before_commit=[chain_entries, raise_counter])
    init_counter(app, vacancies_of)
    init_watch(app)
    init_catalogue(app)
    extensions.Migrations(app, db, directory=str(ROOT / "migrations"), render_as_batch=True)
    init_form_token(app)
    init_form_size(app)
    init_sessions(app)
    init_coming_back(app)
    init_static_files(app)
    init_template_filters(app)
    init_page_context(app)
    init_patterns(app)
    init_site_posters(app)
    init_card_shelf(app)
    init_list_shell(app)
    init_filter_groups(app)
    init_staff_pages(app)
    init_converters(app)
    _connect_rooms(app)
    _stand_in_front(app)
    for door, prefix in DOORS:
        app.register_blueprint(door, url_prefix=prefix)
    init_api(app)
    for api_door, prefix in API_DOORS:
        extensions.public_api.register_blueprint(api_door, url_prefix=prefix)
    return app


def _connect_rooms(app: Flask) -> None:
    """What happens in one room and is followed in another, in the same transaction."""
    init_areas(app, UPKEEP)
    init_role_types(app, role_types)
    init_composers(app, COMPOSERS)
    init_holders(app, HOLDERS)
    init_worklist(app, has_people)
    init_following()
    init_telling()
    account_disabled.connect(hand_on)


def _tell_what_happens(app: Flask, settings: Settings) -> None:
    init_logs(app, settings.log_format)
    listen_to_libraries()
    init_failures(app)


def _stand_in_front(app: Flask) -> None:
    """What is asked before the application is: each of these before the one above it."""
    init_page_cache(app, next_boundary(app), dict.fromkeys(SEARCHES, canonical_search(app)), APART)
    init_counting(app, owners_of)  # kept pages count too
    init_measuring(app)


def _configure(app: Flask, settings: Settings) -> None:
    app.extensions["settings"] = settings
    app.config.update(
        SECRET_KEY=settings.secret_key,
        SECRET_KEY_FALLBACKS=list(settings.secret_key_fallbacks),
        SQLALCHEMY_DATABASE_URI=settings.database_url,
        SQLALCHEMY_ENGINE_OPTIONS=engine_options(settings.database_url),
        MAX_CONTENT_LENGTH=LARGEST_REQUEST,
        SESSION_COOKIE_NAME="__Host-notices" if settings.is_production else "notices",
        SESSION_COOKIE_SECURE=settings.is_production,
        SESSION_COOKIE_HTTPONLY=True,
        SESSION_COOKIE_SAMESITE="Lax",
        SEND_FILE_MAX_AGE_DEFAULT=31_536_000,  # their addresses change with their content
    )
    if settings.trusted_proxies:
        hops = settings.trusted_proxies
        app.wsgi_app = ProxyFix(app.wsgi_app, x_for=hops, x_proto=hops, x_host=hops)  # type: ignore[method-assign]
