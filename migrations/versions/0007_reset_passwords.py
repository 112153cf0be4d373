"""New passwords by mail, browsers of sessions, and ways to search the trail."""

import sqlalchemy as sa
from alembic import op

revision = "0007"
down_revision = "0006"
branch_labels = None
depends_on = None

SEARCHED_BY = (
    ("at", "id"),
    ("actor_id", "at", "id"),
    ("employer_id", "at", "id"),
    ("employer_id", "actor_id", "at", "id"),
    ("action", "at", "id"),
    ("action", "thing_kind", "at", "id"),
    ("thing_kind", "at", "id"),
    ("thing_kind", "thing_id", "at", "id"),
)


def upgrade() -> None:
    """Indexes of employers and things give way to some that end in the order of the list."""
    op.create_table(
        "password_reset",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("account_id", sa.Integer(), nullable=False),
        sa.Column("token_hash", sa.String(length=64), nullable=False),
        sa.Column("created_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("expires_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("spent_at", sa.DateTime(timezone=True), nullable=True),
        sa.ForeignKeyConstraint(["account_id"], ["account.id"], name=op.f("fk_password_reset_account_id_account")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_password_reset")),
        sa.UniqueConstraint("token_hash", name=op.f("uq_password_reset_token_hash")),
    )
    op.create_index(op.f("ix_password_reset_account_id"), "password_reset", ["account_id"])
    op.add_column("staff_session", sa.Column("browser", sa.String(length=60), nullable=False, server_default=""))
    for columns in SEARCHED_BY:
        op.create_index(op.f(f"ix_audit_entry_{'_'.join(columns)}"), "audit_entry", list(columns))
    op.drop_index(op.f("ix_audit_entry_employer_id"), "audit_entry")
    op.drop_index("ix_audit_entry_thing", "audit_entry")


def downgrade() -> None:
    """Links that wait are worth nothing any more."""
    op.create_index("ix_audit_entry_thing", "audit_entry", ["thing_kind", "thing_id"])
    op.create_index(op.f("ix_audit_entry_employer_id"), "audit_entry", ["employer_id"])
    for columns in SEARCHED_BY:
        op.drop_index(op.f(f"ix_audit_entry_{'_'.join(columns)}"), "audit_entry")
    op.drop_column("staff_session", "browser")
    op.drop_table("password_reset")
