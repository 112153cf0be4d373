"""Paths of doors, worked out once: making an address costs as much as a card of a list."""

from functools import lru_cache

from flask import request, url_for


def site_root() -> str:
    """Where the site stands below its host: empty, unless a server mounts it somewhere."""
    return request.script_root


def path_of(endpoint: str) -> str:
    """The path of a door without arguments."""
    return _path_of(endpoint, site_root())


@lru_cache(256)
def _path_of(endpoint: str, _site_root: str) -> str:
    return url_for(endpoint)
