"""Files in a bucket, against a server that speaks S3."""

import logging
from collections.abc import Iterator

import boto3
import pytest
from moto.server import ThreadedMotoServer

from recruitment.documents import buckets
from recruitment.documents.buckets import BucketStore
from recruitment.documents.refusals import StoreDown
from tests.clamd_server import url_of_nobody

NAME = "0" * 32


@pytest.fixture(scope="module")
def endpoint() -> Iterator[str]:
    """The address of a server on a free port."""
    logging.getLogger("werkzeug").setLevel(logging.ERROR)
    server = ThreadedMotoServer(ip_address="127.0.0.1", port=0, verbose=False)
    server.start()
    host, port = server.get_host_and_port()
    yield f"http://{host}:{port}"
    server.stop()


@pytest.fixture
def store(endpoint: str, monkeypatch: pytest.MonkeyPatch) -> Iterator[BucketStore]:
    """An empty bucket, with the usual variables."""
    use(endpoint, monkeypatch)
    buckets.client().create_bucket(Bucket="council")
    store = BucketStore("council", "cv")
    yield store
    for name, _ in store.names():
        store.remove(name)
    buckets.client.cache_clear()


def use(endpoint: str, monkeypatch: pytest.MonkeyPatch) -> None:
    given = {
        "AWS_ENDPOINT_URL_S3": endpoint,
        "AWS_ACCESS_KEY_ID": "x",
        "AWS_SECRET_ACCESS_KEY": "x",
        "AWS_DEFAULT_REGION": "us-east-1",
    }
    for name, value in given.items():
        monkeypatch.setenv(name, value)
    buckets.client.cache_clear()


class TestBucket:
    def test_file_comes_back_as_it_was_and_goes(self, store: BucketStore) -> None:
        store.write(NAME, b"content")
        assert store.read(NAME) == b"content"
        store.remove(NAME)
        store.remove(NAME)
        with pytest.raises(StoreDown):
            store.read(NAME)

    def test_file_lies_behind_the_prefix(self, store: BucketStore, endpoint: str) -> None:
        store.write(NAME, b"content")
        BucketStore("council", "other").write("1" * 32, b"x")
        keys = [one["Key"] for one in boto3.client("s3").list_objects_v2(Bucket="council")["Contents"]]
        assert keys == [f"cv/{NAME}", f"other/{'1' * 32}"]
        assert [name for name, _ in store.names()] == [NAME]

    def test_instant_of_a_file_knows_its_zone(self, store: BucketStore) -> None:
        store.write(NAME, b"content")
        assert next(store.names())[1].tzinfo is not None


class TestTrouble:
    def test_bucket_that_is_not_there_is_down(self, store: BucketStore) -> None:
        with pytest.raises(StoreDown):
            BucketStore("nowhere", "").write(NAME, b"content")

    def test_server_that_is_not_there_is_down(self, monkeypatch: pytest.MonkeyPatch) -> None:
        use(url_of_nobody().replace("tcp", "http"), monkeypatch)
        store = BucketStore("council", "cv")
        monkeypatch.setattr("time.sleep", lambda _seconds: None)
        with pytest.raises(StoreDown):
            store.write(NAME, b"content")
        with pytest.raises(StoreDown):
            list(store.names())
        buckets.client.cache_clear()
