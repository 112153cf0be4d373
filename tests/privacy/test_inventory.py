"""The inventory, as a document and as the public reads it."""

from flask import Flask

from recruitment.personal_data import tagged_columns
from recruitment.privacy.inventory import as_markdown, groups
from tests.house_rules.filled_tables import all_models
from tests.house_rules.sources import ROOT


def test_document_is_current(app: Flask) -> None:
    written = (ROOT / "docs" / "data-inventory.md").read_text(encoding="utf-8")
    assert written == as_markdown(), "run `flask --app wsgi retention inventory > docs/data-inventory.md`"


class TestAsMarkdown:
    def test_every_tagged_column_has_its_row(self, app: Flask) -> None:
        told = as_markdown()
        tagged = list(tagged_columns(all_models()))
        assert told.count("\n| `") == len(tagged)
        assert "| `phone` | Somebody looking for work | Phone number |" in told


class TestGroups:
    def test_seekers_read_nothing_about_staff(self, app: Flask) -> None:
        seekers, staff = groups().values()
        words = {word for entry in seekers for word in entry.what}
        assert {"Name", "Phone number", "Mails to you"} <= words
        assert not {"What you sign in with", "Role"} & words
        assert any("What you sign in with" in entry.what for entry in staff)

    def test_one_purpose_stands_once(self, app: Flask) -> None:
        for entries in groups().values():
            why = [(entry.purpose, entry.basis, entry.kept) for entry in entries]
            assert len(set(why)) == len(why)
