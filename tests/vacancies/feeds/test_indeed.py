"""Indeed's feed, as a job board reads it."""

from decimal import Decimal
from typing import Any
from xml.etree import ElementTree

import pytest
import time_machine

from recruitment.database import transaction
from recruitment.vacancies.feeds import indeed
from tests.client import CheckingClient
from tests.factories.vacancies import make_vacancy


def read(client: CheckingClient) -> ElementTree.Element:
    return ElementTree.fromstring(client.get("/feeds/indeed.xml", buffered=True).get_data())


def job(client: CheckingClient, **fields: Any) -> dict[str, str]:
    with transaction():
        make_vacancy(reference="REF-1", **fields)
    (found,) = read(client).findall("job")
    return {element.tag: element.text or "" for element in found}


class TestJob:
    def test_every_element_is_there_in_order(self, client: CheckingClient, clock: time_machine.Traveller) -> None:
        told = job(client, location="Upper Street, London", postcode="N1 2UD", source="ats", source_reference="req 7")
        assert list(told.items()) == [
            ("title", "Social worker"),
            ("date", "Mon, 15 Jun 2026 07:00:00 GMT"),
            ("referencenumber", "REF-1"),
            ("requisitionid", "req 7"),
            ("url", "http://localhost/jobs/REF-1/social-worker"),
            ("company", "Islington Council"),
            ("city", "London"),
            ("country", "GB"),
            ("postalcode", "N1 2UD"),
            (
                "description",
                "<p>Work with children and their families.</p><p>You will work with children and their families.</p>",
            ),
            ("salary", "£41,200 to £44,900 a year"),
            ("jobtype", "fulltime"),
        ]

    def test_what_is_not_stated_is_empty(self, client: CheckingClient) -> None:
        nothing = dict.fromkeys(["salary_min", "salary_max", "salary_unit", "contract_type", "location"])
        told = job(client, **nothing, hours=[], hours_per_week=None)
        assert [told[name] for name in ("salary", "jobtype", "city", "postalcode")] == [""] * 4
        assert told["requisitionid"] == "REF-1"

    def test_several_types_are_listed(self, client: CheckingClient) -> None:
        told = job(client, contract_type="fixed-term", hours=["part-time"], hours_per_week=Decimal(21))
        assert told["jobtype"] == "parttime, temporary"

    def test_end_mark_within_a_text_comes_back_whole(self, client: CheckingClient) -> None:
        assert job(client, title="a ]]> b ]]]]>> <c>")["title"] == "a ]]> b ]]]]>> <c>"


class TestDocument:
    def test_examples_stay_out(self, client: CheckingClient) -> None:
        with transaction():
            make_vacancy(is_example=True)
        assert read(client).findall("job") == []

    def test_head_names_the_publisher(self, client: CheckingClient, clock: time_machine.Traveller) -> None:
        with transaction():
            make_vacancy()
        source = read(client)
        assert source.tag == "source"
        assert source.findtext("publisher") == "Jobs at Islington Council"
        assert source.findtext("publisherurl") == "http://localhost"
        assert source.findtext("lastBuildDate") == "Mon, 15 Jun 2026 08:00:00 GMT"

    @pytest.mark.parametrize("size", [1, 2, 3, 200])
    def test_parts_make_one_document(
        self, client: CheckingClient, monkeypatch: pytest.MonkeyPatch, size: int
    ) -> None:
        monkeypatch.setattr(indeed, "IN_A_PART", size)
        with transaction():
            made = {make_vacancy().reference for _ in range(3)}
        jobs = read(client).findall("job")
        assert {one.findtext("referencenumber") for one in jobs} == made
        assert len(jobs) == 3
