"""Static files: their addresses change with their content, so that browsers may keep them for a year."""

import gzip
from base64 import b64encode
from functools import cache, lru_cache
from hashlib import sha256, sha384
from pathlib import Path

from flask import Flask, Response, abort, request
from werkzeug.utils import safe_join

FOLDER = Path(__file__).resolve().parent.parent / "static"
#: Text, which half as many bytes can carry; a picture or a font is compressed already.
COMPRESSED = {".css", ".js", ".svg"}


def init_static_files(app: Flask) -> None:
    """Give templates addresses with a version, and the fingerprint by which browsers check a file."""
    app.url_defaults(_add_version)
    app.add_template_global(static_integrity)
    app.before_request(_refuse_other_version)
    app.after_request(_compress)


@cache
def static_integrity(filename: str) -> str:
    """The `integrity` attribute for a style sheet or script. Raises FileNotFoundError."""
    return "sha384-" + b64encode(sha384((FOLDER / filename).read_bytes()).digest()).decode()


def _add_version(endpoint: str, values: dict[str, object]) -> None:
    """Fonts keep plain names: the style sheet names them so, and two addresses would load them twice."""
    filename = values.get("filename")
    if endpoint == "static" and isinstance(filename, str) and not filename.startswith("fonts/"):
        values.setdefault("v", _fingerprint(filename))


def _refuse_other_version() -> None:
    """While servers of two releases answer, nobody may keep the wrong one's file for a year: a proxy asks the next."""
    if request.endpoint == "static" and (version := request.args.get("v")) is not None:
        filename = (request.view_args or {})["filename"]
        if safe_join(str(FOLDER), filename) is None or version != _fingerprint(filename):
            abort(404)


def _compress(response: Response) -> Response:
    """For who takes gzip, where nothing stands in front that would do it."""
    filename = (request.view_args or {}).get("filename", "")
    if request.endpoint != "static" or Path(filename).suffix not in COMPRESSED:
        return response
    response.vary.add("Accept-Encoding")
    if response.status_code == 200 and "gzip" in request.accept_encodings and "Range" not in request.headers:
        response.close()
        etag, _ = response.get_etag()
        response.direct_passthrough = False
        response.set_data(_compressed(filename))
        response.content_encoding = "gzip"
        response.headers.pop("Accept-Ranges", None)
        response.set_etag(f"{etag}-gzip")
    return response


@lru_cache(maxsize=100)
def _compressed(filename: str) -> bytes:
    return gzip.compress((FOLDER / filename).read_bytes(), mtime=0)


@lru_cache(maxsize=500)
def _fingerprint(filename: str) -> str:
    path = FOLDER / filename
    return sha256(path.read_bytes()).hexdigest()[:10] if path.is_file() else "missing"
