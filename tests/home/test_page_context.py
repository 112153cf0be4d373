"""What every page shows: the footer's links, and that examples are examples."""

import pytest
from flask import Flask
from sqlalchemy import update

from recruitment import clock
from recruitment.database import db, transaction
from recruitment.starter.loading import load
from recruitment.vacancies.models import Vacancy
from tests.client import CheckingClient
from tests.factories.vacancies import make_vacancy

PAGES = ["/", "/jobs", "/inspection", "/benefits"]
BANNER = "Jobs marked “Example” are not real posts."


def asks_not_to_index(client: CheckingClient, address: str) -> bool:
    return bool(client.page(address).document.find("meta", name="robots", content="noindex"))


class TestExamples:
    @pytest.mark.parametrize("address", PAGES)
    def test_every_page_says_so_while_one_is_published(self, client: CheckingClient, address: str) -> None:
        load()
        assert BANNER in client.page(address).text
        assert asks_not_to_index(client, address)

    @pytest.mark.parametrize("address", PAGES)
    def test_no_page_says_so_of_real_vacancies(self, client: CheckingClient, address: str) -> None:
        with transaction():
            make_vacancy()
        assert BANNER not in client.page(address).text
        assert not asks_not_to_index(client, address)

    def test_closed_example_still_counts_for_its_page_can_be_read(self, client: CheckingClient, app: Flask) -> None:
        with transaction():
            make_vacancy(is_example=True)
            db.session.execute(update(Vacancy).values(closes_at=clock.now()))
        assert BANNER in client.page("/").text

    def test_draft_of_an_example_is_nobodys_business(self, client: CheckingClient) -> None:
        with transaction():
            make_vacancy(is_example=True, status="draft")
        assert BANNER not in client.page("/").text


class TestFooter:
    def test_it_links_the_rooms_of_the_site(self, client: CheckingClient) -> None:
        footer = client.page("/").document.find("footer")[0]
        rooms = ["/jobs", "/benefits", "/inspection", "/interest"]
        texts = ["/how-we-recruit", "/privacy", "/cookies", "/accessibility", "/contact", "/api/docs"]
        assert [link.attrs["href"] for link in footer.find("a")] == rooms + texts
