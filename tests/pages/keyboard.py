"""Somebody who uses no mouse: everything that a visitor does, by keys alone."""

import re
from datetime import date

from playwright.sync_api import Locator, expect

from tests.pages.visitor import FURTHEST, Visitor, day_boxes

HAS_FOCUS = "all => all.indexOf(document.activeElement)"


class Typist(Visitor):
    """Every way of acting is replaced; what is left of a visitor only looks."""

    def follow(self, words: str, heading: str | re.Pattern[str]) -> None:
        self.strike("Enter", self.main.get_by_role("link", name=words, exact=True).first)
        self.arrive(heading)

    def press(self, words: str, heading: str | re.Pattern[str]) -> None:
        self.strike("Enter", self.main.get_by_role("button", name=words, exact=True))
        self.arrive(heading)

    def fill(self, **by_label: str) -> None:
        for label, text in by_label.items():
            self.type_over(self.field(label.replace("_", " ")), text)

    def choose(self, group: str, *labels: str) -> None:
        """A box with the space bar; a radio by the arrows, from wherever the tabulator enters its group."""
        around = self.main.get_by_role("group", name=group, exact=True)
        for label in labels:
            choice = around.get_by_label(label, exact=True)
            if choice.get_attribute("type") == "radio":
                self.walk_to(choice, around.get_by_role("radio"))
            else:
                self.strike("Space", choice)
            expect(choice).to_be_checked()

    def pick(self, label: str, option: str) -> None:
        """By the first letters of what is wanted."""
        self.tab_to(self.field(label))
        self.tab.keyboard.type(option)
        expect(self.field(label).locator("option:checked")).to_have_text(option)

    def give_day(self, group: str, day: date) -> None:
        for box, number in day_boxes(day):
            self.type_over(self.main.get_by_role("group", name=group, exact=True).get_by_label(box), number)

    def type_over(self, field: Locator, text: str) -> None:
        """In place of what stands there."""
        self.tab_to(field)
        self.tab.keyboard.press("Control+A")
        if "\n" in text:  # as if pasted: a key for each line would take long
            self.tab.keyboard.insert_text(text)
        else:
            self.tab.keyboard.type(text)
        expect(field).to_have_value(text)

    def walk_to(self, radio: Locator, radios: Locator) -> None:
        """Into the group, then by the arrows."""
        for _stop in range(FURTHEST):
            if radios.evaluate_all(HAS_FOCUS) >= 0:
                break
            self.tab.keyboard.press("Tab")
        self.tab.keyboard.press("Space")
        for _choice in range(radios.count()):
            if radio.is_checked():
                return
            self.tab.keyboard.press("ArrowDown")
        raise AssertionError(f"no way by keyboard to {radio}")
