"""Keep complaints about data, and counters of equality monitoring."""

import sqlalchemy as sa
from alembic import op

revision = "0017"
down_revision = "0016"
branch_labels = None
depends_on = None

WAYS = "('email', 'otherwise')"


def upgrade() -> None:
    """Counters have no foreign keys, for they outlive what they are of."""
    op.create_table(
        "complaint",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("employer_id", sa.Integer(), nullable=False),
        sa.Column("reference", sa.String(length=20), nullable=False),
        sa.Column("submission_key", sa.String(length=64), nullable=False),
        sa.Column("name", sa.String(length=120), nullable=False),
        sa.Column("email", sa.String(length=254), nullable=False),
        sa.Column("email_as_typed", sa.String(length=254), nullable=False),
        sa.Column("text", sa.Text(), nullable=False),
        sa.Column("created_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("due_on", sa.Date(), nullable=False),
        sa.Column("answered_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("answered_how", sa.String(length=10), nullable=True),
        sa.Column("answer", sa.Text(), nullable=True),
        sa.Column("purge_on", sa.Date(), nullable=True),
        sa.CheckConstraint(f"answered_how IN {WAYS}", name=op.f("ck_complaint_answered_how")),
        sa.CheckConstraint("(answered_at IS NULL) = (answer IS NULL)", name=op.f("ck_complaint_answered")),
        sa.ForeignKeyConstraint(["employer_id"], ["employer.id"], name=op.f("fk_complaint_employer_id_employer")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_complaint")),
        sa.UniqueConstraint("reference", name=op.f("uq_complaint_reference")),
        sa.UniqueConstraint("submission_key", name=op.f("uq_complaint_submission_key")),
        sqlite_autoincrement=True,
    )
    op.create_index("ix_complaint_waiting", "complaint", ["employer_id", "answered_at", "due_on"])
    op.create_index(op.f("ix_complaint_email"), "complaint", ["email"])
    op.create_index(op.f("ix_complaint_purge_on"), "complaint", ["purge_on"])
    op.create_table(
        "equality_count",
        sa.Column("employer_id", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("quarter", sa.Date(), nullable=False),
        sa.Column("role_type", sa.String(length=64), nullable=False),
        sa.Column("question", sa.String(length=30), nullable=False),
        sa.Column("answer", sa.String(length=30), nullable=False),
        sa.Column("number", sa.BigInteger(), nullable=False),
        sa.CheckConstraint("number > 0", name=op.f("ck_equality_count_number")),
        sa.PrimaryKeyConstraint(
            "employer_id", "quarter", "role_type", "question", "answer", name=op.f("pk_equality_count")
        ),
        sqlite_with_rowid=False,
    )
    op.create_table(
        "equality_form",
        sa.Column("key_hash", sa.String(length=64), nullable=False),
        sa.Column("purge_on", sa.Date(), nullable=False),
        sa.PrimaryKeyConstraint("key_hash", name=op.f("pk_equality_form")),
        sqlite_with_rowid=False,
    )
    op.create_index(op.f("ix_equality_form_purge_on"), "equality_form", ["purge_on"])


def downgrade() -> None:
    """Complaints and counts go with it."""
    op.drop_table("equality_form")
    op.drop_table("equality_count")
    op.drop_table("complaint")
