"""What stands for an advert's text where texts are compared, and why discriminating words are needed."""

import sqlalchemy as sa
from alembic import op

revision = "0009"
down_revision = "0006"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Plain columns, so that SQLite copies no table. Texts that are there get their signature when they are saved."""
    op.add_column("vacancy", sa.Column("text_signature", sa.LargeBinary(), nullable=True))
    op.add_column("vacancy", sa.Column("wording_reason", sa.String(length=500), nullable=True))
    op.add_column("vacancy", sa.Column("reasoned_words", sa.JSON(none_as_null=True), nullable=True))


def downgrade() -> None:
    """No advert explains its words any more."""
    op.drop_column("vacancy", "reasoned_words")
    op.drop_column("vacancy", "wording_reason")
    op.drop_column("vacancy", "text_signature")
