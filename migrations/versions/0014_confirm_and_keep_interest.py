"""Addresses that are confirmed, links that open what is held, and more of what people tell."""

import sqlalchemy as sa
from alembic import op

revision = "0014"
down_revision = "0013"
branch_labels = None
depends_on = None

ARRANGEMENTS = "value IN ('on-site', 'hybrid', 'remote')"


def upgrade() -> None:
    """Who is there already was never asked to confirm, and counts as confirmed."""
    op.add_column("registration", sa.Column("professional_number", sa.String(40), nullable=True))
    op.add_column("registration", sa.Column("adjustments", sa.Text(), nullable=True))
    op.add_column("registration", sa.Column("end_told_at", sa.DateTime(timezone=True), nullable=True))
    op.execute("UPDATE registration SET confirmed_at = created_at WHERE confirmed_at IS NULL")
    op.create_index("ix_registration_confirmed", "registration", ["employer_id", "confirmed_at"])
    op.create_index("ix_registration_expires_on", "registration", ["expires_on"])
    op.create_table(
        "registration_arrangement",
        sa.Column("registration_id", sa.Integer(), nullable=False),
        sa.Column("value", sa.String(20), nullable=False),
        sa.CheckConstraint(ARRANGEMENTS, name=op.f("ck_registration_arrangement_value")),
        sa.ForeignKeyConstraint(
            ["registration_id"],
            ["registration.id"],
            name=op.f("fk_registration_arrangement_registration_id_registration"),
            ondelete="CASCADE",
        ),
        sa.PrimaryKeyConstraint("registration_id", "value", name=op.f("pk_registration_arrangement")),
    )
    op.create_table(
        "interest_link",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("registration_id", sa.Integer(), nullable=False),
        sa.Column("token_hash", sa.String(64), nullable=False),
        sa.Column("created_at", sa.DateTime(timezone=True), nullable=False),
        sa.ForeignKeyConstraint(
            ["registration_id"],
            ["registration.id"],
            name=op.f("fk_interest_link_registration_id_registration"),
            ondelete="CASCADE",
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_interest_link")),
        sa.UniqueConstraint("token_hash", name=op.f("uq_interest_link_token_hash")),
        sqlite_autoincrement=True,
    )
    op.create_index("ix_interest_link_registration_id", "interest_link", ["registration_id"])


def downgrade() -> None:
    """Links in mails that left no longer work."""
    op.drop_table("interest_link")
    op.drop_table("registration_arrangement")
    op.drop_index("ix_registration_expires_on", "registration")
    op.drop_index("ix_registration_confirmed", "registration")
    for column in ("end_told_at", "adjustments", "professional_number"):
        op.drop_column("registration", column)
