"""Pages as people set them up who need larger or wider text, colours of their own, less movement, or paper."""

from collections.abc import Callable, Iterator
from typing import Any

import pytest
from playwright.sync_api import BrowserContext, Page

from tests.live_site import LiveSite
from tests.pages.visitor import DESK, HEIGHT, PHONE

PAGES = (
    *("/", "/jobs", "/jobs?hours=part-time&q=social", "/jobs/EX-105", "/jobs/EX-403/interest", "/interest"),
    *("/inspection", "/benefits", "/benefits/pay-calculator", "/alerts/new", "/accessibility", "/hr/sign-in"),
)
#: What WCAG 2.2 asks to bear, 1.4.12.
SPACING = """* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important; }
p { margin-bottom: 2em !important; }"""
#: A browser's own setting of the size of type, in pixels: twice the usual, 1.4.4.
TWICE = {"standard": 32, "fixed": 26}
#: Elements that hide a part of their own text, by their words. What is for screen readers alone is hidden on purpose.
CUT_OFF = """() => [...document.querySelectorAll('body *')].filter(one => {
  const style = getComputedStyle(one), box = one.getBoundingClientRect();
  const hides = ['hidden', 'clip'].some(how => style.overflowX === how || style.overflowY === how);
  const isSeen = one.checkVisibility({ visibilityProperty: true }) && box.width > 2 && box.height > 2;
  const isText = [...one.childNodes].some(node => node.nodeType === 3 && node.data.trim());
  const isCut = one.scrollHeight > one.clientHeight + 2 || one.scrollWidth > one.clientWidth + 2;
  return hides && isSeen && isText && isCut;
}).map(one => one.textContent.trim().slice(0, 60))"""
#: Letters of one line of text that stand over those of another.
OVERLAPPING = """() => {
  // A bar that sticks to the window moves on when one scrolls.
  const isBar = one => ['fixed', 'sticky'].includes(getComputedStyle(one).position);
  const sticks = one => one && (isBar(one) || sticks(one.parentElement));
  const isShown = one => one.checkVisibility({ visibilityProperty: true });
  const seen = one => !one.closest('.visually-hidden') && isShown(one) && !sticks(one);
  const walker = document.createTreeWalker(document.querySelector('main'), NodeFilter.SHOW_TEXT);
  const boxes = [];
  while (walker.nextNode()) {
    const node = walker.currentNode, range = document.createRange();
    if (!node.data.trim() || !seen(node.parentElement)) continue;
    range.selectNodeContents(node);
    for (const box of range.getClientRects()) if (box.width > 2) boxes.push([node, box]);
  }
  const found = [];
  boxes.forEach(([one, a], place) => boxes.slice(place + 1).forEach(([other, b]) => {
    const wide = Math.min(a.right, b.right) - Math.max(a.left, b.left);
    const high = Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top);
    if (one !== other && wide > 4 && high > Math.min(a.height, b.height) / 2)
      found.push(`${one.data.trim().slice(0, 60)} | ${other.data.trim().slice(0, 60)}`);
  }));
  return found;
}"""
MOVING = """() => [...document.querySelectorAll('*')].filter(one => {
  const style = getComputedStyle(one);
  const times = `${style.transitionDuration}, ${style.animationDuration}`.split(', ');
  const moves = style.transitionProperty !== 'none' || style.animationName !== 'none';
  return (moves && times.some(time => parseFloat(time) > 0.01)) || style.scrollBehavior === 'smooth';
}).map(one => one.outerHTML.slice(0, 80))"""
#: Controls whose edge or line is drawn by a colour alone, which people's own colours take away.
WITHOUT_EDGE = """() => [...document.querySelectorAll('main a, main button, main input, main select, main textarea')]
  .filter(one => one.checkVisibility({ visibilityProperty: true }) && one.getBoundingClientRect().width > 2)
  .filter(one => one.type !== 'hidden' && parseFloat(getComputedStyle(one).opacity) > 0)
  .filter(one => {
    const style = getComputedStyle(one);
    const inside = [one, ...one.querySelectorAll('*')];
    const isUnderlined = inside.some(it => getComputedStyle(it).textDecorationLine !== 'none');
    const isNative = ['checkbox', 'radio', 'file'].includes(one.type);
    const holds = one.closest('[class*=card], [class*=tile]') || one.closest('label, nav, summary');
    return parseFloat(style.borderTopWidth) < 1 && !isUnderlined && !isNative && !holds;
  }).map(one => one.outerHTML.slice(0, 120))"""
OUTLINE = (
    "() => { const style = getComputedStyle(document.activeElement); return [style.outlineStyle, style.outlineWidth]; }"
)

Open = Callable[..., Page]


@pytest.fixture
def tab(starter_site: LiveSite, new_context: Callable[..., BrowserContext]) -> Open:
    """A tab as somebody set their browser up; style sheets of theirs are no matter of our policy."""

    def make(width: int = DESK, **options: Any) -> Page:
        window = {"width": width, "height": HEIGHT}
        return new_context(base_url=starter_site.url, viewport=window, bypass_csp=True, **options).new_page()

    return make


def visited(tab: Page, style: str = "") -> Iterator[str]:
    """Each page in turn, with the visitor's own style."""
    for path in PAGES:
        tab.goto(path)
        if style:
            tab.add_style_tag(content=style)
        yield path


def troubles(tab: Page, *looks: str) -> list[str]:
    too_wide = tab.evaluate("document.documentElement.scrollWidth - innerWidth")
    return [
        *(found for look in looks for found in tab.evaluate(look)),
        *([f"{too_wide} px too wide"] if too_wide > 0 else []),
    ]


class TestText:
    @pytest.mark.parametrize("width", [PHONE, DESK])
    def test_wider_spacing_cuts_nothing_off(self, tab: Open, width: int) -> None:
        page = tab(width)
        assert {path: found for path in visited(page, SPACING) if (found := troubles(page, CUT_OFF, OVERLAPPING))} == {}

    def test_text_of_twice_the_size_cuts_nothing_off(self, tab: Open) -> None:
        page = tab()
        page.context.new_cdp_session(page).send("Page.setFontSizes", {"fontSizes": TWICE})
        assert {path: found for path in visited(page) if (found := troubles(page, CUT_OFF, OVERLAPPING))} == {}
        assert page.evaluate("getComputedStyle(document.documentElement).fontSize") == "32px"

    @pytest.mark.parametrize("zoom", [2, 4])
    def test_zoom_needs_no_sideways_scrolling(self, tab: Open, zoom: int) -> None:
        page = tab(DESK // zoom)
        assert {path: found for path in visited(page) if (found := troubles(page, CUT_OFF, OVERLAPPING))} == {}

    def test_what_is_cut_off_would_be_found(self, tab: Open) -> None:
        page = tab()
        page.goto("/")
        page.add_style_tag(content="h1 { height: 1em; overflow: hidden; } h2 { margin-top: -3rem !important; }")
        assert troubles(page, CUT_OFF)
        assert troubles(page, OVERLAPPING)


class TestOwnColours:
    def test_controls_keep_an_edge_or_a_line(self, tab: Open) -> None:
        page = tab(forced_colors="active")
        assert {path: found for path in visited(page) if (found := page.evaluate(WITHOUT_EDGE))} == {}

    def test_focus_is_seen(self, tab: Open) -> None:
        page = tab(forced_colors="active")
        for path in visited(page):
            for stop in range(8):
                page.keyboard.press("Tab")
                style, width = page.evaluate(OUTLINE)
                assert (style != "none", float(width.removesuffix("px")) >= 2) == (True, True), (path, stop)


class TestMovement:
    def test_nothing_moves_for_who_asked_for_that(self, tab: Open) -> None:
        page = tab(reduced_motion="reduce")
        assert {path: found for path in visited(page) if (found := page.evaluate(MOVING))} == {}


class TestPaper:
    def test_page_keeps_its_words_and_loses_its_ways(self, tab: Open) -> None:
        page = tab()
        for path in visited(page):
            shown = page.get_by_role("main").inner_text()
            page.emulate_media(media="print")
            assert page.get_by_role("heading", level=1).is_visible(), path
            printed = page.get_by_role("main").inner_text()
            assert len(printed) > len(shown) / 3, path
            assert not page.get_by_role("navigation", name="Main").is_visible(), path
            page.emulate_media(media="screen")


class TestReadAloud:
    """The order and the words that a screen reader is given; whether it reads them well is for people to hear."""

    def test_first_a_way_past_the_head_then_head_page_and_foot(self, tab: Open) -> None:
        page = tab()
        for path in visited(page):
            spoken = page.locator("body").aria_snapshot().splitlines()
            parts = [line.removeprefix("- ").rstrip(":") for line in spoken if line.startswith("- ")]
            assert parts[0].startswith('link "Skip to main content"'), path
            assert [part for part in parts if part in ("banner", "main", "contentinfo")] == [
                "banner",
                "main",
                "contentinfo",
            ]
            main = spoken[spoken.index("- main:") :]
            headings = [line.strip().removeprefix("- ") for line in main if "- heading " in line]
            assert headings[0].endswith(("[level=1]", "[level=1]:")), path

    def test_fields_are_told_with_their_names(self, tab: Open) -> None:
        page = tab()
        page.goto("/interest")
        spoken = page.get_by_role("main").aria_snapshot()
        for told in ('textbox "Full name"', 'textbox "Email address"', "checkbox ", 'button "Check your answers"'):
            assert f"- {told}" in spoken
        nameless = [
            line
            for line in spoken.splitlines()
            if line.strip().rstrip(":") in ("- textbox", "- checkbox", "- combobox")
        ]
        assert nameless == []
