"""Every page, on a phone and on a desk: axe finds nothing, nothing scrolls sideways, the console is silent."""

import re
from collections.abc import Callable, Iterator
from typing import Any

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.browser import complaints_of
from tests.journeys.furniture import LONG_NAME, LONG_TITLE, furnish
from tests.live_site import LiveSite
from tests.pages.visitor import DESK, HEIGHT, Visitor

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
    "{public}",
    "{public}/interest",
    "{received}",
    "/inspection",
    "/benefits",
    "/api/docs",
    "/interest",
    "/jobs/EX-105/interest",
    "/privacy",
    "/privacy/complaint",
    "/equality-monitoring/islington",
    "/equality-monitoring/islington/thank-you",
    "/my-interest/lost",
    "/my-interest/lost/sent",
    "/my-interest/deleted",
    "/no-such-page",
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
    "/hr/mail",
    "/hr/status",
    "/hr/documents",
    "/hr/content/profile/islington/logo",
    "/hr/vacancies/999999",
]
#: What no field of these names takes, by the page of the form.
WRONG = {
    "/interest": {"email": LONG_NAME, "phone": "12"},
    "/jobs/EX-105/interest": {"name": "", "email": ""},
    "/privacy/complaint": {"email": LONG_NAME},
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
    is_open_to_all = path in PUBLIC + SIGNING_IN or path.endswith("/interest")
    tab, complaints = tabs[not is_open_to_all]
    complaints.clear()
    tab.goto(path.format(**furnished[0]))
    yield Visitor(tab, assert_accessible, set())
    assert not complaints, complaints


@pytest.mark.parametrize("path", PUBLIC + SIGNING_IN + STAFF)
def test_page_holds_on_phone_and_desk(visitor: Visitor, path: str) -> None:
    visitor.look_at_each_width()


@pytest.mark.parametrize("path", WRONG)
def test_form_with_errors_holds_on_phone_and_desk(visitor: Visitor, path: str) -> None:
    for name, text in WRONG[path].items():
        visitor.main.locator(f"[name='{name}']").fill(text)
    visitor.main.locator("form[method=post]").get_by_role("button").last.click()
    expect(visitor.tab).to_have_title(re.compile("^Error: "))
    visitor.look_at_each_width()
