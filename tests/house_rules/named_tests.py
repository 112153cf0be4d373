"""Tests and headings that documents name: whether they are there."""

import ast
import re
from functools import cache
from pathlib import Path

from tests.house_rules.sources import ROOT

TESTS, DOCS = ROOT / "tests", ROOT / "docs"
NAMED = re.compile(r"`([\w/]+\.py)(?:::(\w+))?`")
LINKED = re.compile(r"\]\((?!https?:)([^)#]*)(?:#([^)]+))?\)")


def named_tests(told: str) -> list[tuple[str, str]]:
    """Files of tests, each with the class or function that is named in it, or nothing."""
    return NAMED.findall(told)


def missing_tests(told: str) -> list[str]:
    """Those that are named and not there."""
    return [f"{path}::{name}" for path, name in named_tests(told) if not _is_there(path, name)]


def missing_links(told: str) -> list[str]:
    """Pages, seen from `docs/`, and headings of theirs that a link names and that are not there."""
    return [f"{page}#{heading}" for page, heading in LINKED.findall(told) if not _leads_somewhere(page, heading)]


def _is_there(path: str, name: str) -> bool:
    return (TESTS / path).is_file() and (not name or name in _names_in(path))


@cache
def _names_in(path: str) -> set[str]:
    """Classes and functions of a file of tests that hold or are tests."""
    tree = ast.parse((TESTS / path).read_text(encoding="utf-8"))
    kinds = ast.ClassDef | ast.FunctionDef
    return {node.name for node in tree.body if isinstance(node, kinds) and node.name.lower().startswith("test")}


def _leads_somewhere(page: str, heading: str) -> bool:
    path = (DOCS / page).resolve()
    return path.is_file() and (not heading or heading in _headings(path))


@cache
def _headings(path: Path) -> set[str]:
    """As addresses within the page."""
    lines = path.read_text(encoding="utf-8").splitlines()
    titles = [line.lstrip("#").strip().lower() for line in lines if line.startswith("#")]
    return {re.sub(r"[^\w -]", "", title).replace(" ", "-") for title in titles}
