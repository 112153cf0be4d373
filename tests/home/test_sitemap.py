"""The sitemap as search engines read it."""

import csv
import shutil
import subprocess
from datetime import timedelta
from pathlib import Path
from typing import Any
from xml.etree import ElementTree

import pytest
import time_machine
from flask import Flask

from recruitment import clock as instants
from recruitment.database import transaction
from recruitment.home import sitemap
from tests.client import CheckingClient
from tests.factories.content import make_text
from tests.factories.employers import make_employer
from tests.factories.vacancies import make_vacancy
from tests.house_rules.sources import ROOT

NAMES = {"s": "http://www.sitemaps.org/schemas/sitemap/0.9"}
#: The protocol's own schema may lie beside this repository.
SCHEMA = ROOT.parent / "shared" / "tools" / "sitemap.xsd"
TEXTS = ["/how-we-recruit", "/privacy", "/cookies", "/accessibility", "/contact"]
CALCULATORS = ["/benefits/leave-calculator", "/benefits/pay-calculator"]
PAGES = ["/", "/jobs", "/inspection", "/benefits", *CALCULATORS, "/interest", "/api/docs", *TEXTS]
#: For machines, for one person, or signs of life.
#: Nobody looks for these, or they belong to a search.
FOR_SOMEBODY = (
    "alerts.new",
    "alerts.show_asked",
    "alerts.show_stopped",
    "my_interest.send_link",
    "my_interest.show_deleted",
    "my_interest.show_link_sent",
    "privacy.complain",
    "vacancies.compare_jobs",
)
NOT_LISTED = ("/api/v1/", "/api/openapi.json", "/feeds/", "/health/", "/metrics", "/robots.txt", "/sitemap")


def read(client: CheckingClient, address: str = "/sitemap.xml", child: str = "url") -> dict[str, str | None]:
    """Path → lastmod. Each address stands once, and nothing else is in the file."""
    response = client.get(address)
    assert (response.status_code, response.mimetype) == (200, "application/xml")
    root = ElementTree.fromstring(response.get_data())
    pairs = [(one.findtext("s:loc", "", NAMES), one.findtext("s:lastmod", None, NAMES)) for one in root]
    assert [one.tag for one in root] == [f"{{{NAMES['s']}}}{child}"] * len(pairs)
    assert len(dict(pairs)) == len(pairs)
    return {loc.removeprefix("http://localhost"): lastmod for loc, lastmod in pairs}


def make(**fields: Any) -> None:
    with transaction():
        make_vacancy(**fields)


class TestSitemap:
    def test_site_without_vacancies_lists_its_pages(self, client: CheckingClient) -> None:
        assert read(client) == dict.fromkeys(PAGES)

    def test_text_says_when_it_was_last_published(self, client: CheckingClient, clock: time_machine.Traveller) -> None:
        with transaction():
            make_text(employer := make_employer())
        clock.shift(3600)
        with transaction():
            make_text(employer, "Another draft.", number=2, is_public=False)
        found = read(client)
        assert (found["/privacy"], found["/cookies"]) == ("2026-06-15T09:00:00+01:00", None)

    def test_open_vacancies_are_there_and_no_others(self, client: CheckingClient) -> None:
        make(reference="OPEN", title="Youth & community worker")
        for reference, fields in {
            "EXAMPLE": {"is_example": True},
            "DRAFT": {"status": "draft"},
            "WITHDRAWN": {"status": "withdrawn"},
            "CLOSED": {"closes_at": instants.now() - timedelta(minutes=1)},
            "LATER": {"publish_at": instants.now() + timedelta(minutes=1)},
        }.items():
            make(reference=reference, **fields)
        assert [path for path in read(client) if path not in PAGES] == ["/jobs/OPEN/youth-community-worker"]

    def test_change_is_told_with_its_offset(self, client: CheckingClient, clock: time_machine.Traveller) -> None:
        make(reference="REF-1", publish_at=instants.parse_instant("2026-06-15T09:30"))
        clock.shift(timedelta(hours=1))
        found = read(client)
        assert found["/jobs/REF-1/social-worker"] == found["/jobs"] == found["/"] == "2026-06-15T09:30:00+01:00"

    def test_closing_is_exact(self, client: CheckingClient, clock: time_machine.Traveller) -> None:
        closes_at = instants.parse_instant("2026-06-15T17:00")
        make(reference="REF-1", closes_at=closes_at)
        for seconds, is_listed in ((-1, True), (0, False), (1, False)):
            clock.move_to(closes_at + timedelta(seconds=seconds))
            assert ("/jobs/REF-1/social-worker" in read(client)) is is_listed

    @pytest.mark.skipif(not (SCHEMA.exists() and shutil.which("xmllint")), reason="schema or xmllint is not there")
    def test_schema_accepts_it(self, client: CheckingClient, tmp_path: Path) -> None:
        make(title="</loc> & ]]>")
        file = tmp_path / "sitemap.xml"
        file.write_bytes(client.get("/sitemap.xml").get_data())
        check = ["xmllint", "--noout", "--nonet", "--schema", str(SCHEMA), str(file)]
        done = subprocess.run(check, capture_output=True, text=True)
        assert done.returncode == 0, done.stderr

    def test_every_page_for_everybody_is_listed(self, app: Flask) -> None:
        with (ROOT / "tests/house_rules/routes.csv").open(newline="") as lines:
            everybody = [row["endpoint"] for row in csv.DictReader(lines) if row["who"] == "anyone"]
        rules = {rule.endpoint: rule for rule in app.url_map.iter_rules()}
        fixed = [name for name in everybody if not rules[name].arguments]
        pages = [name for name in fixed if not rules[name].rule.startswith(NOT_LISTED)]
        assert sorted(pages) == sorted((*sitemap.PAGES, *FOR_SOMEBODY))


class TestParts:
    @pytest.fixture(autouse=True)
    def few(self, monkeypatch: pytest.MonkeyPatch) -> None:
        monkeypatch.setattr(sitemap, "MOST", len(PAGES))

    def test_many_addresses_are_split(self, client: CheckingClient) -> None:
        for _ in range(len(PAGES) + 1):
            make()
        assert list(read(client, child="sitemap")) == ["/sitemap-1.xml", "/sitemap-2.xml", "/sitemap-3.xml"]
        parts = [list(read(client, f"/sitemap-{number}.xml")) for number in (1, 2, 3)]
        assert [len(part) for part in parts] == [len(PAGES), len(PAGES), 1]
        assert len({path for part in parts for path in part}) == 2 * len(PAGES) + 1

    def test_full_part_has_no_empty_one_behind_it(self, client: CheckingClient) -> None:
        for _ in PAGES:
            make()
        assert len(read(client, child="sitemap")) == 2
        assert client.get("/sitemap-3.xml").status_code == 404

    @pytest.mark.parametrize("number", ["0", "01", "9" * 20, "-1", "x"])
    def test_part_that_is_none_is_not_found(self, client: CheckingClient, number: str) -> None:
        assert client.page(f"/sitemap-{number}.xml").status == 404
