"""Sum up what is seen of a vacancy by day, for the figures of a year."""

import sqlalchemy as sa
from alembic import op

revision = "0019"
down_revision = "0018"
branch_labels = None
depends_on = None

PAGES_OF_VACANCIES = "('vacancy', 'form')"
SUMS = """
INSERT INTO vacancy_day_count (page, vacancy_id, day, number)
SELECT page, vacancy_id, day, sum(number) FROM vacancy_visit_count GROUP BY page, vacancy_id, day
"""


def upgrade() -> None:
    """With what was counted before."""
    op.create_table(
        "vacancy_day_count",
        sa.Column("page", sa.String(length=20), nullable=False),
        sa.Column("vacancy_id", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("day", sa.Date(), nullable=False),
        sa.Column("number", sa.BigInteger(), nullable=False),
        sa.CheckConstraint(f"page IN {PAGES_OF_VACANCIES}", name=op.f("ck_vacancy_day_count_page")),
        sa.CheckConstraint("number > 0", name=op.f("ck_vacancy_day_count_number")),
        sa.PrimaryKeyConstraint("page", "vacancy_id", "day", name=op.f("pk_vacancy_day_count")),
        sqlite_with_rowid=False,
    )
    op.execute(SUMS)


def downgrade() -> None:
    """The counts by source have it all."""
    op.drop_table("vacancy_day_count")
