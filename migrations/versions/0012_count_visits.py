"""Count how often pages are seen, and find quickly who did what."""

import sqlalchemy as sa
from alembic import op

revision = "0012"
down_revision = "0011"
branch_labels = None
depends_on = None

PAGES = "('home', 'list', 'vacancy', 'form', 'interest', 'benefits', 'inspection')"
PAGES_OF_VACANCIES = "('vacancy', 'form')"


def upgrade() -> None:
    """No foreign keys, for counts outlive what they are of; the figures' own indexes, for rows are long."""
    op.create_table(
        "visit_count",
        sa.Column("day", sa.Date(), nullable=False),
        sa.Column("page", sa.String(length=20), nullable=False),
        sa.Column("employer_id", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("source", sa.String(length=40), nullable=False),
        sa.Column("number", sa.BigInteger(), nullable=False),
        sa.CheckConstraint(f"page IN {PAGES}", name=op.f("ck_visit_count_page")),
        sa.CheckConstraint("number > 0", name=op.f("ck_visit_count_number")),
        sa.PrimaryKeyConstraint("day", "page", "employer_id", "source", name=op.f("pk_visit_count")),
        sqlite_with_rowid=False,
    )
    op.create_table(
        "vacancy_visit_count",
        sa.Column("vacancy_id", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("day", sa.Date(), nullable=False),
        sa.Column("page", sa.String(length=20), nullable=False),
        sa.Column("source", sa.String(length=40), nullable=False),
        sa.Column("number", sa.BigInteger(), nullable=False),
        sa.CheckConstraint(f"page IN {PAGES_OF_VACANCIES}", name=op.f("ck_vacancy_visit_count_page")),
        sa.CheckConstraint("number > 0", name=op.f("ck_vacancy_visit_count_number")),
        sa.PrimaryKeyConstraint("vacancy_id", "day", "page", "source", name=op.f("pk_vacancy_visit_count")),
        sqlite_with_rowid=False,
    )
    for name, table, columns in INDEXES:
        op.create_index(name, table, columns)


def downgrade() -> None:
    """The counts go with it."""
    for name, table, _ in INDEXES:
        op.drop_index(name, table_name=table)
    op.drop_table("vacancy_visit_count")
    op.drop_table("visit_count")


INDEXES = (
    ("ix_audit_entry_actor_action", "audit_entry", ["actor_id", "action"]),
    (
        "ix_vacancy_figures",
        "vacancy",
        [
            "employer_id",
            "status",
            "publish_at",
            "closes_at",
            "submitted_at",
            "approved_at",
            "ended_at",
            "role_type_id",
            "team_id",
        ],
    ),
    ("ix_registration_figures", "registration", ["employer_id", "created_at", "vacancy_id", "heard_from"]),
    ("ix_registration_first", "registration", ["vacancy_id", "created_at"]),
)
