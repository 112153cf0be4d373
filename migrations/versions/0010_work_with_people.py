"""Where HR stands with each person, what they look for, notes, words to send, and who is told of new ones."""

import re
import unicodedata

import sqlalchemy as sa
from alembic import op

revision = "0010"
down_revision = "0009"
branch_labels = None
depends_on = None

#: Alike on both databases. Batches would copy the table, and SQLite can't add a constraint to one that stands.
COLUMNS = (
    "stage VARCHAR(20) NOT NULL DEFAULT 'new' CONSTRAINT ck_registration_stage CHECK (stage IN ('new', 'contacted', "
    "'in-conversation', 'offered', 'appointed', 'not-progressed', 'withdrawn'))",
    "experience VARCHAR(10) CONSTRAINT ck_registration_experience CHECK (experience IN ('none', 'under-1', '1-3', "
    "'3-5', 'over-5'))",
    "owner_id INTEGER CONSTRAINT fk_registration_owner_id_account REFERENCES account (id)",
)
REGISTRATION = sa.table(
    "registration", *map(sa.column, ("id", "name", "email_as_typed", "message", "words", "created_at"))
)


def upgrade() -> None:
    """Who is there already is new, and found by their words."""
    for column in COLUMNS:
        op.execute(f"ALTER TABLE registration ADD COLUMN {column}")
    op.add_column("registration", sa.Column("stage_changed_at", sa.DateTime(timezone=True), nullable=True))
    op.add_column("registration", sa.Column("contacted_at", sa.DateTime(timezone=True), nullable=True))
    op.add_column("registration", sa.Column("due_on", sa.Date(), nullable=True))
    op.add_column("registration", sa.Column("pay_wanted", sa.Integer(), nullable=True))
    op.add_column("registration", sa.Column("words", sa.Text(), nullable=False, server_default=""))
    op.add_column(
        "employer", sa.Column("anonymous_until_contacted", sa.Boolean(), nullable=False, server_default=sa.true())
    )
    op.create_index("ix_registration_owner_id", "registration", ["owner_id"])
    op.create_index("ix_registration_due_on", "registration", ["due_on"])
    op.create_index("ix_registration_newest", "registration", ["employer_id", "created_at", "id"])
    op.create_index("ix_registration_of_stage", "registration", ["employer_id", "stage", "created_at", "id"])
    op.create_index("ix_registration_role_type_role_type_id", "registration_role_type", ["role_type_id"])
    _create_tables()
    _fill()


def downgrade() -> None:
    """SQLite drops no column that refers to another table, so there the table is copied."""
    for table in ("notice_preference", "message_template", "registration_note", "registration_hours"):
        op.drop_table(table)
    op.drop_index("ix_registration_role_type_role_type_id", "registration_role_type")
    for index in ("of_stage", "newest", "due_on", "owner_id"):
        op.drop_index(f"ix_registration_{index}", "registration")
    for column in ("stage", "experience", "stage_changed_at", "contacted_at", "due_on", "pay_wanted", "words"):
        op.drop_column("registration", column)
    with op.batch_alter_table("registration", table_kwargs={"sqlite_autoincrement": True}) as batch:
        batch.drop_column("owner_id")
    op.drop_column("employer", "anonymous_until_contacted")


def _create_tables() -> None:
    op.create_table(
        "registration_hours",
        sa.Column("registration_id", sa.Integer(), nullable=False),
        sa.Column("value", sa.String(length=20), nullable=False),
        sa.CheckConstraint(
            "value IN ('full-time', 'part-time', 'job-share', 'term-time', 'flexible')",
            name=op.f("ck_registration_hours_value"),
        ),
        sa.ForeignKeyConstraint(
            ["registration_id"],
            ["registration.id"],
            name=op.f("fk_registration_hours_registration_id_registration"),
            ondelete="CASCADE",
        ),
        sa.PrimaryKeyConstraint("registration_id", "value", name=op.f("pk_registration_hours")),
    )
    op.create_table(
        "registration_note",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("registration_id", sa.Integer(), nullable=False),
        sa.Column("author_id", sa.Integer(), nullable=False),
        sa.Column("at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("text", sa.Text(), nullable=False),
        sa.ForeignKeyConstraint(
            ["registration_id"],
            ["registration.id"],
            name=op.f("fk_registration_note_registration_id_registration"),
            ondelete="CASCADE",
        ),
        sa.ForeignKeyConstraint(["author_id"], ["account.id"], name=op.f("fk_registration_note_author_id_account")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_registration_note")),
        sqlite_autoincrement=True,
    )
    op.create_index(op.f("ix_registration_note_registration_id"), "registration_note", ["registration_id"])
    op.create_table(
        "message_template",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("employer_id", sa.Integer(), nullable=False),
        sa.Column("name", sa.String(length=80), nullable=False),
        sa.Column("subject", sa.String(length=150), nullable=False),
        sa.Column("text", sa.Text(), nullable=False),
        sa.Column("updated_at", sa.DateTime(timezone=True), nullable=False),
        sa.ForeignKeyConstraint(
            ["employer_id"], ["employer.id"], name=op.f("fk_message_template_employer_id_employer")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_message_template")),
        sa.UniqueConstraint("employer_id", "name", name=op.f("uq_message_template_employer_id_name")),
        sqlite_autoincrement=True,
    )
    op.create_index(op.f("ix_message_template_employer_id"), "message_template", ["employer_id"])
    op.create_table(
        "notice_preference",
        sa.Column("account_id", sa.Integer(), nullable=False),
        sa.Column("often", sa.String(length=10), nullable=False),
        sa.CheckConstraint("often IN ('at-once', 'daily', 'never')", name=op.f("ck_notice_preference_often")),
        sa.ForeignKeyConstraint(["account_id"], ["account.id"], name=op.f("fk_notice_preference_account_id_account")),
        sa.PrimaryKeyConstraint("account_id", name=op.f("pk_notice_preference")),
    )


def _fill() -> None:
    connection = op.get_bind()
    connection.execute(sa.text("UPDATE registration SET stage_changed_at = created_at"))
    for row in connection.execute(sa.select(REGISTRATION)).all():
        told = " ".join(part for part in (row.name, row.email_as_typed, row.message) if part)
        change = sa.update(REGISTRATION).where(REGISTRATION.c.id == row.id).values(words=_each_word_of(told))
        connection.execute(change)


def _each_word_of(text: str) -> str:
    """As the search splits words on the day of this migration."""
    folded = unicodedata.normalize("NFKC", text).casefold()
    found = re.findall(r"[^\W_]+(?:['\u2019\u02bc][^\W_]+)*", folded)
    plain = [word.translate({ord(mark): None for mark in "'\u2019\u02bc"}) for word in found]
    return f" {' '.join(dict.fromkeys(plain))} " if plain else " "
