"""Begin the audit trail's chain, and let the database refuse to change or delete its entries."""

from alembic import op

revision = "0002"
down_revision = "0001"
branch_labels = None
depends_on = None

SQLITE_TRIGGER = """
CREATE TRIGGER audit_entry_refuses_{event} BEFORE {event} ON audit_entry
BEGIN SELECT RAISE(ABORT, 'the audit trail is never changed'); END
"""
POSTGRESQL_FUNCTION = """
CREATE FUNCTION refuse_audit_change() RETURNS trigger LANGUAGE plpgsql AS
$$ BEGIN RAISE EXCEPTION 'the audit trail is never changed'; END $$
"""
POSTGRESQL_TRIGGER = """
CREATE TRIGGER audit_entry_refuses_change BEFORE UPDATE OR DELETE OR TRUNCATE ON audit_entry
FOR EACH STATEMENT EXECUTE FUNCTION refuse_audit_change()
"""
#: The empty hash is what the first entry is chained to; after a way down and up there are entries already.
HEAD = """
INSERT INTO audit_head (id, entries, hash)
SELECT 1, COUNT(*), COALESCE((SELECT hash FROM audit_entry ORDER BY id DESC LIMIT 1), '') FROM audit_entry
"""


def upgrade() -> None:
    """One head row, which knows the newest entry."""
    op.execute(HEAD)
    if op.get_bind().dialect.name == "sqlite":
        for event in ("UPDATE", "DELETE"):
            op.execute(SQLITE_TRIGGER.format(event=event))
    else:
        op.execute(POSTGRESQL_FUNCTION)
        op.execute(POSTGRESQL_TRIGGER)


def downgrade() -> None:
    """Take the guard off; the entries stay."""
    if op.get_bind().dialect.name == "sqlite":
        for event in ("UPDATE", "DELETE"):
            op.execute(f"DROP TRIGGER audit_entry_refuses_{event}")
    else:
        op.execute("DROP TRIGGER audit_entry_refuses_change ON audit_entry")
        op.execute("DROP FUNCTION refuse_audit_change()")
    op.execute("DELETE FROM audit_head")
