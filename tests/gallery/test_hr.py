"""The gallery shows every component, to everybody who may enter the staff side."""

from recruitment.database import transaction
from recruitment.gallery.parts import parts
from tests.client import CheckingClient
from tests.factories.employers import make_employer
from tests.house_rules.test_templates import templates
from tests.house_rules.whole_site import everything, make_things
from tests.pages.people import enter

ADDRESS = "/hr/components"
#: Every look at a page says that its session is alive.
SESSIONS = ("staff_session",)


class TestComponents:
    def test_every_component_file_is_shown_with_its_name_and_call(self, client: CheckingClient) -> None:
        enter(client, "viewer")
        page = client.page(ADDRESS)
        files = {one.path.removeprefix("components/").removesuffix(".html") for one in templates() if one.is_component}
        shown = {element.attrs["id"].removeprefix("part-") for element in page.main.walk() if "id" in element.attrs}
        assert files - shown == set()
        assert [part.call for part in parts().values() if part.call not in page.text] == []

    def test_index_leads_to_every_component(self, client: CheckingClient) -> None:
        enter(client, "viewer")
        index = client.page(ADDRESS).main.find(class_="gallery__index")[0]
        named = [link.text for link in index.find("a") if link.attrs["href"].startswith("#part-")]
        assert sorted(named) == sorted(parts())

    def test_nothing_of_it_comes_from_the_database(self, client: CheckingClient) -> None:
        enter(client, "viewer")
        empty = client.page(ADDRESS).main.text
        with transaction():
            make_things(make_employer("elsewhere"))
        assert client.page(ADDRESS).main.text == empty

    def test_pressing_an_example_says_that_nothing_has_changed(self, client: CheckingClient) -> None:
        enter(client, "viewer")
        page, before = client.page(ADDRESS), everything(without=SESSIONS)
        pressed = page.form(f"{ADDRESS}/pressed").submit()
        assert "That was an example. Nothing has changed." in pressed.text
        assert everything(without=SESSIONS) == before

    def test_signed_out_are_not_let_in(self, client: CheckingClient) -> None:
        assert client.get(ADDRESS).status_code == 303


class TestSearch:
    def test_page_of_its_own_has_head_search_and_foot(self, client: CheckingClient) -> None:
        enter(client, "viewer")
        page = client.page(f"{ADDRESS}/search")
        assert page.h1 == "9 jobs"
        assert "Jobs marked “Example” are not real posts" in page.text
        assert "Clear all filters" in page.links
