"""Archives: bounded, and nothing hides in them."""

import zipfile
from io import BytesIO

import pytest

from recruitment.documents.archives import MOST_MEMBERS, MOST_UNPACKED, read_members, refuse_other_files
from recruitment.documents.kinds import NotADocument
from tests.factories.documents import archive

PLAIN = {"a.xml": "<a/>", "b.xml": "<b/>"}


class TestRead:
    def test_members_come_with_their_content(self) -> None:
        assert read_members(archive(PLAIN)) == {"a.xml": b"<a/>", "b.xml": b"<b/>"}

    def test_archive_written_as_a_stream_is_read(self) -> None:
        class Stream(BytesIO):
            def seekable(self) -> bool:
                return False

        buffer = Stream()
        with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as written:
            written.writestr("a.xml", "<a/>")
            written.writestr("b.xml", "<b/>")
        assert list(read_members(buffer.getvalue())) == ["a.xml", "b.xml"]

    def test_bomb_is_not_unpacked(self) -> None:
        with pytest.raises(NotADocument, match="unpacks to more"):
            read_members(archive({"a.xml": b"\0" * (MOST_UNPACKED + 1)}))

    def test_bomb_that_lies_about_its_size_is_damaged(self) -> None:
        content = archive({"a.xml": "", "b.xml": b"\0" * 1_000_000})
        lying = content.replace((1_000_000).to_bytes(4, "little"), (10).to_bytes(4, "little"))
        assert lying != content
        with pytest.raises(NotADocument, match="damaged"):
            read_members(lying)

    def test_many_members_are_refused(self) -> None:
        with pytest.raises(NotADocument, match="unpacks to more"):
            read_members(archive({f"{number}.xml": "" for number in range(MOST_MEMBERS + 1)}))

    @pytest.mark.parametrize(
        "name", ["../a.xml", "/etc/passwd.xml", "a/../../b.xml", "C:\\a.xml", "a\\b.xml", "a\nb.xml"]
    )
    def test_name_that_leads_out_is_refused(self, name: str) -> None:
        with pytest.raises(NotADocument, match="no document from a text processor"):
            read_members(archive({name: "x"}))

    def test_names_that_differ_in_case_alone_are_refused(self) -> None:
        with pytest.raises(NotADocument, match="no document"):
            read_members(archive({"a.xml": "1", "A.xml": "2"}))

    def test_password_is_refused(self) -> None:
        content = bytearray(archive(PLAIN))
        for sign, offset in ((b"PK\x03\x04", 6), (b"PK\x01\x02", 8)):
            content[content.find(sign) + offset] |= 1
        with pytest.raises(NotADocument, match="password"):
            read_members(bytes(content))

    def test_other_packing_is_refused(self) -> None:
        buffer = BytesIO()
        with zipfile.ZipFile(buffer, "w", zipfile.ZIP_BZIP2) as written:
            written.writestr("a.xml", "<a/>")
        with pytest.raises(NotADocument, match="no document"):
            read_members(buffer.getvalue())

    def test_comment_at_the_end_is_refused(self) -> None:
        buffer = BytesIO()
        with zipfile.ZipFile(buffer, "w") as written:
            written.writestr("a.xml", "<a/>")
            written.comment = b"%PDF-1.4"
        with pytest.raises(NotADocument, match="damaged"):
            read_members(buffer.getvalue())

    def test_changed_content_is_refused(self) -> None:
        content = archive({"a.xml": "", "b.xml": "some words that are packed"})
        with pytest.raises(NotADocument, match="damaged"):
            read_members(content.replace(b"b.xml", b"c.xml", 1))

    @pytest.mark.parametrize(
        "content", [b"MZ\x90", b"\x7fELF", b"PK\x03\x04", b"\xd0\xcf\x11\xe0", b"#!/bin/sh", b"%PDF-1"]
    )
    def test_member_that_runs_is_refused_whatever_its_name(self, content: bytes) -> None:
        with pytest.raises(NotADocument, match="another file or a macro"):
            read_members(archive({"word/media/image1.png": content}))


class TestOtherFiles:
    @pytest.mark.parametrize(
        "name", ["word/vbaProject.bin", "a.exe", "word/embeddings/oleObject1.bin", "x.html", "none"]
    )
    def test_what_no_text_processor_writes_is_refused(self, name: str) -> None:
        with pytest.raises(NotADocument, match="another file or a macro"):
            refuse_other_files({"a.xml": b"", name: b""})

    def test_dot_files_and_bare_names_of_theirs_are_taken(self) -> None:
        refuse_other_files(
            {"_rels/.rels": b"", "word/media/image1.JPEG": b"", "layout-cache": b""}, bare=frozenset({"layout-cache"})
        )
