"""Count what changes of the site, and keep which vacancies changed lately."""

import secrets

import sqlalchemy as sa
from alembic import op

revision = "0003"
down_revision = "0002"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """One row, in an epoch of its own."""
    freshness = op.create_table(
        "freshness",
        sa.Column("id", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("epoch", sa.String(length=32), nullable=False),
        sa.Column("site_version", sa.BigInteger(), nullable=False),
        sa.Column("catalogue_sequence", sa.BigInteger(), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_freshness")),
    )
    op.create_table(
        "catalogue_change",
        sa.Column("sequence", sa.BigInteger(), autoincrement=False, nullable=False),
        sa.Column("vacancy_id", sa.Integer(), autoincrement=False, nullable=False),
        sa.PrimaryKeyConstraint("sequence", "vacancy_id", name=op.f("pk_catalogue_change")),
    )
    op.bulk_insert(
        freshness, [{"id": 1, "epoch": secrets.token_hex(8), "site_version": 0, "catalogue_sequence": 0}]
    )


def downgrade() -> None:
    """Without the counter nobody follows."""
    op.drop_table("catalogue_change")
    op.drop_table("freshness")
