"""Which store the settings choose."""

from collections.abc import Callable

import pytest
from flask import Flask

from recruitment.documents.buckets import BucketStore
from recruitment.documents.folders import FolderStore
from recruitment.documents.stores import NAME, current_store, new_name

pytestmark = pytest.mark.parametrize("app", ["sqlite"], indirect=True)


class TestCurrentStore:
    @pytest.mark.parametrize(
        ("url", "bucket", "prefix"), [("s3://council", "council", ""), ("s3://council/a/b/", "council", "a/b/")]
    )
    def test_bucket_with_its_prefix(
        self, app: Flask, change_settings: Callable[..., None], url: str, bucket: str, prefix: str
    ) -> None:
        change_settings(uploads_url=url)
        store = current_store()
        assert isinstance(store, BucketStore)
        assert (store.bucket, store.prefix) == (bucket, prefix)

    def test_folder(self, app: Flask, change_settings: Callable[..., None]) -> None:
        change_settings(uploads_url="file:///srv/uploads")
        store = current_store()
        assert isinstance(store, FolderStore)
        assert str(store.folder) == "/srv/uploads"


class TestNewName:
    def test_names_are_drawn_and_tell_nothing(self, app: Flask) -> None:
        names = {new_name() for _ in range(1000)}
        assert len(names) == 1000
        assert all(NAME.fullmatch(name) for name in names)
