"""What stands for an advert's text, why discriminating words are needed, and forms whose session had ended."""

import sqlalchemy as sa
from alembic import op

revision = "0009"
down_revision = "0008"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Plain columns, so that SQLite copies no table. Texts that are there get their signature when they are saved."""
    op.add_column("vacancy", sa.Column("text_signature", sa.LargeBinary(), nullable=True))
    op.add_column("vacancy", sa.Column("wording_reason", sa.String(length=500), nullable=True))
    op.add_column("vacancy", sa.Column("reasoned_words", sa.JSON(none_as_null=True), nullable=True))
    op.create_table(
        "unsent_form",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("name", sa.String(length=32), nullable=False),
        sa.Column("account_id", sa.Integer(), nullable=False),
        sa.Column("path", sa.String(length=300), nullable=False),
        sa.Column("content", sa.Text(), nullable=False),
        sa.Column("created_at", sa.DateTime(timezone=True), nullable=False),
        sa.ForeignKeyConstraint(["account_id"], ["account.id"], name="fk_unsent_form_account_id_account"),
        sa.PrimaryKeyConstraint("id", name="pk_unsent_form"),
        sa.UniqueConstraint("name", name="uq_unsent_form_name"),
    )
    op.create_index("ix_unsent_form_account_id", "unsent_form", ["account_id"])
    op.create_index("ix_unsent_form_created_at", "unsent_form", ["created_at"])


def downgrade() -> None:
    """No advert explains its words any more."""
    op.drop_table("unsent_form")
    op.drop_column("vacancy", "reasoned_words")
    op.drop_column("vacancy", "wording_reason")
    op.drop_column("vacancy", "text_signature")
