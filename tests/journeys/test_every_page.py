"""Every page, on a phone and on a desk: axe finds nothing, nothing scrolls sideways, the console is silent."""

import re
from collections.abc import Callable, Iterator
from typing import Any
from urllib.parse import urlsplit

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.browser import complaints_of
from tests.journeys.furniture import LONG_NAME, LONG_TITLE, furnish, inside
from tests.live_site import LiveSite
from tests.pages.visitor import DESK, HEIGHT, Visitor

MISSING = "/no-such-page"
PUBLIC = [
    "/",
    "/jobs",
    "/jobs?hours=part-time&working_arrangement=hybrid&salary_from=40000&q=social",
    "/jobs?q=zeppelin&hours=part-time",
    f"/jobs?q={LONG_TITLE}",
    "/jobs/EX-105",
    "/jobs/EX-106",
    "/jobs/EX-403",
    "/jobs/EX-403/interest",
    "/jobs/EX-604",
    "/jobs?sort=closing&page=2",
    "/jobs?q=kinder",
    "/jobs/EX-105/print",
    "/jobs/EX-403/print",
    "{public}/print",
    "/jobs/compare",
    "/jobs/compare?ref=EX-105",
    "/jobs/compare?ref=EX-105&ref=EX-403&ref=EX-604",
    "{public}",
    "{public}/interest",
    "{received}",
    "/inspection",
    "/benefits",
    "/benefits/leave-calculator",
    "/benefits/leave-calculator?hours=21&days=3&start-day=1&start-month=2&start-year=2027",
    "/benefits/leave-calculator?hours=many&days=0&start-day=31&start-month=2&start-year=2027&service=-1",
    "/benefits/pay-calculator",
    "/benefits/pay-calculator?salary=9999999&hours=21&weeks=39",
    "/benefits/pay-calculator?salary=lots&hours=99&weeks=60",
    "/api/docs",
    "/interest",
    "/jobs/EX-105/interest",
    "/privacy",
    "/privacy/complaint",
    "/equality-monitoring/islington",
    "/equality-monitoring/islington/thank-you",
    "/alerts/new",
    "/alerts/new?hours=part-time&q=social",
    "/alerts/asked",
    "/alerts/stopped?hours=part-time",
    "/alerts/no-such-alert",
    "{alert}",
    "{alert}/change",
    "{alert}/unsubscribe",
    "{waiting_alert}",
    "/my-interest/lost",
    "/my-interest/lost/sent",
    "/my-interest/deleted",
    MISSING,
]
SIGNING_IN = [
    "/hr/sign-in",
    "/hr/invitation/no-such-link",
    "{invitation}",
    "/hr/password-reset",
    "/hr/password-reset/sent",
    "/hr/password-reset/no-such-link",
    "{reset}",
]
STAFF = [
    "/hr/account",
    "/hr/account/password",
    "/hr/account/recovery-codes",
    "/hr/confirm",
    "/hr/accounts",
    "/hr/accounts?q=zeppelin",
    "/hr/accounts/invite",
    "{colleague}",
    "{colleague}/role",
    "{colleague}/disable",
    "{colleague}/invite",
    "{colleague}/reset-factor",
    "{colleague}/sign-out",
    "/hr/trail",
    "/hr/trail?thing=zeppelin",
    "/hr/today",
    "/hr/figures",
    "/hr/figures?period=this-year",
    "/hr/figures?period=dates&first-day=31&first-month=2&first-year=2026&last-day=&last-month=&last-year=",
    "/hr/vacancies",
    "/hr/vacancies?state=draft",
    "/hr/vacancies?q=zeppelin",
    "/hr/vacancies?state=scheduled",
    "/hr/vacancies/new",
    "/hr/vacancies/import",
    "{upload}",
    "{draft}",
    "{draft}/preview",
    "{draft}/publish",
    "{draft}/edit/checks",
    "{draft}/edit/pay",
    "{draft}/edit/advert",
    "{draft}/checks",
    "{long}/checks",
    "{long}/edit/advert",
    "/hr/vacancies/below-living-wage",
    "{draft}/registrations",
    "{open}",
    "{open}/preview",
    "{open}/publish",
    "{open}/close",
    "{open}/registrations",
    "{long}",
    "{long}/registrations",
    "{scheduled}",
    "{scheduled}/close",
    "/hr/vacancies/examples/remove",
    "/hr/account/notices",
    "/hr/registrations",
    "/hr/registrations?stage=appointed&q=zeppelin&hours=part-time",
    "/hr/registrations/board",
    "/hr/registrations/board?role_type=apprentice&stage=new",
    "/hr/registrations/export",
    "/hr/registrations/message",
    "/hr/registrations/names",
    "/hr/registrations/templates",
    "/hr/registrations/templates/new",
    "{message}",
    "{registration}",
    "{template}",
    "{template}/remove",
    "{unnamed}",
    "/hr/privacy/complaints",
    "/hr/privacy/person",
    "/hr/figures/equality",
    "/hr/figures/alerts",
    "/hr/mail",
    "/hr/status",
    "/hr/documents",
    "/hr/content/profile/islington/logo",
    "{changed}/changes",
    "/hr/vacancies/999999",
]
#: Pages that hold the same for every content, each about a thing of its own: by the endpoint of their route.
BY_ROUTE = [
    "benefits_hr.edit_benefit",
    "benefits_hr.list_benefits",
    "benefits_hr.new_benefit",
    "benefits_hr.remove",
    "content_hr.edit_text",
    "content_hr.show_content",
    "content_hr.show_version",
    "employers_hr.drop_logo",
    "employers_hr.edit_profile",
    "employers_hr.list_teams",
    "employers_hr.merge_team",
    "employers_hr.new_team",
    "employers_hr.remove_team",
    "employers_hr.rename_team",
    "inspection_hr.add",
    "inspection_hr.edit",
    "inspection_hr.edit_finding",
    "inspection_hr.edit_judgement",
    "inspection_hr.list_inspections",
    "inspection_hr.new_finding",
    "inspection_hr.new_judgement",
    "inspection_hr.remove_finding",
    "inspection_hr.remove_inspection",
    "inspection_hr.remove_judgement",
    "inspection_hr.show_inspection",
    "my_interest.change_cv",
    "my_interest.confirm",
    "my_interest.correct",
    "my_interest.delete",
    "my_interest.show",
    "my_interest.withdraw",
    "pay_hr.edit_rate",
    "pay_hr.list_rates",
    "pay_hr.new_rate",
    "privacy.show_received",
    "privacy_hr.show_complaint",
    "vacancies_hr.close_several",
    "vacancies_hr.copy_vacancy",
    "vacancies_hr.edit_role_type",
    "vacancies_hr.extend_several",
    "vacancies_hr.extend_vacancy",
    "vacancies_hr.list_role_types",
    "vacancies_hr.list_templates",
    "vacancies_hr.new_role_type",
    "vacancies_hr.relist_vacancy",
    "vacancies_hr.remove_role_type",
    "vacancies_hr.remove_template",
    "vacancies_hr.save_as_template",
    "vacancies_hr.send_back_vacancy",
    "vacancies_hr.show_history",
    "vacancies_hr.submit_vacancy",
    "vacancies_hr.take_back_vacancy",
]
EVERY = PUBLIC + SIGNING_IN + STAFF + BY_ROUTE
#: Files, answers for programs, what leads elsewhere at once, and the second step of signing in, which journeys take.
NO_PAGES = (
    "accounts_hr.home",
    "api_reference.describe",
    "benefits_api.",
    "brand.",
    "dashboards_hr.download_figure",
    "feeds.",
    "health.",
    "home.show_robots",
    "home.show_sitemap",
    "inspection_api.",
    "monitoring_hr.download_report",
    "my_interest.download",
    "registrations_hr.download_document",
    "sign_in.give_",
    "static",
    "vacancies.show_calendar",
    "vacancies.show_vacancy",
    "vacancies_api.",
)
#: What no field of these names takes, by the page of the form.
WRONG = {
    "/interest": {"email": LONG_NAME, "phone": "12"},
    "/jobs/EX-105/interest": {"name": "", "email": ""},
    "/privacy/complaint": {"email": LONG_NAME},
    "/alerts/new": {"email": LONG_NAME},
    "/my-interest/lost": {"email": LONG_NAME},
    "/hr/privacy/person": {"email": LONG_NAME},
    "/hr/sign-in": {"email": "nobody@example.org", "password": "not it"},
    "{invitation}": {"password": "short", "code": "000000"},
    "/hr/password-reset": {"email": LONG_NAME},
    "{reset}": {"password": "short"},
    "/hr/account/password": {"old_password": "not it", "password": "short"},
    "/hr/accounts/invite": {"email": LONG_NAME},
    "/hr/confirm": {"fresh_code": "000"},
    "/hr/vacancies/new": {"title": ""},
    "/hr/vacancies/import": {},
    "{draft}/edit/post": {"title": "", "reference": "?", "positions": "0"},
    "{draft}/edit/pay": {"salary_min": "much", "salary_max": "1", "hours_per_week": "0"},
    "{draft}/edit/place": {"postcode": "nowhere", "location": LONG_TITLE * 2},
    "{draft}/edit/advert": {"summary": "word " * 101},
    "{draft}/edit/dates": {"closes_at-day": "31", "closes_at-month": "2", "closes_at_time": "noon"},
    "{draft}/edit/contact": {"contact_email": LONG_NAME, "contact_phone": "12", "apply_url": "ftp:"},
    "{message}": {"subject": "", "text": "{nobody}"},
    "{registration}": {"due_on-day": "31", "due_on-month": "2"},
    "{template}": {"name": "", "subject": "{}", "text": ""},
    "/hr/registrations/export": {"reason": ""},
    "{scheduled}/publish": {"publish_on-day": "31", "publish_on-month": "2", "publish_time": "noon"},
}


@pytest.fixture(scope="module")
def furnished(starter_site: LiveSite) -> tuple[dict[str, str], Any]:
    """What stands on the site, and the cookies of somebody of HR."""
    return furnish(starter_site)


@pytest.fixture(scope="module")
def tabs(
    browser: Browser, browser_context_args: dict[str, Any], starter_site: LiveSite, furnished: tuple[Any, Any]
) -> Iterator[dict[bool, tuple[Page, list[str]]]]:
    """A stranger's and a colleague's, with their complaints: to open a browser takes longer than most pages do."""
    window = {"width": DESK, "height": HEIGHT}
    options = {**browser_context_args, "base_url": starter_site.url, "viewport": window}
    contexts = [browser.new_context(**options, storage_state=held) for held in (None, furnished[1])]
    opened = [context.new_page() for context in contexts]
    yield {bool(is_staff): (tab, complaints_of(tab)) for is_staff, tab in enumerate(opened)}
    for context in contexts:
        context.close()


@pytest.fixture
def visitor(
    tabs: dict[bool, tuple[Page, list[str]]],
    furnished: tuple[dict[str, str], Any],
    assert_accessible: Callable[[Page], None],
    path: str,
) -> Iterator[Visitor]:
    """At this page, signed in where it is one for staff; the console must not complain."""
    open_to_all = ("my_interest.", "privacy.")
    is_open_to_all = path in PUBLIC + SIGNING_IN or path.endswith("/interest") or path.startswith(open_to_all)
    tab, complaints = tabs[not is_open_to_all]
    complaints.clear()
    tab.goto(address_of(path, furnished[0]))
    yield Visitor(tab, assert_accessible, set())
    assert not complaints, complaints


def address_of(path: str, places: dict[str, str]) -> str:
    """Of a route by its endpoint, or with the places that were made put in."""
    return places[path] if path in BY_ROUTE else path.format(**places)


def test_no_page_is_left_out(starter_site: LiveSite, furnished: tuple[dict[str, str], Any]) -> None:
    with inside(starter_site) as app:
        routes = app.url_map.bind("localhost")
        met = {routes.match(urlsplit(address_of(path, furnished[0])).path)[0] for path in EVERY if path != MISSING}
        pages = {rule.endpoint for rule in app.url_map.iter_rules() if "GET" in (rule.methods or ())}
    assert {one for one in pages - met if not one.startswith(NO_PAGES)} == set()


@pytest.mark.parametrize("path", EVERY)
def test_page_holds_on_phone_and_desk(visitor: Visitor, path: str) -> None:
    visitor.look_at_each_width()


@pytest.mark.parametrize("path", WRONG)
def test_form_with_errors_holds_on_phone_and_desk(visitor: Visitor, path: str) -> None:
    for name, text in WRONG[path].items():
        visitor.main.locator(f"[name='{name}']").fill(text)
    visitor.main.locator("form[method=post]").get_by_role("button").last.click()
    expect(visitor.tab).to_have_title(re.compile("^Error: "))
    visitor.look_at_each_width()
