"""What has not changed is not sent again."""

from flask import Flask
from werkzeug.wrappers import Response

from recruitment.web.conditional import conditional


def answer(app: Flask, body: str, **headers: str) -> Response:
    with app.test_request_context(headers=headers):
        return conditional(Response(body))


class TestConditional:
    def test_same_body_is_not_sent_twice(self, app: Flask) -> None:
        etag = answer(app, "one").headers["ETag"]
        assert etag.startswith('W/"')
        assert answer(app, "one", **{"If-None-Match": etag}).status_code == 304

    def test_another_body_is_sent(self, app: Flask) -> None:
        other = answer(app, "two", **{"If-None-Match": answer(app, "one").headers["ETag"]})
        assert (other.status_code, other.get_data()) == (200, b"two")

    def test_shared_caches_may_keep_it_for_a_second(self, app: Flask) -> None:
        assert answer(app, "one").headers["Cache-Control"] == "public, max-age=0, s-maxage=1"

    def test_nonsense_is_no_fingerprint(self, app: Flask) -> None:
        assert answer(app, "one", **{"If-None-Match": 'W/"", ,"'}).status_code == 200
