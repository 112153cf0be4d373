"""Pictures that people upload: what is taken, what is refused, and what is left of a file."""

from io import BytesIO
from typing import Any
from zlib import crc32

import pytest
from PIL import Image

from recruitment.employers.pictures import (
    HIDES_MORE,
    NOT_A_PICTURE,
    NotAPicture,
    png_on_square,
    png_within,
    read_picture,
)
from tests.factories.pictures import picture_file

PNG = picture_file()
SVG = b'<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>'
PAGE = b"<html><script>alert(1)</script></html>"


def claiming(side: int) -> bytes:
    """A small PNG whose head claims so many pixels each way."""
    head = PNG[12:16] + side.to_bytes(4) * 2 + PNG[24:29]
    return PNG[:12] + head + crc32(head).to_bytes(4) + PNG[33:]


def moving() -> bytes:
    written = BytesIO()
    frames = [Image.new("RGB", (200, 100), colour) for colour in ("red", "blue")]
    frames[0].save(written, "WEBP", save_all=True, append_images=frames[1:])
    return written.getvalue()


def reason(content: bytes) -> str:
    with pytest.raises(NotAPicture) as refused:
        read_picture(content)
    return str(refused.value)


class TestReadPicture:
    @pytest.mark.parametrize("kind", ["PNG", "JPEG", "WEBP"])
    def test_three_kinds_are_read(self, kind: str) -> None:
        assert read_picture(picture_file(kind)).size == (300, 150)

    @pytest.mark.parametrize(
        "content", [b"", SVG, PAGE, picture_file("GIF"), picture_file("BMP"), PNG[:60], PNG[:8], claiming(40_000)]
    )
    def test_what_is_no_picture_of_these_is_refused(self, content: bytes) -> None:
        assert reason(content) in (NOT_A_PICTURE, HIDES_MORE)

    @pytest.mark.parametrize("kind", ["PNG", "JPEG", "WEBP"])
    def test_what_hides_behind_a_picture_is_refused(self, kind: str) -> None:
        assert reason(picture_file(kind) + PAGE) == HIDES_MORE

    def test_too_many_pixels_are_refused_by_the_head_alone(self) -> None:
        assert "16 million pixels" in reason(claiming(4001))

    def test_too_small_a_picture_says_how_large_it_has_to_be(self) -> None:
        assert reason(picture_file(size=(60, 60))).endswith("112 pixels wide and 32 high. This one is 60 by 60")

    def test_moving_picture_is_refused(self) -> None:
        assert reason(moving()) == "Choose a picture that does not move"

    def test_picture_lying_on_its_side_is_put_upright(self) -> None:
        exif = Image.Exif()
        exif[0x0112] = 6
        assert read_picture(picture_file("JPEG", exif=exif)).size == (150, 300)


class TestDrawn:
    def test_nothing_but_the_picture_is_kept(self) -> None:
        exif = Image.Exif()
        exif[0x010E] = "taken at home"
        more: dict[str, Any] = {"exif": exif, "icc_profile": b"taken with that"}
        kept, _, _ = png_within(read_picture(picture_file("JPEG", **more)), 200, 200)
        assert Image.open(BytesIO(kept)).info == {}
        assert b"taken" not in kept

    def test_it_fits_and_keeps_its_shape(self) -> None:
        assert png_within(read_picture(picture_file(size=(1000, 500))), 288, 96)[1:] == (192, 96)
        assert png_within(read_picture(picture_file(size=(120, 60))), 288, 96)[1:] == (120, 60)

    def test_square_is_white_around_it(self) -> None:
        drawn = Image.open(BytesIO(png_on_square(read_picture(PNG), 512)))
        assert drawn.size == (512, 512)
        assert [drawn.getpixel(place) for place in ((5, 5), (256, 256))] == [(255, 255, 255), (15, 61, 46)]
