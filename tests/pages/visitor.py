"""Somebody with a browser, who looks at every page they come to."""

import re
from collections.abc import Callable
from datetime import date

from playwright.sync_api import Locator, Page, expect

PHONE, DESK = 320, 1280
HEIGHT = 900
FURTHEST = 120
#: What reaches past the window and holds nothing that does: where to look for the reason.
STICKING_OUT = """() => [...document.body.querySelectorAll("*")]
  .filter(one => one.getBoundingClientRect().right > innerWidth + 1)
  .filter((one, _, all) => !all.some(other => other !== one && one.contains(other)))
  .slice(0, 5)
  .map(one => `${one.parentElement.className || one.parentElement.tagName} > ${one.tagName}.${one.className}`)"""


class Visitor:
    """`visitor.open("/jobs", "20 jobs")`, `visitor.follow("Sort by salary", "20 jobs")`: the words that people read."""

    def __init__(self, tab: Page, assert_accessible: Callable[[Page], None], *, has_script: bool = True) -> None:
        self.tab = tab
        self.has_script = has_script
        self.assert_accessible = assert_accessible

    @property
    def main(self) -> Locator:
        """The page without header and footer."""
        return self.tab.get_by_role("main")

    def open(self, path: str, heading: str | re.Pattern[str]) -> None:
        """Type an address, and find this heading there."""
        self.tab.goto(path)
        self.arrive(heading)

    def follow(self, words: str, heading: str | re.Pattern[str]) -> None:
        """A link in the page itself leads to a page with this heading."""
        self.main.get_by_role("link", name=words, exact=True).first.click()
        self.arrive(heading)

    def press(self, words: str, heading: str | re.Pattern[str]) -> None:
        """A button in the page itself leads to a page with this heading."""
        self.main.get_by_role("button", name=words, exact=True).click()
        self.arrive(heading)

    def use_menu(self, words: str, heading: str | re.Pattern[str]) -> None:
        """The site's navigation; on a phone a button opens it."""
        opener = self.tab.get_by_role("button", name="Menu")
        if opener.is_visible():
            opener.click()
            self.look()
        self.tab.get_by_role("navigation", name="Main").get_by_role("link", name=words).click()
        self.arrive(heading)

    def open_staff_menu(self) -> None:
        """On a phone the account and the ways of staff stand behind a button."""
        opener = self.tab.get_by_role("banner").get_by_role("button", name="Menu")
        if opener.is_visible():
            opener.click()
            self.look()

    def use_staff_menu(self, words: str, heading: str | re.Pattern[str]) -> None:
        """The navigation of staff."""
        self.open_staff_menu()
        self.tab.get_by_role("navigation", name="Staff").get_by_role("link", name=words, exact=True).click()
        self.arrive(heading)

    def go_back(self, heading: str | re.Pattern[str]) -> None:
        """The browser's own button."""
        self.tab.go_back()
        self.arrive(heading)

    def arrive(self, heading: str | re.Pattern[str]) -> None:
        """This page has this heading, and nothing to complain about."""
        expect(self.tab.get_by_role("heading", level=1)).to_have_text(heading)
        self.tab.wait_for_load_state()
        self.look()

    def look(self) -> None:
        """Axe finds nothing, and nothing scrolls sideways. Without scripts axe would wait for ever."""
        # At the end of the page no bar that sticks to the window lies over something else.
        self.tab.evaluate("scrollTo(0, document.documentElement.scrollHeight)")
        if self.has_script:
            self.assert_accessible(self.tab)
        too_wide = self.tab.evaluate("document.documentElement.scrollWidth - innerWidth")
        where = self.tab.evaluate(STICKING_OUT) if too_wide > 0 else []
        assert too_wide <= 0, f"{self.tab.url} is {too_wide} pixels wider than the window: {where}"

    def look_at_each_width(self) -> None:
        """The same page on a phone and on a desk."""
        for width in (PHONE, DESK):
            self.tab.set_viewport_size({"width": width, "height": HEIGHT})
            self.look()

    def sees(self, *texts: str | re.Pattern[str]) -> None:
        """All of these stand in the page."""
        for text in texts:
            expect(self.main).to_contain_text(text)

    def hears(self) -> str:
        """The page as a screen reader is told it, with what style sheets write into it."""
        told = self.tab.context.new_cdp_session(self.tab).send("Accessibility.getFullAXTree")["nodes"]
        texts = [one for one in told if one.get("role", {}).get("value") == "StaticText"]
        return "".join(one["name"]["value"] for one in texts)

    def fill(self, **by_label: str) -> None:
        """Type into fields; a label's blanks are underscores here."""
        for label, text in by_label.items():
            self.field(label.replace("_", " ")).fill(text)

    def field(self, label: str) -> Locator:
        """The field with this label, whatever is said about it in brackets."""
        return self.main.get_by_label(re.compile(rf"^\s*{re.escape(label)}( \(optional\))?\s*$"))

    def choose(self, group: str, *labels: str) -> None:
        """Radios or checkboxes of a group."""
        for label in labels:
            self.main.get_by_role("group", name=group, exact=True).get_by_label(label, exact=True).check()

    def pick(self, label: str, option: str) -> None:
        """From a longer list."""
        self.field(label).select_option(label=option)

    def give_day(self, group: str, day: date) -> None:
        """Into the three boxes of a date."""
        for box, number in day_boxes(day):
            self.main.get_by_role("group", name=group, exact=True).get_by_label(box).fill(number)

    def has_errors(self, errors: dict[str, str]) -> None:
        """The summary, which the script gives the focus, says what the fields say; its links land on them."""
        summary = self.tab.get_by_role("alert")
        if self.has_script:
            expect(summary.locator("xpath=..")).to_be_focused()
        expect(self.tab).to_have_title(re.compile("^Error: "))
        for label, words in errors.items():
            field = self.field(label)
            expect(field).to_have_accessible_description(re.compile(re.escape(words)))
            summary.get_by_role("link", name=words, exact=True).click()
            expect(field).to_be_focused()

    def tab_to(self, target: Locator) -> None:
        """With the tabulator alone, as far as it takes."""
        for _ in range(FURTHEST):
            if target.evaluate("element => element === document.activeElement"):
                return
            self.tab.keyboard.press("Tab")
        raise AssertionError(f"no way by keyboard to {target}")

    def strike(self, key: str, target: Locator) -> None:
        """Go there by keyboard and press a key."""
        self.tab_to(target)
        self.tab.keyboard.press(key)


def day_boxes(day: date) -> list[tuple[str, str]]:
    """The boxes of a date, and what goes into each."""
    return [("Day", str(day.day)), ("Month", str(day.month)), ("Year", str(day.year))]
