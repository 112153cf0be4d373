"""Reading XML that others wrote."""

import pytest

from recruitment.documents import elements
from recruitment.documents.elements import read_elements
from recruitment.documents.kinds import NotADocument

ENTITIES = '<!DOCTYPE a [<!ENTITY x "{value}">]><a>&x;</a>'


class TestReadElements:
    def test_elements_come_with_namespace_attributes_and_their_own_text(self) -> None:
        root, inner = read_elements(b'<p:a xmlns:p="urn:x" p:kind="k">one<b>two</b>three</p:a>')
        assert (root.name, root.attribute("kind"), root.text) == ("urn:x a", "k", "onethree")
        assert (inner.name, inner.attribute("kind"), inner.text) == ("b", "", "two")

    @pytest.mark.parametrize("encoding", ["utf-8", "utf-16"])
    @pytest.mark.parametrize("text", [ENTITIES.format(value="x"), '<!DOCTYPE a SYSTEM "file:///etc/passwd"><a/>'])
    def test_declarations_are_refused_in_any_encoding(self, text: str, encoding: str) -> None:
        with pytest.raises(NotADocument):
            read_elements(text.encode(encoding))

    @pytest.mark.parametrize(
        "content", [b"", b"<a>", b"<a></b>", b"\xff\xff", b"<?xml version='1.0' encoding='x'?><a/>", b"&"]
    )
    def test_what_is_not_well_formed_is_refused(self, content: bytes) -> None:
        with pytest.raises(NotADocument):
            read_elements(content)

    def test_elements_are_bounded(self, monkeypatch: pytest.MonkeyPatch) -> None:
        monkeypatch.setattr(elements, "MOST_ELEMENTS", 10)
        with pytest.raises(NotADocument):
            read_elements(b"<a>" + b"<b/>" * 10 + b"</a>")
