"""`docs/promises.md` names tests that are there, for every promise, and says what is missing."""

import ast
import re

import pytest

from tests.house_rules.sources import ROOT

TESTS = ROOT / "tests"
ROW = re.compile(r"^\| (\d+) \| .+? \| (holds|partly|not yet) \| (.*?) ?\|$")
NAMED = re.compile(r"`([\w/]+\.py)(?:::(\w+))?`")


def rows() -> dict[int, tuple[str, str]]:
    """State and last column, by number."""
    lines = (ROOT / "docs" / "promises.md").read_text(encoding="utf-8").splitlines()
    return {int(found[1]): (found[2], found[3]) for line in lines if (found := ROW.match(line))}


def names_in(path: str) -> set[str]:
    """Classes and functions of a file of tests that hold or are tests."""
    tree = ast.parse((TESTS / path).read_text(encoding="utf-8"))
    kinds = ast.ClassDef | ast.FunctionDef
    return {node.name for node in tree.body if isinstance(node, kinds) and node.name.lower().startswith("test")}


def test_every_promise_has_its_row() -> None:
    assert list(rows()) == list(range(1, 69))


@pytest.mark.parametrize("number", range(1, 69))
def test_what_is_named_is_there(number: int) -> None:
    state, told = rows()[number]
    named = NAMED.findall(told)
    for path, name in named:
        assert (TESTS / path).is_file(), path
        assert not name or name in names_in(path), f"{path}::{name}"
    assert named or state == "not yet" or "`make check`" in told
    assert ("missing:" in told) is (state == "partly")
