"""An employer's logo and its pictures."""

import sqlalchemy as sa
from alembic import op

revision = "0018"
down_revision = "0012"
branch_labels = None
depends_on = None

ABOUT_LOGO = (
    ("logo", sa.String(length=16)),
    ("logo_words", sa.String(length=120)),
    ("logo_width", sa.Integer()),
    ("logo_height", sa.Integer()),
)


def upgrade() -> None:
    """Plain columns, so that SQLite copies no table; the pictures apart, so that nobody reads them by the way."""
    for name, kind in ABOUT_LOGO:
        op.add_column("employer", sa.Column(name, kind, nullable=True))
    op.create_table(
        "employer_logo",
        sa.Column("employer_id", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("header", sa.LargeBinary(), nullable=False),
        sa.Column("square", sa.LargeBinary(), nullable=False),
        sa.ForeignKeyConstraint(["employer_id"], ["employer.id"], name=op.f("fk_employer_logo_employer_id_employer")),
        sa.PrimaryKeyConstraint("employer_id", name=op.f("pk_employer_logo")),
    )


def downgrade() -> None:
    """Pages show the product's own mark."""
    op.drop_table("employer_logo")
    for name, _ in reversed(ABOUT_LOGO):
        op.drop_column("employer", name)
