"""Count how often pages are seen."""

import sqlalchemy as sa
from alembic import op

revision = "0012"
down_revision = "0006"
branch_labels = None
depends_on = None

PAGES = "('home', 'list', 'vacancy', 'form', 'interest', 'benefits', 'inspection')"


def upgrade() -> None:
    """One row a day, page, vacancy, employer and source; no foreign keys, for counts outlive what they are of."""
    op.create_table(
        "visit_count",
        sa.Column("day", sa.Date(), nullable=False),
        sa.Column("page", sa.String(length=20), nullable=False),
        sa.Column("vacancy_id", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("employer_id", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("source", sa.String(length=40), nullable=False),
        sa.Column("number", sa.BigInteger(), nullable=False),
        sa.CheckConstraint(f"page IN {PAGES}", name=op.f("ck_visit_count_page")),
        sa.CheckConstraint("number > 0", name=op.f("ck_visit_count_number")),
        sa.PrimaryKeyConstraint("day", "page", "vacancy_id", "employer_id", "source", name=op.f("pk_visit_count")),
        sqlite_with_rowid=False,
    )


def downgrade() -> None:
    """The counts go with it."""
    op.drop_table("visit_count")
