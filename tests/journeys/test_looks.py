"""The face under other lights: a dark scheme, forced colours, paper."""

import io
from collections.abc import Callable

import pytest
from PIL import Image
from playwright.sync_api import Locator, expect

from tests.pages.visitor import PHONE, Visitor

Enter = Callable[..., Visitor]
VACANCY = "/jobs/EX-105"
DARK, LIGHT = 60, 200
#: What strangers see most, answers of the calculators among it.
PAGES = [
    "/",
    "/jobs",
    VACANCY,
    "/inspection",
    "/benefits",
    "/benefits/leave-calculator?hours=21&days=3&start-day=1&start-month=2&start-year=2027",
    "/benefits/pay-calculator?salary=40000&hours=21&weeks=39",
    "/interest",
]


def brightness(visitor: Visitor) -> int:
    """Of the page's left edge, where only its ground is, from 0 to 255."""
    edge = {"x": 1, "y": 300, "width": 2, "height": 2}
    found = Image.open(io.BytesIO(visitor.tab.screenshot(clip=edge))).convert("L").getpixel((0, 0))  # type: ignore[arg-type]
    assert isinstance(found, int)
    return found


def ink(place: Locator) -> float:
    """The share of dark pixels in what is drawn there."""
    drawn = Image.open(io.BytesIO(place.screenshot())).convert("L")
    counts = drawn.histogram()
    return sum(counts[:128]) / sum(counts)


class TestDarkScheme:
    @pytest.mark.parametrize("path", PAGES)
    def test_everything_can_be_read_in_it(self, enter: Enter, path: str) -> None:
        visitor = enter(color_scheme="dark")
        visitor.tab.goto(path)
        if path != "/":  # whose left edge is the hero's
            assert brightness(visitor) < DARK
        visitor.look_at_each_width()

    def test_without_a_wish_for_it_the_page_is_light(self, enter: Enter) -> None:
        visitor = enter(color_scheme="light")
        visitor.tab.goto("/jobs")
        assert brightness(visitor) > LIGHT


class TestForcedColours:
    @pytest.mark.parametrize(("path", "kind"), [("/interest", "checkboxes"), ("/alerts/new", "radios")])
    def test_choice_that_is_made_can_be_told_from_the_others(self, enter: Enter, path: str, kind: str) -> None:
        visitor = enter(PHONE, forced_colors="active")
        visitor.tab.goto(path)
        box = visitor.tab.locator(f".govuk-{kind}__input").first
        before = ink(box)
        box.check()
        visitor.tab.mouse.move(0, 0)
        box.blur()
        assert ink(box) > before + 0.1

    def test_grades_and_notices_have_edges(self, enter: Enter) -> None:
        visitor = enter(forced_colors="active")
        for path, part in (("/", ".grade"), ("/benefits", ".tile"), (VACANCY, ".tag")):
            visitor.tab.goto(path)
            expect(visitor.tab.locator(part).first).to_have_css("border-top-style", "solid")

    def test_houses_of_the_years_are_drawn_in_the_two_colours_of_text(self, enter: Enter) -> None:
        visitor = enter(forced_colors="active")
        visitor.tab.goto("/inspection")
        houses = visitor.tab.locator(".terrace__houses")
        drawn = Image.open(io.BytesIO(houses.first.screenshot())).convert("RGB")
        colours = drawn.getcolors(maxcolors=100_000) or []
        assert all(max(colour) - min(colour) < 16 for count, colour in colours if count > 60)  # type: ignore[arg-type, type-var]
        assert 0.05 < ink(houses.first) < 0.6


class TestPaper:
    @pytest.mark.parametrize("scheme", ["light", "dark"])
    def test_vacancy_keeps_pay_closing_time_and_contact(self, enter: Enter, scheme: str) -> None:
        visitor = enter(color_scheme=scheme)
        visitor.tab.goto(VACANCY)
        visitor.tab.emulate_media(media="print", color_scheme=scheme)
        main = visitor.main
        for words in ("Pay for full time", "You would get", "Closes", "Questions about this job"):
            expect(main.get_by_text(words, exact=True)).to_be_visible()
        expect(main.locator(".vacancy__pay")).to_contain_text("£43,200")
        expect(main.get_by_role("link", name="hr@example.org")).to_be_visible()

    def test_what_paper_can_not_do_is_left_away(self, enter: Enter) -> None:
        visitor = enter()
        visitor.tab.goto(VACANCY)
        visitor.tab.emulate_media(media="print")
        for part in (".action-bar", ".share", ".site-nav", ".crumbs"):
            expect(visitor.tab.locator(part).first).to_be_hidden()

    @pytest.mark.parametrize("path", [VACANCY, "/jobs", "/inspection"])
    def test_ink_is_dark_on_white_whatever_the_screen_is(self, enter: Enter, path: str) -> None:
        visitor = enter(color_scheme="dark")
        visitor.tab.goto(path)
        visitor.tab.emulate_media(media="print", color_scheme="dark")
        assert brightness(visitor) > LIGHT
        visitor.assert_accessible(visitor.tab)
