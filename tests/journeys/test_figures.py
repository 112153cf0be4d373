"""A manager sees what needs them and what their adverts bring; a viewer sees figures and nothing else."""

from collections.abc import Callable

import pytest
from playwright.sync_api import expect

from recruitment.database import transaction
from tests.factories.visits import make_visits
from tests.journeys.furniture import inside
from tests.live_site import LiveSite
from tests.pages.visitor import DESK, PHONE, Visitor

ways = pytest.mark.parametrize(("width", "has_script"), [(DESK, True), (PHONE, False)], ids=["desk", "phone-no-script"])
SOURCE = "autumn-job-fair"


@pytest.fixture(scope="module", autouse=True)
def visited(starter_site: LiveSite) -> None:
    """Somebody has looked at the site."""
    with inside(starter_site), transaction():
        make_visits(1_234, "list", source=SOURCE)


@ways
class TestFigures:
    def test_manager_goes_from_today_to_a_list_and_to_figures(
        self, come_in: Callable[..., Visitor], width: int, has_script: bool
    ) -> None:
        manager = come_in("hr-manager", width, has_script=has_script)
        manager.open("/hr/", "Today")
        manager.follow("open vacancies have no registrations", "Vacancies")
        manager.go_back("Today")
        manager.use_staff_menu("Figures", "Figures")
        manager.follow("Equality monitoring, by quarter", "Equality monitoring")
        manager.follow("Figures", "Figures")
        manager.follow("Last 12 months", "Figures")
        manager.sees("1,234", SOURCE)

    def test_viewer_opens_the_numbers_and_takes_them_along(
        self, come_in: Callable[..., Visitor], width: int, has_script: bool
    ) -> None:
        viewer = come_in("viewer", width, has_script=has_script)
        viewer.open("/hr/", "Figures")
        viewer.open_staff_menu()
        expect(viewer.tab.get_by_role("navigation", name="Staff").get_by_role("link")).to_have_text(["Figures"])
        viewer.tab.keyboard.press("Escape")
        viewer.main.get_by_text("Where visitors came from: the numbers").click()
        viewer.look()
        with viewer.tab.expect_download() as download:
            viewer.main.get_by_role("link", name="Where visitors came from as a file (CSV)").click()
        assert f"{SOURCE},1234" in download.value.path().read_text()

    def test_viewer_mends_the_dates(
        self, come_in: Callable[..., Visitor], width: int, has_script: bool
    ) -> None:
        viewer = come_in("viewer", width, has_script=has_script)
        viewer.open("/hr/figures", "Figures")
        viewer.follow("Other dates", "Figures")
        for group, day in (("From", "31"), ("To", "28")):
            fields = viewer.main.get_by_role("group", name=group)
            for label, text in (("Day", day), ("Month", "2"), ("Year", "2026")):
                fields.get_by_label(label).fill(text)
        viewer.press("Show these days", "Figures")
        viewer.sees("Enter a real date")
        viewer.main.get_by_role("group", name="From").get_by_label("Day").fill("1")
        viewer.press("Show these days", "Figures")
        viewer.sees("1 to 28 February 2026")
