"""Posters: what is drawn, how often, and in what bounds."""

import threading
from dataclasses import replace
from io import BytesIO
from typing import Any

import pytest
from flask import Flask, current_app
from PIL import Image

from recruitment.employers import posters
from recruitment.employers.posters import Poster, make_poster, png_of
from tests.house_rules.hostile_values import VALUES

pytestmark = pytest.mark.parametrize("app", ["sqlite"], indirect=True)
POSTER = Poster("Social worker", "£41,200 a year", "Closes Monday", "Islington Council")


@pytest.fixture
def drawn(app: Flask, monkeypatch: pytest.MonkeyPatch) -> list[Any]:
    """What was asked to be drawn; each is ten bytes."""
    asked: list[Any] = []
    current_app.extensions["posters"].clear()

    def draw(*texts: str) -> bytes:
        asked.append(texts)
        return b"0123456789"

    monkeypatch.setattr(posters, "draw_poster", draw)
    return asked


def picture(poster: Poster) -> Image.Image:
    return Image.open(BytesIO(png_of(poster)))


class TestPicture:
    def test_it_is_a_png_of_the_size_that_networks_want(self, app: Flask) -> None:
        found = picture(POSTER)
        assert (found.format, found.size) == ("PNG", (1200, 630))
        assert len(png_of(POSTER)) < 60_000

    def test_ground_is_the_brand_colour(self, app: Flask) -> None:
        red, green, blue = picture(replace(POSTER, ground="#5a1144")).convert("RGB").getpixel((5, 5))  # type: ignore[misc]
        assert (abs(red - 0x5A), abs(green - 0x11), abs(blue - 0x44)) <= (3, 3, 3)

    def test_hostile_words_are_drawn_all_the_same(self, app: Flask) -> None:
        texts = [value.decode("utf-8", "replace") for value in VALUES.values()]
        for text in (*texts, "W" * 5000, "word " * 1000, "", "<b>&amp;"):
            poster = make_poster(text, text, text, text, None)
            assert picture(poster).size == (1200, 630), text[:40]


class TestFingerprint:
    @pytest.mark.parametrize("field", ["heading", "figure", "line", "employer", "ground"])
    def test_it_changes_with_all_that_can_be_seen(self, app: Flask, field: str) -> None:
        assert replace(POSTER, **{field: "#123456"}).fingerprint != POSTER.fingerprint

    def test_words_do_not_run_into_each_other(self, app: Flask) -> None:
        one, other = replace(POSTER, heading="ab", figure="c"), replace(POSTER, heading="a", figure="bc")
        assert one.fingerprint != other.fingerprint


class TestShelf:
    def test_poster_is_drawn_once(self, app: Flask, drawn: list[Any]) -> None:
        assert png_of(POSTER) == png_of(POSTER)
        assert len(drawn) == 1

    def test_many_at_once_draw_it_once(self, app: Flask, drawn: list[Any]) -> None:
        def ask() -> None:
            with app.app_context():
                png_of(POSTER)

        threads = [threading.Thread(target=ask) for _ in range(8)]
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join()
        assert len(drawn) == 1

    def test_shelf_has_a_bound(self, app: Flask, monkeypatch: pytest.MonkeyPatch) -> None:
        monkeypatch.setattr(posters, "draw_poster", lambda *_: bytes(posters.MOST_BYTES // 10))
        for number in range(30):
            png_of(replace(POSTER, heading=str(number)))
        assert current_app.extensions["posters"].weight <= posters.MOST_BYTES
