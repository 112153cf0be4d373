"""Begin the audit trail's chain, and let the database refuse to change or delete its entries."""

import sqlalchemy as sa
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


def upgrade() -> None:
    """One head row, with the empty hash that the first entry is chained to."""
    head = sa.table("audit_head", sa.column("id"), sa.column("entries"), sa.column("hash"))
    op.bulk_insert(head, [{"id": 1, "entries": 0, "hash": ""}])
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
