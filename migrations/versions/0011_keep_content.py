"""Versions of what HR edits, an employer's leave and colours, and texts with all their versions."""

import sqlalchemy as sa
from alembic import op

revision = "0011"
down_revision = "0010"
branch_labels = None
depends_on = None

#: Two colleagues at one of these: the second is told.
COUNTED = ("employer", "inspection", "judgement", "finding", "benefit", "living_wage_rate")
SETTINGS = (
    ("leave_year_month", sa.Integer()),
    ("base_leave", sa.Integer()),
    ("carry_over", sa.Integer()),
    ("leave_confirmed_on", sa.Date()),
    ("brand_colour", sa.String(length=7)),
)


def upgrade() -> None:
    """Plain columns, so that SQLite copies no table."""
    for table in COUNTED:
        op.add_column(table, sa.Column("version_id", sa.Integer(), nullable=False, server_default="1"))
    for name, kind in SETTINGS:
        op.add_column("employer", sa.Column(name, kind, nullable=True))
    op.create_table(
        "text_version",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("employer_id", sa.Integer(), nullable=False),
        sa.Column("slug", sa.String(length=40), nullable=False),
        sa.Column("number", sa.Integer(), nullable=False),
        sa.Column("text", sa.Text(), nullable=False),
        sa.Column("comment", sa.String(length=200), nullable=True),
        sa.Column("saved_by", sa.String(length=254), nullable=False),
        sa.Column("saved_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("published_at", sa.DateTime(timezone=True), nullable=True),
        sa.ForeignKeyConstraint(["employer_id"], ["employer.id"], name=op.f("fk_text_version_employer_id_employer")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_text_version")),
        sa.UniqueConstraint("employer_id", "slug", "number", name=op.f("uq_text_version_employer_id_slug_number")),
    )


def downgrade() -> None:
    """Texts are those of the product again."""
    op.drop_table("text_version")
    for name, _ in reversed(SETTINGS):
        op.drop_column("employer", name)
    for table in reversed(COUNTED):
        op.drop_column(table, "version_id")
