"""What somebody with the database's password could do: take the triggers off and change the trail."""

from sqlalchemy import text

from recruitment.database import db, transaction

TRIGGERS = {
    "sqlite": ("DROP TRIGGER audit_entry_refuses_UPDATE", "DROP TRIGGER audit_entry_refuses_DELETE"),
    "postgresql": ("DROP TRIGGER audit_entry_refuses_change ON audit_entry",),
}


def tamper(statement: str) -> None:
    """Run SQL that the triggers would refuse."""
    with transaction():
        for drop in TRIGGERS[db.engine.dialect.name]:
            db.session.execute(text(drop))
        db.session.execute(text(statement))
