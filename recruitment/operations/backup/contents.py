"""What a copy of the database says of itself."""

from dataclasses import dataclass

REVISION = "SELECT version_num FROM alembic_version"
#: A harmful file is removed while its row stays.
STORED = "SELECT stored_as FROM document WHERE state <> 'infected' ORDER BY stored_as"


@dataclass(frozen=True)
class Contents:
    """Of the same moment as the copy."""

    revision: str
    #: Names of the files that its documents have in the store.
    documents: list[str]
