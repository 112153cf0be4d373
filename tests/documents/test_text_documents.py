"""What an ODT may hold."""

import pytest

from recruitment.documents.kinds import NotADocument
from recruitment.documents.looking import look_inside
from tests.factories.documents import ODT, odt


class TestTaken:
    def test_links_and_pictures_are_taken(self) -> None:
        link, picture = '<text:a xlink:href="https://example.org"/>', '<draw:image xlink:href="Pictures/1.png"/>'
        look_inside(odt({"Pictures/1.png": b"\x89PNG", "Thumbnails/thumbnail.png": b"\x89PNG"}, text=link + picture))


class TestRefused:
    @pytest.mark.parametrize(
        "name", ["Basic/Standard/Module1.xml", "Scripts/python/a.xml", "Object 1/content.xml", "a.py"]
    )
    def test_macros_and_objects(self, name: str) -> None:
        with pytest.raises(NotADocument, match="another file or a macro"):
            look_inside(odt({name: "<a/>"}))

    @pytest.mark.parametrize(
        "element",
        [
            "script:event-listener",
            "office:script",
            "office:dde-source",
            "text:execute-macro",
            "draw:plugin",
            "draw:object-ole",
        ],
    )
    def test_elements_that_run(self, element: str) -> None:
        with pytest.raises(NotADocument, match="another file or a macro"):
            look_inside(odt(text=f"<{element}/>"))

    @pytest.mark.parametrize("element", ["draw:image", "text:section-source"])
    def test_what_is_fetched_from_elsewhere(self, element: str) -> None:
        with pytest.raises(NotADocument, match="another file or a macro"):
            look_inside(odt(text=f'<{element} xlink:href="https://example.org/seen.png"/>'))

    def test_password(self) -> None:
        with pytest.raises(NotADocument, match="password"):
            look_inside(odt(manifest="<manifest:encryption-data/>"))

    def test_other_kinds(self) -> None:
        with pytest.raises(NotADocument, match="another kind of OpenDocument"):
            look_inside(odt({"mimetype": ODT.replace("text", "spreadsheet")}))

    @pytest.mark.parametrize("part", ["content.xml", "META-INF/manifest.xml"])
    def test_part_that_is_no_xml(self, part: str) -> None:
        with pytest.raises(NotADocument, match="damaged"):
            look_inside(odt({part: "no <xml"}))
