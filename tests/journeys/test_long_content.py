"""A site whose every text is as long as it may be: every page holds, on a phone and on a desk."""

from collections.abc import Callable

import pytest
from sqlalchemy import select

from recruitment.database import db, transaction
from tests.journeys.every_page import EVERY
from tests.journeys.furniture import Furnished, inside
from tests.live_site import LiveSite
from tests.pages.visitor import Visitor

pytestmark = pytest.mark.faults
#: Table → what people write there. Left out is what has a form of its own: addresses, references, keys, kinds.
WRITTEN = {
    "account": ("name",),
    "benefit": ("theme", "title", "text", "figure", "figure_label", "source"),
    "complaint": ("name", "text", "answer"),
    "document": ("file_name",),
    "employer": ("name", "short_name"),
    "finding": ("theme", "title", "statement", "paragraph"),
    "inspection": ("framework", "framework_name", "source_note"),
    "judgement": ("area",),
    "living_wage_rate": ("source",),
    "message_template": ("name", "subject", "text"),
    "registration": ("name", "message", "adjustments"),
    "registration_note": ("text",),
    "role_type": ("name",),
    "team": ("name",),
    "text_version": ("text", "comment", "saved_by"),
    "vacancy": ("title", "grade", "salary_extras", "location", "summary", "description", "contact_name"),
    "vacancy_template": ("name",),
    "vacancy_upload": ("file_name",),
}
#: A word as long as German has them, between usual ones.
WORDS = "Of Rechtsschutzversicherungsgesellschaften and of ordinary things "
UNBOUNDED = 3_000


@pytest.fixture(scope="module", autouse=True)
def lengthened(starter_site: LiveSite, furnished: Furnished) -> None:
    """Whatever stands there, in every row; numbers before it keep apart what has to differ."""
    models = {mapper.local_table.name: mapper.class_ for mapper in db.Model.registry.mappers}  # type: ignore[union-attr]
    with inside(starter_site), transaction():
        for table, names in WRITTEN.items():
            model = models[table]
            for number, row in enumerate(db.session.scalars(select(model)).all()):
                for name in names:
                    if not getattr(row, name):
                        continue
                    longest = getattr(model.__table__.c[name].type, "length", None) or UNBOUNDED
                    setattr(row, name, f"{number} {WORDS * (longest // len(WORDS) + 1)}"[:longest])


@pytest.mark.parametrize("path", EVERY)
def test_page_holds_with_the_longest_texts(at: Callable[[str], Visitor], furnished: Furnished, path: str) -> None:
    at(furnished.address(path)).look_at_each_width()
