"""What a PDF may hold."""

import re

import pytest

from recruitment.documents import pdf as rules
from recruitment.documents.kinds import NotADocument
from tests.factories.documents import PAGE, object_stream, pdf

ACTION = b"<</S/JavaScript/JS(app.alert(1))>>"


class TestTaken:
    def test_plain_page_is_taken(self) -> None:
        rules.look(pdf())

    def test_links_and_packed_objects_are_taken(self) -> None:
        link = b"<</Subtype/Link/A<</S/URI/URI(https://example.org)>>>>"
        rules.look(pdf(link, object_stream(b"1 0 <</Type/Font>>")))

    def test_catalog_may_stand_in_a_packed_stream(self) -> None:
        content = pdf(object_stream(b"1 0 <</Type/Catalog/Pages 2 0 R>>")).replace(
            b"<</Type/Catalog", b"<</Type/Cat_log"
        )
        rules.look(content)

    def test_words_about_scripts_are_taken(self) -> None:
        rules.look(pdf(b"<</Title(HTML/JavaScript, CSS)>>"))


class TestActing:
    @pytest.mark.parametrize(
        "hidden",
        [
            ACTION,
            b"<</S/J#61vaScript/JS(x)>>",
            b"<</S/#4a#61#76#61#53#63#72#69#70#74/JS(x)>>",
            b"<</S/JavaScript%\n/JS(x)>>",
            b"<</S/Launch/F(cmd.exe)>>",
            b"<</Type/EmbeddedFile>>",
            b"<</Names<</EmbeddedFiles 9 0 R>>>>",
            b"<</Subtype/RichMedia>>",
            b"<</S/Rendition/JS(x)>>",
            b"<</AcroForm<</XFA 9 0 R>>>>",
            b"<</S/SubmitForm/F(https://example.org)>>",
            b"<</S/GoToE/T<<>>>>",
        ],
    )
    def test_it_is_refused_plain_and_packed(self, hidden: bytes) -> None:
        for content in (
            pdf(hidden),
            pdf(object_stream(b"1 0 " + hidden)),
            pdf(page=PAGE[:-2] + b"/AA" + hidden + b">>"),
        ):
            with pytest.raises(NotADocument, match="script, a form or another file"):
                rules.look(content)

    def test_stream_of_another_type_is_looked_into_when_it_holds_objects(self) -> None:
        with pytest.raises(NotADocument, match="script"):
            rules.look(pdf(object_stream(b"1 0 " + ACTION, kind=b"/Obj#53tm")))
        with pytest.raises(NotADocument, match="script"):
            rules.look(pdf(object_stream(b"1 0 " + ACTION, kind=b"/Other")))

    @pytest.mark.parametrize(
        "packing", [b"/Filter/LZWDecode", b"/Filter[/ASCII85Decode/FlateDecode]", b"/Filter 9 0 R"]
    )
    def test_objects_packed_in_an_unusual_way_are_refused(self, packing: bytes) -> None:
        with pytest.raises(NotADocument, match="not whole"):
            rules.look(pdf(object_stream(b"1 0 " + ACTION, packing=packing)))

    def test_protected_one_is_refused(self) -> None:
        with pytest.raises(NotADocument, match="password"):
            rules.look(pdf(trailer=b"/Encrypt 9 0 R"))


class TestDamage:
    @pytest.mark.parametrize("cut", [20, 60, 200, -2, -12])
    def test_cut_off_one_is_refused(self, cut: int) -> None:
        with pytest.raises(NotADocument):
            rules.look(pdf()[:cut])

    def test_table_elsewhere_is_refused(self) -> None:
        with pytest.raises(NotADocument, match="not whole"):
            rules.look(re.sub(rb"startxref\n\d+", b"startxref\n3", pdf()))

    def test_swelling_stream_is_refused(self) -> None:
        with pytest.raises(NotADocument, match="unpacks to more"):
            rules.look(pdf(object_stream(b"\0" * (rules.MOST_UNPACKED + 1))))

    def test_without_root_is_refused(self) -> None:
        with pytest.raises(NotADocument, match="not whole"):
            rules.look(pdf().replace(b"/Root", b"/Ro0t"))
