"""What a test wrote is taken out of PostgreSQL again: a new copy of the database takes fifty times as long."""

from typing import LiteralString, cast

import psycopg
from psycopg.sql import SQL, Composable, Identifier, Literal

#: Rows that were deleted stay in their files and slow down the next tests; after so many a new copy is cheaper.
MOST_ROWS = 10_000
#: Nothing fires or refuses while rows go, and whoever holds a lock is not waited for.
OPTIONS = "-c session_replication_role=replica -c lock_timeout=500"
TABLES = "SELECT tablename FROM pg_tables WHERE schemaname = 'public' ORDER BY tablename"
SEQUENCES = "SELECT sequencename, start_value, last_value FROM pg_sequences WHERE schemaname = 'public'"
#: A test that changed the schema changed rows of one of these.
CATALOGUES = ("pg_class", "pg_attribute", "pg_attrdef", "pg_constraint", "pg_index", "pg_proc", "pg_trigger")


class CannotUndo(Exception):
    """Only a new copy brings the fresh state back."""


class Undo:
    """One connection to a fresh database, which remembers what stands in it. Raises CannotUndo without the right to."""

    def __init__(self, url: str) -> None:
        self.rows = 0
        try:
            self.connection = psycopg.connect(url, autocommit=True, options=OPTIONS)
        except psycopg.errors.InsufficientPrivilege as refusal:  # it takes a superuser
            raise CannotUndo from refusal
        self.script = SQL("; ").join([*self._rows_of_tables(), *self._numbers_of_sequences()])
        self.shape = self._read_shape()

    def run(self) -> None:
        """Every table and sequence as it was. Raises CannotUndo."""
        try:
            if self.rows > MOST_ROWS or self._read_shape() != self.shape:
                raise CannotUndo
            answer = self.connection.execute(self.script)
        except psycopg.Error as problem:
            raise CannotUndo from problem
        self.rows += max(answer.rowcount, 0)
        while answer.nextset():
            self.rows += max(answer.rowcount, 0)

    def close(self) -> None:
        """Let the database go."""
        self.connection.close()

    def _rows_of_tables(self) -> list[Composable]:
        """Empties every table, and fills those again that are not empty when fresh."""
        statements: list[Composable] = []
        for (name,) in self.connection.execute(TABLES).fetchall():
            table, kept = Identifier("public", name), Identifier("pg_temp", name)
            statements.append(SQL("DELETE FROM {}").format(table))
            if self.connection.execute(SQL("SELECT FROM {} LIMIT 1").format(table)).rowcount:
                self.connection.execute(SQL("CREATE TABLE {} AS TABLE {}").format(kept, table))
                statements.append(SQL("INSERT INTO {} OVERRIDING SYSTEM VALUE TABLE {}").format(table, kept))
        return statements

    def _numbers_of_sequences(self) -> list[Composable]:
        return [
            SQL("SELECT setval({}, {}, {})").format(Literal(f"public.{name}"), last or start, last is not None)
            for name, start, last in self.connection.execute(SEQUENCES).fetchall()
        ]

    def _read_shape(self) -> list[tuple[object, ...]]:
        """The number of rows in each catalogue and the last transaction that changed one."""
        query = " UNION ALL ".join(f"SELECT count(*), max(xmin::text::bigint) FROM {name}" for name in CATALOGUES)
        return self.connection.execute(cast(LiteralString, query)).fetchall()
