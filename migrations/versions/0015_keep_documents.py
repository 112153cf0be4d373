"""Keep documents of applicants, and note the file of each row that is deleted."""

import sqlalchemy as sa
from alembic import op

revision = "0015"
down_revision = "0014"
branch_labels = None
depends_on = None

KINDS = "('pdf', 'docx', 'odt')"
STATES = "('waiting', 'clean', 'infected', 'failed', 'not-scanned')"

SQLITE_TRIGGER = """
CREATE TRIGGER document_notes_file AFTER DELETE ON document
BEGIN INSERT INTO removed_file (stored_as) VALUES (OLD.stored_as) ON CONFLICT DO NOTHING; END
"""
POSTGRESQL_FUNCTION = """
CREATE FUNCTION note_file_of_document() RETURNS trigger LANGUAGE plpgsql AS
$$ BEGIN INSERT INTO removed_file (stored_as) VALUES (OLD.stored_as) ON CONFLICT DO NOTHING; RETURN OLD; END $$
"""
POSTGRESQL_TRIGGER = """
CREATE TRIGGER document_notes_file AFTER DELETE ON document
FOR EACH ROW EXECUTE FUNCTION note_file_of_document()
"""


def upgrade() -> None:
    """A trigger, because rows also go with their registration, whoever deletes that."""
    op.create_table(
        "removed_file",
        sa.Column("stored_as", sa.String(length=32), nullable=False),
        sa.PrimaryKeyConstraint("stored_as", name=op.f("pk_removed_file")),
    )
    op.create_table(
        "document",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("employer_id", sa.Integer(), nullable=False),
        sa.Column("registration_id", sa.Integer(), nullable=True),
        sa.Column("submission_key", sa.String(length=64), nullable=False),
        sa.Column("stored_as", sa.String(length=32), nullable=False),
        sa.Column("file_name", sa.String(length=120), nullable=False),
        sa.Column("kind", sa.String(length=10), nullable=False),
        sa.Column("size", sa.Integer(), nullable=False),
        sa.Column("sha256", sa.String(length=64), nullable=False),
        sa.Column("state", sa.String(length=20), nullable=False),
        sa.Column("finding", sa.String(length=120), nullable=True),
        sa.Column("attempts", sa.Integer(), nullable=False),
        sa.Column("scan_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("scanned_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("received_at", sa.DateTime(timezone=True), nullable=False),
        sa.CheckConstraint(f"kind IN {KINDS}", name=op.f("ck_document_kind")),
        sa.CheckConstraint(f"state IN {STATES}", name=op.f("ck_document_state")),
        sa.CheckConstraint("size > 0", name=op.f("ck_document_size")),
        sa.ForeignKeyConstraint(["employer_id"], ["employer.id"], name=op.f("fk_document_employer_id_employer")),
        sa.ForeignKeyConstraint(
            ["registration_id"],
            ["registration.id"],
            name=op.f("fk_document_registration_id_registration"),
            ondelete="CASCADE",
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_document")),
        sa.UniqueConstraint("registration_id", name=op.f("uq_document_registration_id")),
        sa.UniqueConstraint("submission_key", name=op.f("uq_document_submission_key")),
        sa.UniqueConstraint("stored_as", name=op.f("uq_document_stored_as")),
        sqlite_autoincrement=True,
    )
    op.create_index("ix_document_due", "document", ["state", "scan_at"])
    op.create_index("ix_document_employer_id", "document", ["employer_id"])
    op.create_index("ix_document_received_at", "document", ["received_at"])
    op.add_column("employer", sa.Column("opens_unscanned", sa.Boolean(), nullable=False, server_default=sa.false()))
    if op.get_bind().dialect.name == "sqlite":
        op.execute(SQLITE_TRIGGER)
    else:
        op.execute(POSTGRESQL_FUNCTION)
        op.execute(POSTGRESQL_TRIGGER)


def downgrade() -> None:
    """The rows go; files that nobody knows any more are swept from the store."""
    op.drop_column("employer", "opens_unscanned")
    op.drop_table("document")
    op.drop_table("removed_file")
    if op.get_bind().dialect.name != "sqlite":
        op.execute("DROP FUNCTION note_file_of_document()")
