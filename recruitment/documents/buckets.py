"""Files in a bucket that speaks S3. Keys, region and endpoint come from the usual AWS variables."""

import importlib
from collections.abc import Callable, Iterator
from datetime import datetime
from functools import cache
from typing import Any, TypeVar

from recruitment.documents.refusals import StoreDown

Answer = TypeVar("Answer")
CONNECT_SECONDS, READ_SECONDS, TRIES = 3, 10, 2


class BucketStore:
    """A bucket, and what stands in front of each name in it."""

    def __init__(self, bucket: str, prefix: str) -> None:
        self.bucket = bucket
        self.prefix = f"{prefix}/" if prefix else ""

    def write(self, name: str, content: bytes) -> None:
        """An object is there whole or not at all: S3 checks its length and checksum."""
        _ask(lambda s3: s3.put_object(**self._at(name), Body=content, ContentType="application/octet-stream"))

    def read(self, name: str) -> bytes:
        """Raises StoreDown when it isn't there."""
        return _ask(lambda s3: bytes(s3.get_object(**self._at(name))["Body"].read()))

    def remove(self, name: str) -> None:
        """S3 says nothing when it is gone already."""
        _ask(lambda s3: s3.delete_object(**self._at(name)))

    def names(self) -> Iterator[tuple[str, datetime]]:
        """A thousand at a time."""
        for page in _ask(lambda s3: list(self._pages(s3))):
            for one in page.get("Contents", ()):
                yield one["Key"].removeprefix(self.prefix), one["LastModified"]

    def has_room_for(self, size: int) -> bool:
        """A bucket has no end; the employer's quota bounds it."""
        return True

    def _at(self, name: str) -> dict[str, str]:
        return {"Bucket": self.bucket, "Key": f"{self.prefix}{name}"}

    def _pages(self, s3: Any) -> Iterator[dict[str, Any]]:
        yield from s3.get_paginator("list_objects_v2").paginate(Bucket=self.bucket, Prefix=self.prefix)


@cache
def client() -> Any:
    """One for the process. Read when a bucket is asked for: most sites have none, and it takes a second to load."""
    config = importlib.import_module("botocore.config").Config(
        connect_timeout=CONNECT_SECONDS, read_timeout=READ_SECONDS, retries={"total_max_attempts": TRIES}
    )
    return importlib.import_module("boto3").client("s3", config=config)


def _ask(question: Callable[[Any], Answer]) -> Answer:
    troubles = importlib.import_module("botocore.exceptions")
    try:
        return question(client())
    except (troubles.BotoCoreError, troubles.ClientError, OSError) as problem:
        raise StoreDown("the bucket doesn't answer as it should") from problem
