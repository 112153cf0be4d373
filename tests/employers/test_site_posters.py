"""What the site's own pages tell social networks, and the pictures that go with it."""

import re

import pytest

from recruitment.database import transaction
from recruitment.employers.site_posters import SUBJECTS
from tests.client import CheckingClient
from tests.factories.employers import make_employer
from tests.factories.inspection import make_inspection

ADDRESSES = {"home": "/", "jobs": "/jobs", "inspection": "/inspection", "benefits": "/benefits"}
SITE = "http://localhost"
GRADES = re.compile("Outstanding|Good|Requires improvement|Inadequate", re.IGNORECASE)


def tags(client: CheckingClient, address: str) -> dict[str, str]:
    """Open Graph's and X's names → what the page says."""
    metas = client.page(address).document.find("meta")
    named = ((one.attrs.get("property") or one.attrs.get("name") or "", one.attrs.get("content")) for one in metas)
    return {name: str(told) for name, told in named if name.startswith(("og:", "twitter:"))}


@pytest.fixture
def employer(client: CheckingClient) -> None:
    """With a record that the front page puts forward."""
    with transaction():
        make_inspection(make_employer(brand_colour="#123456"))


def test_every_subject_is_a_page_of_the_site() -> None:
    assert ADDRESSES.keys() == SUBJECTS.keys()


@pytest.mark.usefixtures("employer")
@pytest.mark.parametrize("subject", ADDRESSES)
class TestTags:
    def test_page_tells_what_networks_ask(self, client: CheckingClient, subject: str) -> None:
        told = tags(client, ADDRESSES[subject])
        assert told["og:url"] == SITE + ADDRESSES[subject]
        assert told["twitter:card"] == "summary_large_image"
        assert told["og:site_name"] == "Children’s workforce, Islington"
        assert {"og:title", "og:description", "og:image:alt", "og:type"} <= told.keys()

    def test_no_grade_is_told(self, client: CheckingClient, subject: str) -> None:
        assert not GRADES.search(" ".join(tags(client, ADDRESSES[subject]).values()))

    def test_picture_is_kept_for_a_year_at_its_own_address(self, client: CheckingClient, subject: str) -> None:
        path = tags(client, ADDRESSES[subject])["og:image"].removeprefix(SITE)
        answer = client.get(path)
        assert (answer.mimetype, answer.data[:4]) == ("image/png", b"\x89PNG")
        assert "immutable" in answer.headers["Cache-Control"]
        assert "Set-Cookie" not in answer.headers

    def test_other_colour_is_another_picture(self, client: CheckingClient, subject: str) -> None:
        before = tags(client, ADDRESSES[subject])["og:image"]
        with transaction():
            make_employer("camden")  # from here on the site speaks for nobody
        assert tags(client, ADDRESSES[subject])["og:image"] != before
        assert client.get(before.removeprefix(SITE)).headers["Cache-Control"] == "no-cache"


@pytest.mark.parametrize("address", ["/brand/posters/privacy-0.png", "/brand/posters/home.png", "/brand/posters/-.png"])
def test_other_pages_have_none(client: CheckingClient, address: str) -> None:
    assert client.get(address).status_code == 404
