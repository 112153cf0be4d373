"""Job alerts, their digests, the ledger of what was sent; and which round of a post a vacancy is."""

import sqlalchemy as sa
from alembic import op

revision = "0016"
down_revision = "0015"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """A plain column on vacancy: SQLite copies no table. The ledger has no key to vacancies, which it outlives."""
    op.add_column("vacancy", sa.Column("first_round_id", sa.Integer(), nullable=True))
    op.create_table(
        "job_alert",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("key", sa.String(length=16), nullable=False),
        sa.Column("email", sa.String(length=254), nullable=False),
        sa.Column("email_as_typed", sa.String(length=254), nullable=False),
        sa.Column("search", sa.Text(), nullable=False),
        sa.Column("search_hash", sa.String(length=64), nullable=False),
        sa.Column("frequency", sa.String(length=10), nullable=False),
        sa.Column("consent_version", sa.String(length=20), nullable=False),
        sa.Column("consented_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("confirmed_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("paused_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("next_on", sa.Date(), nullable=True),
        sa.Column("matched_until", sa.DateTime(timezone=True), nullable=False),
        sa.Column("expires_on", sa.Date(), nullable=False),
        sa.Column("asked_to_renew_on", sa.Date(), nullable=True),
        sa.CheckConstraint("frequency IN ('daily', 'weekly')", name=op.f("ck_job_alert_frequency")),
        sa.CheckConstraint(
            "next_on IS NULL OR (confirmed_at IS NOT NULL AND paused_at IS NULL)", name=op.f("ck_job_alert_next_on")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_job_alert")),
        sa.UniqueConstraint("key", name=op.f("uq_job_alert_key")),
        sa.UniqueConstraint("email", "search_hash", name=op.f("uq_job_alert_email_search_hash")),
        sqlite_autoincrement=True,
    )
    op.create_table(
        "alert_digest",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("alert_id", sa.Integer(), nullable=False),
        sa.Column("day", sa.Date(), nullable=False),
        sa.Column("unnamed", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(
            ["alert_id"], ["job_alert.id"], name=op.f("fk_alert_digest_alert_id_job_alert"), ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_alert_digest")),
        sa.UniqueConstraint("alert_id", "day", name=op.f("uq_alert_digest_alert_id_day")),
        sqlite_autoincrement=True,
    )
    op.create_table(
        "alert_sent_vacancy",
        sa.Column("alert_id", sa.Integer(), nullable=False),
        sa.Column("post_id", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("vacancy_id", sa.Integer(), nullable=False),
        sa.Column("digest_id", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(
            ["alert_id"], ["job_alert.id"], name=op.f("fk_alert_sent_vacancy_alert_id_job_alert"), ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("alert_id", "post_id", name=op.f("pk_alert_sent_vacancy")),
        sqlite_with_rowid=False,
    )
    for table, column in INDEXES:
        op.create_index(f"ix_{table}_{column}", table, [column])


def downgrade() -> None:
    """Alerts go, and with them the addresses."""
    for table in ("alert_sent_vacancy", "alert_digest", "job_alert"):
        op.drop_table(table)
    op.drop_column("vacancy", "first_round_id")


INDEXES = (
    ("job_alert", "consented_at"),
    ("job_alert", "expires_on"),
    ("job_alert", "next_on"),
    ("alert_digest", "day"),
    ("alert_sent_vacancy", "digest_id"),
)
