"""What a file really is: published hostile files, and files of two kinds at once."""

import random
from contextlib import suppress
from itertools import product
from pathlib import Path

import pytest

from recruitment.documents.kinds import LARGEST, NotADocument
from recruitment.documents.looking import look_inside
from tests.factories.documents import archive, docx, odt, pdf
from tests.house_rules.sources import ROOT

#: Bombs, polyglots, scripts and renamed programs, from a public collection that may lie beside this repository.
COLLECTION = ROOT.parent / "shared" / "data" / "hostile" / "uploads"
PUBLISHED = sorted(path for path in COLLECTION.iterdir() if path.is_file()) if COLLECTION.is_dir() else []
GOOD = {"pdf": pdf(), "docx": docx(), "odt": odt()}
#: Beginnings and whole files of other formats.
OTHERS = {
    "html": b"<html><script>alert(1)</script></html>",
    "svg": b'<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>',
    "gif": b"GIF89a/*\x00\x00*/=1;alert(1)",
    "png": b"\x89PNG\r\n\x1a\n",
    "exe": b"MZ\x90\x00\x03",
    "elf": b"\x7fELF\x02\x01",
    "old office": b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1",
    "zip": archive({"a.txt": "a"}),
    "script": b"#!/bin/sh\nid\n",
    "rar": b"Rar!\x1a\x07\x00",
}


class TestKinds:
    @pytest.mark.parametrize("kind", GOOD)
    def test_document_is_known_by_its_content(self, kind: str) -> None:
        assert look_inside(GOOD[kind]).name == kind

    @pytest.mark.parametrize(
        ("content", "words"),
        [
            (b"", "empty"),
            (b"\x89PNG\r\n\x1a\n" + b"\0" * 40, "This is a picture"),
            (OTHERS["old office"] + b"\0" * 600, "older Word file"),
            (b"plain text", "Choose a file in PDF"),
            (pdf() + b"\n" * LARGEST, "at most 5 MB"),
        ],
    )
    def test_refusal_says_what_to_do(self, content: bytes, words: str) -> None:
        with pytest.raises(NotADocument, match=words):
            look_inside(content)


class TestHostile:
    @pytest.mark.parametrize("path", PUBLISHED, ids=lambda path: path.name)
    def test_published_file_is_refused(self, path: Path) -> None:
        with pytest.raises(NotADocument):
            look_inside(path.read_bytes())

    @pytest.mark.parametrize(("kind", "other"), list(product(GOOD, OTHERS)))
    def test_file_of_two_kinds_is_refused(self, kind: str, other: str) -> None:
        good, bad = GOOD[kind], OTHERS[other]
        head, tail = good[: len(good) // 2], good[len(good) // 2 :]
        for content in (bad + good, good + bad, head + bad + tail, bad + b"\n" + good, good[:10] + bad + good[10:]):
            with pytest.raises(NotADocument):
                look_inside(content)

    @pytest.mark.parametrize(("first", "second"), [(a, b) for a, b in product(GOOD, GOOD) if a != b])
    def test_two_documents_in_one_are_refused(self, first: str, second: str) -> None:
        for content in (GOOD[first] + GOOD[second], GOOD[first][:200] + GOOD[second]):
            with pytest.raises(NotADocument):
                look_inside(content)

    @pytest.mark.faults
    @pytest.mark.fuzz
    @pytest.mark.parametrize("kind", GOOD)
    def test_damaged_at_random_it_is_taken_or_refused_and_nothing_else(self, kind: str) -> None:
        chance = random.Random(kind)
        for _ in range(3000):
            content = bytearray(GOOD[kind])
            for _ in range(chance.randint(1, 6)):
                content[chance.randrange(len(content))] = chance.randrange(256)
            with suppress(NotADocument):
                assert look_inside(bytes(content)).name in GOOD
