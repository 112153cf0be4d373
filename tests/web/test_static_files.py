"""Addresses of static files."""

import base64
import gzip
import hashlib

from flask import url_for

from recruitment.config import ROOT
from recruitment.web.static_files import static_integrity

FOLDER = ROOT / "recruitment" / "static"


def test_an_address_changes_with_the_content(app):
    digest = hashlib.sha256((FOLDER / "css" / "base.css").read_bytes()).hexdigest()
    with app.test_request_context():
        assert url_for("static", filename="css/base.css") == f"/static/css/base.css?v={digest[:10]}"


def test_fonts_keep_the_name_that_the_style_sheet_says(app):
    with app.test_request_context():
        assert "?" not in url_for("static", filename="fonts/figtree.woff2")


def test_address_of_another_release_is_not_answered_by_this_one(app):
    def status(path):
        with app.test_client().get(path) as response:
            return response.status_code

    with app.test_request_context():
        own = url_for("static", filename="css/base.css")
    paths = (own, "/static/css/base.css", f"{own}0", "/static/css/base.css?v=", "/static/nothing.css?v=missing")
    assert [status(path) for path in paths] == [200, 200, 404, 404, 404]


def test_a_browser_can_check_a_file_by_its_integrity():
    digest = hashlib.sha384((FOLDER / "css" / "base.css").read_bytes()).digest()
    assert static_integrity("css/base.css") == f"sha384-{base64.b64encode(digest).decode()}"


def test_all_scripts_together_are_small():
    """Compressed, the vendored ones too: no page needs more than a part of them."""
    scripts = [path for path in FOLDER.rglob("*.js") if path.is_file()]
    assert sum(len(gzip.compress(path.read_bytes())) for path in scripts) < 15_000


class TestCompression:
    ADDRESS = "/static/css/base.css"

    def test_text_is_compressed_for_who_takes_it(self, app):
        plain, packed = (FOLDER / "css" / "base.css").read_bytes(), {"Accept-Encoding": "br, gzip"}
        with app.test_client().get(self.ADDRESS, headers=packed) as answer:
            assert gzip.decompress(answer.data) == plain
            assert (answer.headers["Content-Encoding"], answer.headers["Vary"]) == ("gzip", "Accept-Encoding")
            assert int(answer.headers["Content-Length"]) == len(answer.data) < len(plain) / 2
            assert answer.headers["Cache-Control"] == "public, max-age=31536000"
        with app.test_client().get(self.ADDRESS) as answer:
            assert answer.data == plain
            assert answer.headers["Vary"] == "Accept-Encoding"

    def test_fonts_and_parts_of_files_come_as_they_are(self, app):
        packed = {"Accept-Encoding": "gzip"}
        with app.test_client().get("/static/fonts/figtree.woff2", headers=packed) as answer:
            assert "Content-Encoding" not in answer.headers
        with app.test_client().get(self.ADDRESS, headers=packed | {"Range": "bytes=0-9"}) as answer:
            assert (answer.status_code, len(answer.data)) == (206, 10)
            assert "Content-Encoding" not in answer.headers

    def test_packed_and_plain_have_tags_of_their_own(self, app):
        tags = set()
        for headers in ({}, {"Accept-Encoding": "gzip"}):
            with app.test_client().get(self.ADDRESS, headers=headers) as answer:
                tags.add(answer.headers["ETag"])
        assert len(tags) == 2
