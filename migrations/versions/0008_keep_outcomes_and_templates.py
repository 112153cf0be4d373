"""Who submitted and edited a vacancy, how it ended, and what new ones can begin with."""

import sqlalchemy as sa
from alembic import op

revision = "0008"
down_revision = "0007"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Plain columns, so that SQLite copies no table."""
    op.add_column("vacancy", sa.Column("submitted_by_id", sa.Integer(), nullable=True))
    op.add_column("vacancy", sa.Column("edited_by_id", sa.Integer(), nullable=True))
    op.add_column("vacancy", sa.Column("outcome", sa.String(length=20), nullable=True))
    op.create_table(
        "vacancy_template",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("employer_id", sa.Integer(), nullable=False),
        sa.Column("name", sa.String(length=120), nullable=False),
        sa.Column("field_values", sa.JSON(), nullable=False),
        sa.Column("updated_at", sa.DateTime(timezone=True), nullable=False),
        sa.ForeignKeyConstraint(
            ["employer_id"], ["employer.id"], name=op.f("fk_vacancy_template_employer_id_employer")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_vacancy_template")),
        sa.UniqueConstraint("employer_id", "name", name=op.f("uq_vacancy_template_employer_id_name")),
        sqlite_autoincrement=True,
    )


def downgrade() -> None:
    """Nobody knows any more how a vacancy ended."""
    op.drop_table("vacancy_template")
    op.drop_column("vacancy", "outcome")
    op.drop_column("vacancy", "edited_by_id")
    op.drop_column("vacancy", "submitted_by_id")
