"""Leave after five years of service, and whether days of leave are the most that anybody gets."""

import sqlalchemy as sa
from alembic import op

revision = "0020"
down_revision = "0019"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Plain columns, so that SQLite copies no table. "Up to" is true of any figure that stands there already."""
    op.add_column("employer", sa.Column("long_service_leave", sa.Integer(), nullable=True))
    op.add_column("employer", sa.Column("leave_is_limit", sa.Boolean(), nullable=False, server_default=sa.true()))


def downgrade() -> None:
    """Leave is the same for all."""
    op.drop_column("employer", "leave_is_limit")
    op.drop_column("employer", "long_service_leave")
