"""Where the files themselves are: a folder, or a bucket that speaks S3. Names are random and come from here."""

import re
import secrets
from collections.abc import Iterator
from datetime import datetime
from typing import Protocol

from recruitment.config import settings
from recruitment.documents.buckets import BucketStore
from recruitment.documents.folders import FolderStore
from recruitment.documents.refusals import StoreDown

NAME = re.compile(r"[0-9a-f]{32}")


class Store(Protocol):
    """Holds files by name. Each of these raises StoreDown when it can't."""

    def write(self, name: str, content: bytes) -> None:
        """Keep it whole or not at all."""

    def read(self, name: str) -> bytes:
        """What was kept."""

    def remove(self, name: str) -> None:
        """No error when it is gone already."""

    def names(self) -> Iterator[tuple[str, datetime]]:
        """Everything that is there, with the instant at which it came."""

    def has_room_for(self, size: int) -> bool:
        """Whether so many bytes more leave the machine room to work in."""


def current_store() -> Store:
    """The one of the settings."""
    kind, _, place = settings().uploads_url.partition("://")
    if kind == "s3":
        bucket, _, prefix = place.partition("/")
        return BucketStore(bucket, prefix.strip("/"))
    return FolderStore(place)


def new_name() -> str:
    """128 bits that nobody guesses, and which tell nothing of the person or the file."""
    return secrets.token_hex(16)


__all__ = ["NAME", "Store", "StoreDown", "current_store", "new_name"]
