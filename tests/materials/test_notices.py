"""The page of licences."""

import pytest

from deploy.materials.notices import NoPlace, with_tables
from recruitment.config import ROOT

PAGE = (ROOT / "THIRD_PARTY.md").read_text(encoding="utf-8")


def test_page_names_every_locked_package_and_bundled_file_with_its_licence() -> None:
    assert with_tables(PAGE) == PAGE, "`make sbom` writes the tables anew"


def test_words_between_the_tables_are_kept() -> None:
    emptied = PAGE.replace("| flask | ", "| other | ")
    assert emptied != PAGE
    assert with_tables(emptied) == PAGE


def test_page_without_a_place_for_them_is_refused() -> None:
    with pytest.raises(NoPlace, match="runs"):
        with_tables(PAGE.replace("<!-- runs: begin -->\n", ""))
