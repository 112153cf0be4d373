"""Every door that a room builds is opened, once, where the staff's and the public's paths part."""

import importlib
from collections import Counter

import pytest
from flask import Blueprint, Flask

from recruitment.doors import API_DOORS, DOORS
from tests.house_rules.sources import modules

STAFF = "/hr"


def built() -> set[str]:
    """Names of the blueprints that modules define."""
    kinds = {"flask.Blueprint", "flask_smorest.Blueprint"}
    defining = [importlib.import_module(one.name) for one in modules() if kinds & set(one.imports())]
    return {one.name for module in defining for one in vars(module).values() if isinstance(one, Blueprint)}


def test_every_door_that_is_built_is_opened() -> None:
    assert {door.name for door, _ in (*DOORS, *API_DOORS)} == built()


@pytest.mark.parametrize("app", ["sqlite"], indirect=True)
class TestAddresses:
    def test_no_two_views_answer_at_one_address(self, app: Flask) -> None:
        taken = Counter(
            (rule.rule, method) for rule in app.url_map.iter_rules() for method in (rule.methods or set()) - {"OPTIONS"}
        )
        assert [address for address, count in taken.items() if count > 1] == []

    def test_doors_for_programs_lie_below_the_version(self, app: Flask) -> None:
        for door, _ in API_DOORS:
            rules = [rule.rule for rule in app.url_map.iter_rules() if rule.endpoint.startswith(f"{door.name}.")]
            assert rules
            assert all(rule.startswith("/api/v1/") for rule in rules)

    def test_staff_doors_and_no_others_lie_below_hr(self, app: Flask) -> None:
        staff = {rule.endpoint.partition(".")[0] for rule in app.url_map.iter_rules() if rule.rule.startswith(STAFF)}
        others = {rule.endpoint.partition(".")[0] for rule in app.url_map.iter_rules()} - staff
        assert "sign_in" in staff
        assert all(name.endswith("_hr") for name in staff - {"sign_in"})
        assert not any(name.endswith("_hr") for name in others)
