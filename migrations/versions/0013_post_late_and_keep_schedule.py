"""Letters composed at the last moment, and what the worker keeps of its tasks."""

import sqlalchemy as sa
from alembic import op

revision = "0013"
down_revision = "0012"
branch_labels = None
depends_on = None

INDEX = "ix_outbox_mail_waiting"
COLUMNS = (
    ("headers", sa.JSON()),
    ("composer", sa.String(length=60)),
    ("subject_id", sa.Integer()),
    ("stopped_at", sa.DateTime(timezone=True)),
)


def upgrade() -> None:
    """Plain columns, so that SQLite copies no table."""
    for name, kind in COLUMNS:
        op.add_column("outbox_mail", sa.Column(name, kind, nullable=True))
    op.drop_index(INDEX, table_name="outbox_mail")
    op.create_index(INDEX, "outbox_mail", ["sent_at", "failed_at", "stopped_at", "next_attempt_at"])
    op.create_table(
        "task_day",
        sa.Column("task", sa.String(length=60), nullable=False),
        sa.Column("day", sa.Date(), nullable=False),
        sa.Column("worker", sa.String(length=120), nullable=False),
        sa.Column("leased_until", sa.DateTime(timezone=True), nullable=False),
        sa.Column("done_at", sa.DateTime(timezone=True), nullable=True),
        sa.PrimaryKeyConstraint("task", "day", name=op.f("pk_task_day")),
    )
    op.create_table(
        "task_state",
        sa.Column("task", sa.String(length=60), nullable=False),
        sa.Column("succeeded_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("failed_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("last_error", sa.String(length=300), nullable=True),
        sa.PrimaryKeyConstraint("task", name=op.f("pk_task_state")),
    )
    op.create_table(
        "worker_seen",
        sa.Column("worker", sa.String(length=120), nullable=False),
        sa.Column("started_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("seen_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("clock_ahead", sa.Double(), nullable=False),
        sa.PrimaryKeyConstraint("worker", name=op.f("pk_worker_seen")),
    )


def downgrade() -> None:
    """Letters that were still to be composed go: what is older cannot write them."""
    op.execute("DELETE FROM outbox_mail WHERE composer IS NOT NULL AND sent_at IS NULL")
    for table in ("worker_seen", "task_state", "task_day"):
        op.drop_table(table)
    op.drop_index(INDEX, table_name="outbox_mail")
    op.create_index(INDEX, "outbox_mail", ["sent_at", "failed_at", "next_attempt_at"])
    for name, _ in reversed(COLUMNS):
        op.drop_column("outbox_mail", name)
