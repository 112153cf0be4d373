"""The list of jobs, as a seeker uses it in a browser."""

import re

from playwright.sync_api import Locator, expect

from tests.pages.visitor import Visitor


class JobsPage:
    """Search, filters and results."""

    def __init__(self, visitor: Visitor) -> None:
        self.visitor = visitor
        self.tab, self.main = visitor.tab, visitor.main

    def open_filters(self) -> None:
        """On a phone they are behind a button."""
        if self.opener.is_visible():
            self.opener.click()
            self.visitor.look()

    def open_filters_by_keyboard(self) -> None:
        """The same without a mouse."""
        if self.opener.is_visible():
            self.visitor.strike("Enter", self.opener)

    @property
    def opener(self) -> Locator:
        """Seen on narrow windows only."""
        return self.main.get_by_role("button", name=re.compile("^Filters"))

    def choice(self, label: str) -> Locator:
        """A choice, by its label and whatever count stands beside it."""
        name = re.compile(rf"^\s*{re.escape(label)}\s*, open jobs:\s*[\d,]+\s*$")
        return self.main.get_by_role("checkbox", name=name).or_(self.main.get_by_role("radio", name=name))

    def promise(self, label: str) -> int:
        """How many jobs the count beside a choice promises."""
        found = next(choice for choice in self.choices if choice.startswith(label))
        return int(re.sub(r"\D", "", found.removeprefix(label)))

    @property
    def choices(self) -> list[str]:
        """Every choice in words, its count included."""
        return [" ".join(text.split()) for text in self.main.locator("fieldset label").all_text_contents()]

    def show(self, *labels: str) -> None:
        """Tick these and send the form."""
        self.open_filters()
        for label in labels:
            self.choice(label).check()
        self.main.get_by_role("button", name="Show jobs").click()

    def search(self, words: str) -> None:
        """By words, with the filters that are set."""
        self.main.get_by_role("searchbox").fill(words)
        self.main.get_by_role("button", name="Search", exact=True).click()

    def shows(self, number: int) -> None:
        """The heading says the number, is announced, and the list keeps its word."""
        heading = f"{number} job{'' if number == 1 else 's'}"
        self.visitor.arrive(re.compile(f"^{heading}"))
        expect(self.main.get_by_role("status")).to_contain_text(heading)
        expect(self.main.get_by_role("article")).to_have_count(number)

    @property
    def chips(self) -> Locator:
        """The filters that are set, each a link that takes it away."""
        return self.main.get_by_role("link", name=re.compile("^Remove filter:"))

    def has_chips(self, *labels: str) -> None:
        """These and no others."""
        expect(self.chips).to_have_text([re.compile(re.escape(label)) for label in labels])

    def remove(self, label: str) -> None:
        """Take away one filter."""
        self.chips.filter(has_text=label).click()

    @property
    def yearly_tops(self) -> list[int]:
        """The highest pay of each job that says a range for a year, in whole pounds."""
        amounts = [re.findall(r"£([\d,]+)", text) for text in self.main.locator(".job__pay").all_text_contents()]
        return [int(found[1].replace(",", "")) for found in amounts if found]
