"""Keep a file that somebody uploaded until it is imported, a day at most."""

import sqlalchemy as sa
from alembic import op

revision = "0005"
down_revision = "0004"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """In the database, where every process and machine finds it."""
    op.create_table(
        "vacancy_upload",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("name", sa.String(length=43), nullable=False),
        sa.Column("account_id", sa.Integer(), nullable=False),
        sa.Column("employer_id", sa.Integer(), nullable=False),
        sa.Column("file_name", sa.String(length=200), nullable=False),
        sa.Column("mapping", sa.String(length=60), nullable=True),
        sa.Column("publishes", sa.Boolean(), nullable=False),
        sa.Column("content", sa.LargeBinary(), nullable=False),
        sa.Column("report", sa.JSON(), nullable=False),
        sa.Column("created_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("purge_on", sa.Date(), nullable=False),
        sa.ForeignKeyConstraint(["account_id"], ["account.id"], name=op.f("fk_vacancy_upload_account_id_account")),
        sa.ForeignKeyConstraint(["employer_id"], ["employer.id"], name=op.f("fk_vacancy_upload_employer_id_employer")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_vacancy_upload")),
        sa.UniqueConstraint("name", name=op.f("uq_vacancy_upload_name")),
        sqlite_autoincrement=True,
    )
    op.create_index(op.f("ix_vacancy_upload_account_id"), "vacancy_upload", ["account_id"])
    op.create_index(op.f("ix_vacancy_upload_employer_id"), "vacancy_upload", ["employer_id"])
    op.create_index(op.f("ix_vacancy_upload_purge_on"), "vacancy_upload", ["purge_on"])


def downgrade() -> None:
    """What waited is uploaded again."""
    op.drop_table("vacancy_upload")
