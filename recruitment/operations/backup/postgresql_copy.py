"""Copies of a PostgreSQL database, made and put back by its own programs."""

import os
import subprocess
from pathlib import Path
from tempfile import TemporaryDirectory

from sqlalchemy import URL, text
from sqlalchemy.exc import SQLAlchemyError

from recruitment.database import db
from recruitment.operations.backup.contents import REVISION, STORED, Contents
from recruitment.operations.backup.refusals import CannotBackUp, CannotRestore

#: Whatever the site has made, so that nothing of another time is left; extensions keep what is theirs.
EMPTY = """
SET lock_timeout = '10s';
DO $$
DECLARE one text;
BEGIN
    FOR one IN SELECT format('DROP TABLE %I.%I CASCADE', schemaname, tablename)
        FROM pg_tables WHERE schemaname = current_schema() LOOP
        EXECUTE one;
    END LOOP;
    FOR one IN SELECT format('DROP ROUTINE %s CASCADE', routine.oid::regprocedure) FROM pg_proc AS routine
        WHERE pronamespace = current_schema()::regnamespace AND NOT EXISTS (
            SELECT FROM pg_depend WHERE classid = 'pg_proc'::regclass AND objid = routine.oid AND deptype = 'e') LOOP
        EXECUTE one;
    END LOOP;
END $$;
"""


class _Failed(Exception):
    """What the program said, in one line."""


def make_copy(url: URL, path: Path) -> Contents:
    """As of one moment, which the program and we look at together. Raises CannotBackUp."""
    try:
        with db.engine.connect().execution_options(isolation_level="REPEATABLE READ") as connection:
            snapshot = connection.scalar(text("SELECT pg_export_snapshot()"))
            revision = connection.scalars(text(REVISION)).one()
            documents = list(connection.scalars(text(STORED)))
            told = ["--format=custom", "--no-owner", "--no-privileges", f"--snapshot={snapshot}", f"--file={path}"]
            _run("pg_dump", *told, f"--dbname={_address(url)}", url=url)
    except (SQLAlchemyError, _Failed) as problem:
        words = problem if isinstance(problem, _Failed) else "the database does not answer as it should"
        raise CannotBackUp(f"PostgreSQL could not be copied: {words}") from problem
    return Contents(revision, documents)


def put_back(url: URL, path: Path) -> None:
    """Empty the database and fill it, all in one transaction. Raises CannotRestore."""
    with TemporaryDirectory(dir=path.parent) as folder:
        emptying, filling = Path(folder, "empty.sql"), Path(folder, "fill.sql")
        emptying.write_text(EMPTY)
        try:
            _run("pg_restore", "--no-owner", "--no-privileges", f"--file={filling}", str(path), url=url)
            told = ["--no-psqlrc", "--quiet", "--single-transaction", "--set=ON_ERROR_STOP=1"]
            _run("psql", *told, f"--file={emptying}", f"--file={filling}", f"--dbname={_address(url)}", url=url)
        except _Failed as problem:
            raise CannotRestore(f"The database is as it was: {problem}") from problem


def _address(url: URL) -> str:
    """Without the password: anybody on the machine can read the arguments of a program."""
    query = {name: value for name, value in url.query.items() if name != "password"}
    # set(password=None) keeps it, and *** would be written in its place, which PostgreSQL takes for the password.
    return url.set(drivername="postgresql", query=query)._replace(password=None).render_as_string()


def _run(program: str, *arguments: str, url: URL) -> None:
    """Raises _Failed."""
    password = url.password or url.query.get("password")
    environment = os.environ | ({"PGPASSWORD": str(password)} if password else {})
    try:
        done = subprocess.run(
            [program, *arguments],
            env=environment,
            stdin=subprocess.DEVNULL,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.PIPE,
            text=True,
            errors="replace",
        )
    except OSError as problem:
        raise _Failed(f"{program} is needed (Debian: apt-get install postgresql-client)") from problem
    if done.returncode:
        said = [line for line in done.stderr.splitlines() if "error:" in line.lower()]
        raise _Failed(said[0] if said else f"{program} ended with {done.returncode}")
