"""What a vacancy's page tells social networks, and its picture."""

from datetime import timedelta
from typing import Any

import pytest
import time_machine

from recruitment import clock as instants
from recruitment.database import transaction
from recruitment.vacancies.posters import poster_of
from tests.client import CheckingClient
from tests.employers.test_site_posters import SITE, tags
from tests.factories.employers import make_employer
from tests.factories.vacancies import make_vacancy
from tests.house_rules.hostile_values import VALUES


def make(**fields: Any) -> None:
    with transaction():
        make_vacancy(reference="REF-1", **fields)


class TestPosterOf:
    @pytest.mark.parametrize("app", ["sqlite"], indirect=True)
    def test_pay_and_closing_time_stand_on_it(self, app: Any) -> None:
        with transaction():
            closes_at = instants.parse_instant("2099-12-03", closing=True)
            vacancy = make_vacancy(make_employer(brand_colour="#123456"), title="Łódź worker", closes_at=closes_at)
            poster = poster_of(vacancy, instants.now())
        assert (poster.heading, poster.employer, poster.ground) == ("Lódz worker", "Islington Council", "#123456")
        assert poster.figure == "£41,200 to £44,900 a year"
        assert poster.line == "Closes 11:59pm on Thursday 3 December 2099"

    @pytest.mark.parametrize("app", ["sqlite"], indirect=True)
    @pytest.mark.parametrize(
        ("fields", "line"),
        [
            ({"status": "filled"}, "This job is no longer open"),
            ({"is_example": True}, "Example, not a real post"),
        ],
    )
    def test_nobody_is_called_to_what_is_not_open(self, app: Any, fields: dict[str, Any], line: str) -> None:
        with transaction():
            assert poster_of(make_vacancy(**fields), instants.now()).line == line


class TestTags:
    def test_page_tells_pay_and_closing_time(self, client: CheckingClient) -> None:
        make(closes_at=instants.parse_instant("2099-12-03", closing=True))
        told = tags(client, "/jobs/REF-1")
        assert told["og:title"] == "Social worker at Islington Council"
        assert told["og:url"] == f"{SITE}/jobs/REF-1/social-worker"
        assert told["og:description"].startswith(
            "£41,200 to £44,900 a year. Closes 11:59pm on Thursday 3 December 2099. Work with children"
        )

    def test_picture_has_another_address_once_the_job_closed(
        self, client: CheckingClient, clock: time_machine.Traveller
    ) -> None:
        make(closes_at=instants.now() + timedelta(days=3))
        before = tags(client, "/jobs/REF-1")["og:image"]
        clock.shift(timedelta(days=3))
        after = tags(client, "/jobs/REF-1")
        assert after["og:image"] != before
        assert "This job is no longer open" in after["og:image:alt"]

    @pytest.mark.slow
    def test_no_title_fails(self, client: CheckingClient) -> None:
        titles = [value.decode("utf-8", "replace").replace("\0", "")[:200] for value in VALUES.values()]
        with transaction():
            for number, title in enumerate(titles, start=1):
                make_vacancy(reference=f"BAD-{number}", title=f"Job {title}"[:200])
        for number, title in enumerate(titles, start=1):
            image = tags(client, f"/jobs/BAD-{number}")["og:image"].removeprefix(SITE)
            assert client.get(image).data[:4] == b"\x89PNG", title


class TestShowPoster:
    def test_old_address_shows_the_newest_picture(self, client: CheckingClient) -> None:
        make()
        newest = client.get(tags(client, "/jobs/REF-1")["og:image"].removeprefix(SITE))
        older = client.get("/jobs/ref-1/poster-0123.png")
        assert older.data == newest.data
        assert older.headers["Cache-Control"] == "no-cache"

    def test_draft_and_unknown_have_none(self, client: CheckingClient) -> None:
        make(status="draft")
        for reference in ("REF-1", "NONE", "%00", "9" * 5000):
            assert client.get(f"/jobs/{reference}/poster-0.png").status_code == 404
