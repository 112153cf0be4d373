"""Bytes in a query that no browser sends are nobody's failure."""

import pytest
from flask import Flask

from recruitment.web.queries import PlainRequest


class TestPlainRequest:
    @pytest.mark.parametrize(
        ("sent", "read"),
        [("q=caf\xc3\xa9", "café"), ("q=caf\xe9", "caf%E9"), ("q=caf%C3%A9", "café"), ("q=a+b%2B\xff", "a b+%FF")],
    )
    def test_bytes_are_read_as_if_they_were_encoded(self, sent: str, read: str) -> None:
        assert PlainRequest({"QUERY_STRING": sent}).args["q"] == read

    @pytest.mark.parametrize("path", ["/jobs", "/", "/api/v1/vacancies", "/feeds/jobs.atom", "/hr/", "/no-such-page"])
    def test_no_page_fails(self, app: Flask, path: str) -> None:
        answer = app.test_client().get(path, environ_overrides={"QUERY_STRING": "q=\xe9\xff&page=\xc3"})
        assert answer.status_code < 500
