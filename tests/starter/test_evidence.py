"""The record and the offer, as they are loaded."""

import re
from itertools import pairwise

import pytest
from alembic import command
from flask import Flask
from sqlalchemy import select

from recruitment.audit.models import AuditEntry
from recruitment.benefits.models import Benefit
from recruitment.database import db, transaction
from recruitment.employers.fit import NO_ADVERT
from recruitment.inspection.models import Finding, Inspection, Judgement
from recruitment.starter.reading import read
from tests.factories.vacancies import ROLE_TYPES
from tests.house_rules.test_schema import config_of

#: Year of a report → judgement, by its themes → the paragraphs that stand under its heading there.
HEADINGS = {
    2024: {
        "help-and-protection": range(1, 19),
        "in-care": range(19, 34),
        "care-leavers": range(34, 47),
        "leadership": range(47, 59),
    },
    2020: {
        "help-and-protection": range(1, 16),
        "in-care care-leavers": range(16, 34),
        "leadership": range(34, 42),
    },
    2017: {
        "help-and-protection": range(7, 29),
        "in-care": range(29, 62),
        "care-leavers": range(62, 78),
        "leadership": range(78, 100),
        "board": range(100, 124),
    },
}
pytestmark = pytest.mark.usefixtures("loaded")


class TestInspections:
    def test_every_finding_belongs_to_the_report_it_quotes(self) -> None:
        ended = {row["key"]: row["inspected_to"] for row in read("inspections")["inspection"]}
        written = {(one["title"], one["statement"], ended[one["inspection"]]) for one in read("findings")["finding"]}
        kept = db.session.scalars(select(Finding).join(Inspection))
        assert {(one.title, one.statement, one.inspection.inspected_to) for one in kept} == written

    def test_part_of_an_area_stands_after_it_in_the_same_report(self) -> None:
        parts = db.session.scalars(select(Judgement).where(Judgement.parent_id.is_not(None))).all()
        assert parts
        for part in parts:
            assert part.parent is not None
            assert (part.parent.inspection_id, part.parent.position < part.position) == (part.inspection_id, True)

    def test_order_is_that_of_the_report_without_gaps(self) -> None:
        for inspection in db.session.scalars(select(Inspection)):
            for rows in (inspection.judgements, inspection.findings):
                assert [row.position for row in rows] == list(range(1, len(rows) + 1))

    def test_grades_stand_in_the_trail(self) -> None:
        added = select(AuditEntry).where(AuditEntry.action == "inspection added").order_by(AuditEntry.id)
        newest = next(iter(db.session.scalars(added)))
        assert newest.changes["Overall effectiveness"] == [None, "Outstanding"]

    def test_only_links_that_somebody_opened_are_confirmed(self) -> None:
        for inspection in db.session.scalars(select(Inspection)):
            confirmed = inspection.report_url_confirmed_on
            assert confirmed is None or confirmed <= inspection.checked_on


class TestPlaces:
    def test_every_finding_stands_under_the_heading_of_its_paragraph(self) -> None:
        for finding in db.session.scalars(select(Finding).join(Inspection)):
            judgement, numbers = finding.judgement, [int(one) for one in re.findall(r"\d+", finding.paragraph or "")]
            assert judgement is not None
            assert judgement.inspection_id == finding.inspection_id
            under = HEADINGS[finding.inspection.inspected_to.year][judgement.themes]
            assert not numbers or numbers[-1] in under, (finding.title, finding.paragraph)

    def test_site_from_before_there_were_any_has_them_where_it_changed_nothing(self, app: Flask) -> None:
        with transaction():
            changed = db.session.scalars(select(Finding).where(Finding.title == "Early help")).one()
            changed.statement = "Put otherwise."
            renamed = db.session.scalars(select(Judgement).where(Judgement.themes == "in-care care-leavers")).one()
            renamed.themes = "in-care"
            lost = {changed.id, *(one.id for one in renamed.findings)}
        before = places()
        command.downgrade(config_of(app), "0021")
        command.upgrade(config_of(app), "head")
        assert len(lost) == 3
        assert places() == before | dict.fromkeys(lost)


def places() -> dict[int, int | None]:
    """Number of each finding → of its judgement."""
    found = {row.id: row.judgement_id for row in db.session.execute(select(Finding.id, Finding.judgement_id))}
    db.session.rollback()  # nothing may hold the tables that a migration changes
    return found


class TestPosts:
    def test_each_is_for_role_types_of_the_list(self) -> None:
        known = {*ROLE_TYPES, NO_ADVERT}
        assert {value for text in said().values() for value in text.split()} <= known
        assert all(text == NO_ADVERT or NO_ADVERT not in text.split() for text in said().values())

    def test_site_from_before_there_were_any_says_the_same(self, app: Flask) -> None:
        with transaction():
            fixed = db.session.scalars(select(Benefit).where(Benefit.title == "Gym membership")).one()
            fixed.role_types = "youth-worker"
        before = said()
        command.downgrade(config_of(app), "0020")
        command.upgrade(config_of(app), "head")
        theirs = {("Gym membership", ""): ""}
        families = {key: "family-support-worker" for key in before if key[1] == "What children and families get"}
        assert said() == before | theirs | families


def said() -> dict[tuple[str, str], str]:
    """Title and theme of each finding, and title of each part of the offer → whose adverts say it."""
    findings = db.session.execute(select(Finding.title, Finding.theme, Finding.role_types)).all()
    offer = db.session.execute(select(Benefit.title, Benefit.role_types)).all()
    db.session.rollback()  # nothing may hold the tables that a migration changes
    return {(title, theme): text for title, theme, text in findings} | {(title, ""): text for title, text in offer}


class TestOffer:
    def test_every_part_names_source_and_dates(self) -> None:
        offer = db.session.scalars(select(Benefit).order_by(Benefit.position)).all()
        assert all(one.source and one.checked_on < one.review_on for one in offer)
        assert all(later.position == earlier.position + 1 for earlier, later in pairwise(offer))

    def test_figure_always_says_what_it_counts(self) -> None:
        with_figure = db.session.scalars(select(Benefit).where(Benefit.figure.is_not(None))).all()
        assert with_figure
        assert all(one.figure_label for one in with_figure)
