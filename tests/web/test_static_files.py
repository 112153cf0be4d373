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
