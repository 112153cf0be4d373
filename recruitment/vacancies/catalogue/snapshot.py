"""The catalogue as a file, so that a start reads what an earlier one built. A file that doesn't fit is no file."""

import json
import os
import secrets
from dataclasses import dataclass
from functools import cache
from hashlib import blake2b
from pathlib import Path
from typing import Any

from sqlalchemy import Connection, select, text

from recruitment.freshness.counter import Version
from recruitment.freshness.models import CatalogueChange
from recruitment.vacancies.catalogue.index import Catalogue
from recruitment.vacancies.packing import Packer, Unpacker

#: The code that shapes what is in the file: with any change of it, the catalogue is built anew.
ROOM = Path(__file__).resolve().parent.parent
#: So many of the latest changes have to be those of the database: a copy that was put back without a new epoch has
#: other ones.
WITNESSES = 64
_SEAL = 64
_LENGTH = 4


@dataclass(frozen=True)
class Kept:
    """A catalogue and the catalogue's sequence that it is as of."""

    catalogue: Catalogue
    sequence: int


@dataclass(frozen=True)
class Snapshot:
    """One file. It is sealed with the installation's secret, so whatever else lies in its place is never read."""

    path: Path
    secret: str

    def read(self, connection: Connection, version: Version) -> Kept | None:
        """What it holds, if that is an earlier state, or the state, of this database; else None."""
        try:
            packed = memoryview(self.path.read_bytes())
        except OSError:
            return None
        seal, packed = packed[:_SEAL], packed[_SEAL:]
        if not secrets.compare_digest(seal, self._seal([packed])):
            return None
        end = _LENGTH + int.from_bytes(packed[:_LENGTH], "big")
        heading = json.loads(bytes(packed[_LENGTH:end]))
        sequence = heading["sequence"]
        if sequence > version.catalogue or heading != _heading(connection, version._replace(catalogue=sequence)):
            return None
        catalogue = Catalogue()
        catalogue.unpack(Unpacker(packed[end:]))
        return Kept(catalogue, sequence)

    def write(self, connection: Connection, version: Version, catalogue: Catalogue) -> None:
        """Take the place of the old one at once and whole. Raises OSError."""
        self.path.parent.mkdir(exist_ok=True)  # with PostgreSQL and a given key nothing else has made var/
        heading = json.dumps(_heading(connection, version)).encode()
        packer = Packer()
        catalogue.pack(packer)
        parts = [len(heading).to_bytes(_LENGTH, "big"), heading, *packer.parts]
        draft = self.path.with_name(f"{self.path.name}.{secrets.token_hex(4)}")
        try:
            # Adverts that are not published yet are in it.
            with open(os.open(draft, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600), "wb") as file:
                file.writelines([self._seal(parts), *parts])
            draft.replace(self.path)
        finally:
            draft.unlink(missing_ok=True)

    def _seal(self, parts: list[bytes] | list[memoryview]) -> bytes:
        seal = blake2b(key=blake2b(self.secret.encode()).digest(), person=b"catalogue")
        for part in parts:
            seal.update(part)
        return seal.digest()


def _heading(connection: Connection, version: Version) -> dict[str, Any]:
    """What has to be the same for the file to be of this database and this release."""
    found = (
        select(CatalogueChange.sequence, CatalogueChange.vacancy_id)
        .where(CatalogueChange.sequence <= version.catalogue)
        .order_by(CatalogueChange.sequence.desc(), CatalogueChange.vacancy_id)
        .limit(WITNESSES)
    )
    return {
        "release": _release(),
        "tables": connection.scalar(text("SELECT version_num FROM alembic_version")),
        "epoch": version.epoch,
        "sequence": version.catalogue,
        "changes": [list(row) for row in connection.execute(found)],
    }


@cache
def _release() -> str:
    """Of all that is in this room: more than shapes the file, so that nothing can be forgotten."""
    code = blake2b(digest_size=16)
    for path in sorted(ROOM.rglob("*.py")):
        code.update(path.read_bytes())
    return code.hexdigest()
