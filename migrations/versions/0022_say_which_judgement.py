"""Which judgement of its inspection a finding belongs to; the starter content's go where their reports say them."""

from datetime import date
from hashlib import sha256

import sqlalchemy as sa
from alembic import op

revision = "0022"
down_revision = "0021"
branch_labels = None
depends_on = None

#: Framework and last day of an inspection → rows of the table that name one of its judgements → what the report says
#: under that heading, in the starter content's own words: `_digest` of each.
WORDS = {
    ("ILACS", date(2024, 12, 6)): {
        "leadership": (
            "19fcf8fff401 6474fe26e9dc e64d5c305ffb f456edaf095a 47c7a9fa0f5d 6da961dfc1b5 eed27c4c4b69 358b608aa2ea "
            "633d5bdd1076 1c0e5331a7dd 66466b5889d8"
        ),
        "help-and-protection": "4653fe379c21 68295b528a85",
        "in-care": "254a262abc98",
        "care-leavers": "7ef3ce156d23 a9a9a1d0ace8",
    },
    ("ILACS", date(2020, 3, 13)): {
        "leadership": "8afa0484ba4b 2b183092802f 0544d7a45a7c 1ed73955b47e",
        "help-and-protection": "bd8601ed28d0 4d0a678af86e",
        "in-care care-leavers": "b013fd5f5fd2 c4845a948d0a",
    },
    ("SIF", date(2017, 5, 25)): {
        "help-and-protection": "5515b2235b83 34d9432243fa b0d0624bac06",
        "in-care": "c63d58aa8e81 19a4f360b66a",
        "care-leavers": "cccd8dbb3ac5",
    },
    ("LSCB review", date(2017, 5, 25)): {"board": "95d5dda1b955 bc3c8699a3e1 c40ca0b8b2c7 ee1826f42743"},
}
inspection = sa.table("inspection", *map(sa.column, ("id", "framework", "inspected_to")))
judgement = sa.table("judgement", *map(sa.column, ("id", "inspection_id", "themes")))
finding = sa.table(
    "finding", *map(sa.column, ("id", "inspection_id", "judgement_id", "title", "paragraph", "statement"))
)


def upgrade() -> None:
    """What HR wrote, or changed since, stays with no judgement: nobody but HR knows where its report says it.

    SQLite adds no constraint to a table that stands, so there the table, a small one, is copied.
    """
    with op.batch_alter_table("finding") as batch:
        batch.add_column(sa.Column("judgement_id", sa.Integer(), nullable=True))
        batch.create_foreign_key(
            "fk_finding_judgement_id_judgement", "judgement", ["judgement_id"], ["id"], ondelete="SET NULL"
        )
    op.create_index("ix_finding_judgement_id", "finding", ["judgement_id"])
    for (framework, last_day), by_themes in WORDS.items():
        ended = sa.bindparam("last_day", last_day, sa.Date())
        wanted = sa.select(inspection.c.id).where(
            inspection.c.framework == framework, inspection.c.inspected_to == ended
        )
        for inspection_id in op.get_bind().scalars(wanted).all():
            _fill(inspection_id, by_themes)


def downgrade() -> None:
    """What HR chose goes."""
    op.drop_index("ix_finding_judgement_id", "finding")
    with op.batch_alter_table("finding") as batch:
        batch.drop_column("judgement_id")


def _fill(inspection_id: int, by_themes: dict[str, str]) -> None:
    """Of one inspection: where exactly one judgement has these themes, and words and paragraph are unchanged."""
    rows = op.get_bind().execute(sa.select(finding).where(finding.c.inspection_id == inspection_id)).all()
    by_digest = {_digest(row.title, row.paragraph, row.statement): row.id for row in rows}
    for themes, digests in by_themes.items():
        named = sa.select(judgement.c.id).where(
            judgement.c.inspection_id == inspection_id, judgement.c.themes == themes
        )
        judged = op.get_bind().scalars(named).all()
        ids = [by_digest[one] for one in digests.split() if one in by_digest]
        if len(judged) == 1 and ids:
            op.execute(sa.update(finding).where(finding.c.id.in_(ids)).values(judgement_id=judged[0]))


def _digest(title: str, paragraph: str | None, statement: str) -> str:
    return sha256(f"{title}\n{paragraph or ''}\n{statement}".encode()).hexdigest()[:12]
