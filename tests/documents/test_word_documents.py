"""What a DOCX may hold."""

import pytest

from recruitment.documents.kinds import NotADocument
from recruitment.documents.looking import look_inside
from tests.factories.documents import TYPES, WORD, archive, docx, relationship


class TestTaken:
    def test_links_and_pictures_are_taken(self) -> None:
        link = relationship("hyperlink", "https://example.org/ada")
        picture = relationship("image", "media/image1.png", "Internal")
        look_inside(docx({"word/media/image1.png": b"\x89PNG"}, relationships=link + picture))

    @pytest.mark.parametrize(
        "place", ["file:///C:/Users/Ada/CV.dotx", "C:\\CV.dotx", "/Users/ada/CV.dotx", "Normal.dotm"]
    )
    def test_template_on_the_own_disk_is_taken(self, place: str) -> None:
        look_inside(docx(relationships=relationship("attachedTemplate", place)))

    def test_fields_that_count_pages_are_taken(self) -> None:
        look_inside(docx(text="<w:instrText> PAGE </w:instrText><w:t>Middendorf, DDE team</w:t>"))


class TestRefused:
    @pytest.mark.parametrize(
        "name", ["word/vbaProject.bin", "word/embeddings/oleObject1.bin", "word/embeddings/a.xlsx"]
    )
    def test_macros_and_objects(self, name: str) -> None:
        with pytest.raises(NotADocument, match="another file or a macro"):
            look_inside(docx({name: b"x"}))

    @pytest.mark.parametrize(
        "kind", ["vnd.ms-word.document.macroEnabled.main+xml", "vnd.ms-office.vbaProject", "vnd.ms-office.activeX+xml"]
    )
    def test_types_that_run(self, kind: str) -> None:
        with pytest.raises(NotADocument, match="another file or a macro"):
            look_inside(docx(types=f'<Override PartName="/word/x.xml" ContentType="application/{kind}"/>'))

    @pytest.mark.parametrize("kind", ["oleObject", "package", "aFChunk", "frame", "subDocument", "control"])
    def test_parts_that_bring_something_in(self, kind: str) -> None:
        with pytest.raises(NotADocument, match="another file or a macro"):
            look_inside(docx(relationships=relationship(kind, "x.xml", "Internal")))

    @pytest.mark.parametrize(
        "place", ["https://example.org/t.dotm", "\\\\host\\t.dotm", "file://host/t.dotm", "file:////host/t.dotm"]
    )
    def test_template_from_elsewhere(self, place: str) -> None:
        with pytest.raises(NotADocument, match="fetches something"):
            look_inside(docx(relationships=relationship("attachedTemplate", place)))

    def test_picture_from_elsewhere(self) -> None:
        with pytest.raises(NotADocument, match="fetches something"):
            look_inside(docx(relationships=relationship("image", "https://example.org/seen.png", "external")))

    @pytest.mark.parametrize(
        "text",
        [
            '<w:instrText> DDEAUTO c:\\\\x.exe "/k" </w:instrText>',
            "<w:instrText> DDEA</w:instrText><w:instrText>UTO c:\\\\x.exe</w:instrText>",
            '<w:fldSimple w:instr="dde excel x"/>',
        ],
    )
    def test_fields_that_run_a_program(self, text: str) -> None:
        with pytest.raises(NotADocument, match="another file or a macro"):
            look_inside(docx(text=text))

    def test_other_kinds_of_archive(self) -> None:
        sheet = TYPES.format(more="").replace(
            WORD, "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"
        )
        with pytest.raises(NotADocument, match="another kind of Office file"):
            look_inside(docx({"[Content_Types].xml": sheet}))
        with pytest.raises(NotADocument, match="no document from a text processor"):
            look_inside(archive({"a.xml": "<a/>"}))

    @pytest.mark.parametrize("part", ["[Content_Types].xml", "word/document.xml", "word/_rels/document.xml.rels"])
    def test_part_that_is_no_xml(self, part: str) -> None:
        with pytest.raises(NotADocument, match="damaged"):
            look_inside(docx({part: "no <xml"}))
