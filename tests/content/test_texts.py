"""Texts with every version kept."""

import re

import pytest
from flask import Flask

from recruitment.accounts.models import Account
from recruitment.audit import trail
from recruitment.audit.records import ChangedMeanwhile
from recruitment.content.texts import TEXTS, filled, published, save_version, snippet, starter_text, versions_of
from recruitment.database import transaction
from recruitment.employers.models import Employer
from recruitment.web.rendered_text import to_html
from tests.factories.accounts import make_account
from tests.factories.content import make_text
from tests.factories.employers import make_employer
from tests.sentences import long_sentences


@pytest.fixture
def account(app: Flask) -> Account:
    with transaction():
        return make_account()


def save(account: Account, text: str, seen: int, *, is_public: bool = True) -> Employer:
    employer: Employer = account.employer
    save_version(employer, "privacy", text, None, is_public=is_public, seen=seen, by=account)
    return employer


class TestVersions:
    def test_draft_is_kept_and_the_public_reads_the_one_before(self, account: Account) -> None:
        with transaction():
            save(account, "First.", 0)
            employer = save(account, "Second.", 1, is_public=False)
        assert [one.text for one in versions_of(employer, "privacy")] == ["Second.", "First."]
        assert published(employer, "privacy").markdown == "First."

    def test_older_version_overwrites_nothing(self, account: Account) -> None:
        with transaction():
            save(account, "First.", 0)
            with pytest.raises(ChangedMeanwhile):
                save(account, "Second.", 0)

    def test_trail_keeps_both_texts(self, account: Account) -> None:
        with transaction():
            save(account, "First.", 0)
            employer = save(account, "Second.", 1)
        newest = versions_of(employer, "privacy")[0]
        assert trail.find("text_version", [newest.id], most=1)[0].changes["privacy"] == ["First.", "Second."]


class TestWords:
    def test_starter_text_stands_until_hr_publishes_one(self, app: Flask) -> None:
        with transaction():
            employer = make_employer()
            assert published(employer, "privacy").is_starter
            make_text(employer)
        assert not published(employer, "privacy").is_starter

    def test_employers_own_words_and_the_snippet_are_put_in(self, app: Flask) -> None:
        with transaction():
            employer = make_employer(contact_email="hr@example.org")
        told = filled(employer, "{employer}, {email}, {phone}: {safeguarding}")
        assert told == f"Islington Council, <hr@example.org>, to be confirmed: {snippet(employer, 'safeguarding')}"

    def test_addresses_and_numbers_are_links_that_a_phone_can_follow(self, app: Flask) -> None:
        with transaction():
            employer = make_employer(contact_email="hr@example.org", contact_phone="020 7527 2000")
        told = to_html(filled(employer, "{email}, {phone}, [mail us](mailto:{email})"))
        links = re.findall('href="([^"]+)"', told)
        assert links == ["mailto:hr@example.org", "tel:02075272000", "mailto:hr@example.org"]

    @pytest.mark.parametrize("slug", TEXTS)
    def test_starter_texts_have_short_sentences(self, slug: str) -> None:
        assert long_sentences(starter_text(slug)) == []

    def test_accessibility_statement_has_every_heading_that_the_regulations_ask_for(self) -> None:
        told = starter_text("accessibility")
        for heading in ("Compliance status", "Non-accessible content", "Feedback and contact", "Enforcement procedure"):
            assert f"## {heading}" in told
        assert "reviewed by 28 November 2027" in told
