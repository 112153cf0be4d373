"""Scripts that somebody stored in every field: on no page that shows them does a browser run one."""

import subprocess
import sys
from collections.abc import Callable
from urllib.parse import urlsplit

import pytest
from playwright.sync_api import BrowserContext

from tests.browser import complaints_of
from tests.live_site import ROOT, LiveSite

#: Runs in a process of its own, as the site's own rules do, on the site's database.
STORE = '''
from recruitment.clock import now
from recruitment.accounts.sessions import start_session
from recruitment.database import transaction
from recruitment.factory import create_app
from tests.factories.accounts import make_account
from tests.factories.employers import make_employer
from tests.factories.registrations import make_registration, make_template
from tests.factories.vacancies import make_vacancy

RUN = "window.ran=1;alert(1)"
HOSTILE = (
    f"\\"><script>{RUN}</script><img src=x onerror='{RUN}'>",
    f"' autofocus onfocus='{RUN}' x='</title></textarea><svg onload={RUN}>[x](javascript:{RUN})",
)
with create_app().app_context():
    for number, text in enumerate(HOSTILE):
        with transaction():
            names = dict(name=text, short_name=text[:40], anonymous_until_contacted=False)
            employer = make_employer(f"place-{number}", **names)
            account = make_account(email=f"a{number}@example.org", name=text, employer=employer)
            vacancy = make_vacancy(
                employer, reference=f"XSS-{number}", title=text, team=text, grade=text[:80], location=text,
                summary=text, description=f"## {text}\\n\\n- {text}\\n\\n{text}", salary_extras=text, contact_name=text,
                apply_url="https://example.org/?" + text.replace(" ", ""), hiring_manager_id=account.id,
            )
            told = make_registration(vacancy, name=text, message=text, phone=text[:40])
            make_registration(employer=employer, name=text, message=text, stage="contacted")
            template = make_template(employer, text[:80], subject=text[:150], text=text).id
        with transaction():
            print(start_session(account), vacancy.id, told.id, template, told.reference)
'''
PUBLIC = (
    *("/", "/jobs", "/jobs?q=%3Cscript%3Ealert(1)%3C/script%3E", "/inspection", "/benefits", "/interest"),
    *("/jobs/xss-{number}", "/jobs/XSS-{number}/interest", "/interest/received/{reference}"),
)
EDITOR = tuple(f"edit/{section}" for section in ("post", "pay", "place", "advert", "checks", "dates", "contact"))
STAFF = (
    *("/hr/", "/hr/account", "/hr/vacancies", "/hr/vacancies?q=%22%3E%3Csvg%20onload%3Dalert(1)%3E"),
    *("/hr/registrations", "/hr/registrations/{told}", "/hr/vacancies/{vacancy}/registrations"),
    *("/hr/registrations/board", "/hr/registrations/message?person={told}&template={template}"),
    *("/hr/registrations/templates", "/hr/registrations/templates/{template}", "/hr/registrations/export"),
    "/hr/registrations/templates/{template}/remove",
    "/hr/vacancies/{vacancy}",
    *(f"/hr/vacancies/{{vacancy}}/{page}" for page in ("preview", "publish", "close", *EDITOR)),
)


@pytest.fixture(scope="module")
def stored(live_site: LiveSite) -> list[dict[str, object]]:
    """What was stored, with the token of somebody who may look at it."""
    done = subprocess.run(
        [sys.executable, "-c", STORE], cwd=ROOT, env=live_site.environment, capture_output=True, text=True
    )
    assert done.returncode == 0, done.stderr
    names = ("token", "vacancy", "told", "template", "reference")
    rows = (line.split() for line in done.stdout.splitlines())
    return [dict(zip(names, row, strict=True)) | {"number": number} for number, row in enumerate(rows)]


@pytest.mark.parametrize("number", range(2))
def test_no_page_runs_what_was_stored(
    live_site: LiveSite, stored: list[dict[str, object]], new_context: Callable[..., BrowserContext], number: int
) -> None:
    one = stored[number]
    context = new_context(base_url=live_site.url)
    host = urlsplit(live_site.url).hostname
    context.add_cookies([{"name": "staff", "value": str(one["token"]), "domain": host, "path": "/"}])
    tab = context.new_page()
    complaints, dialogs = complaints_of(tab), []
    tab.on("dialog", lambda dialog: (dialogs.append(tab.url), dialog.dismiss()))
    for address in (*PUBLIC, *STAFF):
        answer = tab.goto(address.format(**one))
        assert (answer and answer.status, "sign-in" in tab.url) == (200, False), tab.url
        assert tab.evaluate("window.ran || document.querySelectorAll('[onerror],[onload],[onfocus]').length") == 0
        assert not tab.locator("a[href^='javascript:' i]").count(), tab.url
    assert (dialogs, complaints) == ([], [])
