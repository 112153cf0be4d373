"""A page never sends anybody off the site."""

from itertools import product

import pytest

from recruitment.web.redirects import local_path

OURS = ["/", "/hr/", "/hr/vacancies?page=2&q=a%20b", "/jobs/compare?ref=A-1&ref=B-2", "/hr/x?next=https://example.org"]

STARTS = [
    *("//", "///", "/\\", "\\\\", "\\/", "/\t/", "/\r\n/", "/%0d\n/"),
    *("https://", "https:", "HTTP:///", "javascript:", "data:", "//user@", ""),
]
PLACES = ["evil.example", "evil.example/hr/", "evil.example\\@here", "[::1]", "%65vil.example", "еvil.example"]
ODD = [
    "/hr\r\nSet-Cookie: a=b",
    "/hr\x00",
    "/hr\x7f",
    "/hr\u2028",
    "/a//evil.example",
    "/.//evil.example",
    "/hr\\..\\evil",
    " /hr",
    "/hr ",
    "hr/account",
    "?next=/hr",
    "#main",
    ".",
    "/" + "a" * 2000,
    "//[",
    "/\ud800",
]


class TestLocalPath:
    @pytest.mark.parametrize("text", OURS)
    def test_place_of_this_site_is_kept(self, text: str) -> None:
        assert local_path(text) == text

    @pytest.mark.parametrize("text", [start + place for start, place in product(STARTS, PLACES)] + ODD)
    def test_anything_else_is_nowhere(self, text: str) -> None:
        assert local_path(text) is None

    @pytest.mark.parametrize("control", [*map(chr, range(33)), "\x7f", "\x85", "\xa0"])
    def test_control_characters_are_refused_wherever_they_stand(self, control: str) -> None:
        spoiled = [f"{control}/hr", f"/{control}hr", f"/{control}/evil.example", f"/hr{control}"]
        assert [local_path(text) for text in spoiled] == [None] * 4

    @pytest.mark.parametrize("text", [None, ""])
    def test_nothing_is_nowhere(self, text: str | None) -> None:
        assert local_path(text) is None
