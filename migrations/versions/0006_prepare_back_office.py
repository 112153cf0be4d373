"""Approval by a second person, and where people heard of us."""

import sqlalchemy as sa
from alembic import op

revision = "0006"
down_revision = "0005"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Plain columns, so that SQLite copies no table."""
    op.add_column("employer", sa.Column("approval_required", sa.Boolean(), nullable=False, server_default=sa.false()))
    op.add_column("vacancy", sa.Column("submitted_at", sa.DateTime(timezone=True), nullable=True))
    op.add_column("vacancy", sa.Column("approved_at", sa.DateTime(timezone=True), nullable=True))
    op.add_column("registration", sa.Column("heard_from", sa.String(length=40), nullable=True))


def downgrade() -> None:
    """Nobody asks for a second person any more."""
    op.drop_column("registration", "heard_from")
    op.drop_column("vacancy", "approved_at")
    op.drop_column("vacancy", "submitted_at")
    op.drop_column("employer", "approval_required")
