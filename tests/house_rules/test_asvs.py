"""`docs/asvs.md` has a row for every requirement of the list, and names tests and pages that are there."""

import csv
import re
from typing import Any

import pytest

from tests.house_rules.named_tests import DOCS, missing_links, missing_tests, named_tests
from tests.house_rules.sources import ROOT

TEXT = (DOCS / "asvs.md").read_text(encoding="utf-8")
ROW = re.compile(r"^\| (V[\d.]+) \| ([123]) \| (.+?) \| (met|not met) \| (.+) \|$", re.MULTILINE)
ROWS: dict[str, tuple[str, str, str, str]] = {number: tuple(rest) for number, *rest in ROW.findall(TEXT)}  # type: ignore[misc]
#: The same list with chapters may lie beside this repository.
LIST = ROOT.parent / "shared" / "data" / "asvs-applicable.csv"


def requirements() -> list[dict[str, Any]]:
    lines = (ROOT / "tests" / "house_rules" / "asvs.csv").read_text(encoding="utf-8").splitlines()
    return list(csv.DictReader(lines))


def test_every_requirement_has_its_row_and_level() -> None:
    assert {number: row[0] for number, row in ROWS.items()} == {
        one["requirement"]: one["level"] for one in requirements()
    }


@pytest.mark.skipif(not LIST.exists(), reason=f"{LIST.name} is not there")
def test_list_is_the_one_that_was_asked_for() -> None:
    asked = csv.DictReader(LIST.read_text(encoding="utf-8").splitlines())
    assert {one["req"]: one["kind"] for one in asked} == {one["requirement"]: one["kind"] for one in requirements()}


def test_sum_is_right() -> None:
    met = sum(state == "met" for _, _, state, _ in ROWS.values())
    assert f"{met} of {len(ROWS)} are met, {len(ROWS) - met} are not." in TEXT


@pytest.mark.parametrize("number", [one["requirement"] for one in requirements()])
def test_row_names_what_is_there_or_says_what_is_missing(number: str) -> None:
    _, what, state, told = ROWS[number]
    assert missing_tests(told) == []
    assert missing_links(told) == []
    assert what
    if state == "met":
        assert named_tests(told) or "](" in told
    else:
        assert re.match(r"because \w+.{20,}", told)


@pytest.mark.parametrize("number", [one["requirement"] for one in requirements() if one["kind"] == "doc"])
def test_what_has_to_be_written_down_leads_to_the_page(number: str) -> None:
    _, _, state, told = ROWS[number]
    assert state == "not met" or ".md" in told


def test_name_of_a_test_that_is_not_there_is_found() -> None:
    assert missing_tests("`web/test_logs.py::TestNothing`, `web/test_nothing.py`, `web/test_logs.py`") == [
        "web/test_logs.py::TestNothing",
        "web/test_nothing.py::",
    ]
    assert missing_links("[a](security.md#sessions), [b](security.md#nothing), [c](nothing.md)") == [
        "security.md#nothing",
        "nothing.md#",
    ]
