"""Alembic's environment: one writing connection, foreign keys off on SQLite while tables are rebuilt."""

from alembic import context
from flask import current_app
from sqlalchemy import Connection, TypeDecorator

migrate = current_app.extensions["migrate"]
engine = migrate.db.engine


def check_rebuilt_tables(connection: Connection) -> None:
    """With foreign keys off nothing else would notice a row that lost its parent."""
    lost = connection.exec_driver_sql("PRAGMA foreign_key_check").fetchall()
    if lost:
        raise RuntimeError(f"rows point at nothing: {lost[:5]}")


def plain_type(kind: str, item: object, _context: object) -> str | bool:
    """Column types of our own are written as what they are stored as: a migration outlives our classes."""
    return f"sa.{item.impl!r}" if kind == "type" and isinstance(item, TypeDecorator) else False


def run() -> None:
    """Run the migrations in one transaction, or write their SQL."""
    arguments = {
        "target_metadata": migrate.db.metadata,
        "render_item": plain_type,
        **migrate.configure_args,
    }
    if context.is_offline_mode():
        context.configure(url=engine.url, literal_binds=True, **arguments)
        with context.begin_transaction():
            context.run_migrations()
        return
    is_sqlite = engine.dialect.name == "sqlite"
    with engine.connect().execution_options(writing=True) as connection:
        # A batch change of a parent table drops it: with foreign keys on, its children go too.
        if is_sqlite:
            connection.connection.dbapi_connection.execute("PRAGMA foreign_keys=OFF")
        try:
            with connection.begin():
                context.configure(connection=connection, **arguments)
                with context.begin_transaction():
                    context.run_migrations()
                if is_sqlite:
                    check_rebuilt_tables(connection)
        finally:
            if is_sqlite:
                connection.connection.dbapi_connection.execute("PRAGMA foreign_keys=ON")


run()
