"""What seekers read, in pages, errors and mails: no sentence of more than 25 words."""

import re
from collections.abc import Iterator

import pytest
from flask import Flask

from recruitment.database import transaction
from recruitment.starter.loading import load
from tests.client import CheckingClient
from tests.factories.alerts import make_alert, page_of
from tests.factories.registrations import make_own_page
from tests.house_rules.filled_site import PERSON
from tests.house_rules.sources import ROOT
from tests.journeys.every_form import PUBLIC as WRONG
from tests.page import Page
from tests.page_form import Form
from tests.sentences import long_sentences, long_sentences_of

pytestmark = pytest.mark.parametrize("app", ["sqlite"], indirect=True)

PAGES = [
    "/",
    "/jobs",
    "/jobs?q=zeppelin",
    "/jobs?q=social&hours=part-time&salary_from=40000",
    "/jobs/EX-105",
    "/jobs/EX-105/interest",
    "/jobs/EX-105/print",
    "/jobs/EX-106",
    "/jobs/EX-403",
    "/jobs/EX-604",
    "/jobs/compare",
    "/jobs/compare?ref=EX-105&ref=EX-604",
    "/interest",
    "/my-interest/lost",
    "/my-interest/lost/sent",
    "/my-interest/deleted",
    "/alerts/new?hours=part-time",
    "/alerts/asked",
    "/alerts/stopped?hours=part-time",
    "/alerts/no-such-alert",
    "/inspection",
    "/benefits",
    "/benefits/leave-calculator?hours=21&days=3",
    "/benefits/pay-calculator?salary=40000&hours=21",
    "/equality-monitoring/islington",
    "/equality-monitoring/islington/thank-you",
    "/privacy/complaint",
    "/how-we-recruit",
    "/privacy",
    "/cookies",
    "/accessibility",
    "/contact",
    "/no-such-page",
]
#: Public forms that have an address of their own: the page of each → its mistakes.
FORMS = {
    "/interest": WRONG["registrations.register"],
    "/jobs/EX-105/interest": WRONG["registrations.register_for_vacancy"],
    "/my-interest/lost": WRONG["my_interest.send_link"],
    "/alerts/new": WRONG["alerts.new"],
    "/privacy/complaint": WRONG["privacy.complain"],
    "/benefits/leave-calculator": WRONG["benefits.show_leave_calculator"],
    "/benefits/pay-calculator": WRONG["benefits.show_pay_calculator"],
}
MAILS = sorted(path for path in (ROOT / "templates").rglob("email/*.txt") if "hr" not in path.parts)
#: What a template puts in is a name or a date: a word or two.
_PUT_IN, _DONE = re.compile(r"{{.*?}}", re.DOTALL), re.compile(r"{%.*?%}|{#.*?#}", re.DOTALL)


@pytest.fixture
def seeker(app: Flask, client: CheckingClient) -> CheckingClient:
    """On a site with the starter content."""
    load()
    return client


def mistaken(form: Form, mistakes: dict[str, str | None]) -> Page:
    """Sent as somebody might, and with nothing chosen where a choice is made."""
    typed = {name: text for name, text in mistakes.items() if text is not None and name != "cv"}
    page: Page = form.fill(typed).submit()
    return page


def steps(seeker: CheckingClient) -> Iterator[Page]:
    """Pages that follow a form: answers to check, what was received, where mail was sent."""
    checking = seeker.page("/jobs/EX-105/interest").form().fill(PERSON).submit()
    yield checking
    yield checking.form().submit()
    yield seeker.page("/privacy/complaint").form().fill(PERSON | {"text": "Not mine"}).submit()
    yield seeker.page("/alerts/new?q=social").form().fill(email=PERSON["email"], frequency="daily").submit()


def own_pages(seeker: CheckingClient) -> Iterator[Page]:
    """What mailed links open: everything that is held of somebody, and a job alert."""
    with transaction():
        alert = page_of(make_alert("q=social"))
        waiting = page_of(make_alert(email="bo@example.org", confirmed=False))
    first = seeker.page(make_own_page())
    links = {one for one in first.links.values() if one.startswith(first.path) and "/download" not in one}
    yield from (first, *map(seeker.page, (*sorted(links), alert, f"{alert}/change", waiting)))


class TestPages:
    def test_no_sentence_of_a_page_is_long(self, seeker: CheckingClient) -> None:
        found = {path: long_sentences_of(seeker.page(path).document) for path in PAGES}
        assert {path: long for path, long in found.items() if long} == {}

    def test_no_sentence_of_a_page_that_follows_is_long(self, seeker: CheckingClient) -> None:
        found = {page.h1: long_sentences_of(page.document) for page in steps(seeker)}
        assert len(found) == 4
        assert {heading: long for heading, long in found.items() if long} == {}

    def test_no_sentence_of_somebodys_own_pages_is_long(self, seeker: CheckingClient) -> None:
        found = {page.path: long_sentences_of(page.document) for page in own_pages(seeker)}
        assert len(found) >= 10
        assert {path: long for path, long in found.items() if long} == {}

    def test_no_error_is_long(self, seeker: CheckingClient) -> None:
        for path, mistakes in FORMS.items():
            page = mistaken(seeker.page(path).form("/jobs/EX-105/interest" if "EX" in path else 0), mistakes)
            assert page.status == 422, path
            assert [long for words in page.errors.values() for long in long_sentences(words)] == [], path


class TestMails:
    @pytest.mark.parametrize("path", MAILS, ids=lambda path: f"{path.parts[-3]}-{path.name}")
    def test_no_sentence_of_a_mail_is_long(self, app: Flask, path: object) -> None:
        words = _PUT_IN.sub("two words", _DONE.sub("", path.read_text()))  # type: ignore[attr-defined]
        assert words.strip()
        assert long_sentences(words) == []
