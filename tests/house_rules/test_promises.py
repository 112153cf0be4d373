"""`docs/promises.md` names tests that are there, for every promise, and says what is missing."""

import re

import pytest

from tests.house_rules.named_tests import missing_tests, named_tests
from tests.house_rules.sources import ROOT

ROW = re.compile(r"^\| (\d+) \| .+? \| (holds|partly|not yet) \| (.*?) ?\|$")


def rows() -> dict[int, tuple[str, str]]:
    """State and last column, by number."""
    lines = (ROOT / "docs" / "promises.md").read_text(encoding="utf-8").splitlines()
    return {int(found[1]): (found[2], found[3]) for line in lines if (found := ROW.match(line))}


def test_every_promise_has_its_row() -> None:
    assert list(rows()) == list(range(1, 69))


@pytest.mark.parametrize("number", range(1, 69))
def test_what_is_named_is_there(number: int) -> None:
    state, told = rows()[number]
    assert missing_tests(told) == []
    assert named_tests(told) or state == "not yet" or "`make check`" in told
    assert ("missing:" in told) is (state == "partly")
