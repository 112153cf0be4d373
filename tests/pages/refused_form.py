"""A form that is sent with mistakes in it, and the page that says so."""

import re
from typing import Any

from playwright.sync_api import Locator, expect

from tests.pages.visitor import Visitor

#: As after a change of the list that was made while the page was open.
TAKE_CHOICE_AWAY = """field => {
  const choice = field.options ? field.options[0] : field;
  choice.value = "no-longer-offered";
  choice.selected = choice.checked = true;
}"""
#: What stands in a form, but for what no page repeats.
TYPED = """form => [...form.elements]
  .filter(one => one.name && !["hidden", "password", "file", "submit", "button"].includes(one.type) && !one.hidden)
  .map(one => [one.name, ["checkbox", "radio"].includes(one.type) ? one.value + one.checked : one.value.trim()])"""
#: Each line of the summary: its words; where its link leads, whether there, and what is said beside that field.
FOLLOW_EACH = """summary => [...summary.querySelectorAll("li")].map(line => {
  const words = line.textContent.trim(), link = line.querySelector("a");
  if (!link) return {words, leads: ""};
  link.click();
  const field = document.activeElement, around = field.closest("fieldset");
  const ids = [field, around].map(one => one?.getAttribute("aria-describedby") ?? "").join(" ").split(/ +/);
  const texts = ids.filter(Boolean).map(id => document.getElementById(id));
  const beside = texts.filter(one => one.matches(".govuk-error-message")).map(one => one.lastChild.textContent.trim());
  return {words, leads: link.hash, arrives: "#" + field.id, beside};
})"""


class RefusedForm:
    """The last form of a page that is sent to this path."""

    def __init__(self, visitor: Visitor, path: str) -> None:
        self.visitor, self.path = visitor, path
        self.tab = visitor.tab
        self.mistakes: dict[str, str | None] = {}
        self.typed: list[list[str]] = []

    @property
    def form(self) -> Locator:
        """As it stands on the page now."""
        forms = self.tab.locator("form")
        paths = forms.evaluate_all("all => all.map(one => new URL(one.action).pathname)")
        assert self.path in paths, f"no form on {self.tab.url} is sent to {self.path}"
        return forms.nth(len(paths) - 1 - paths[::-1].index(self.path))

    def send(self, mistakes: dict[str, str | None]) -> None:
        """With these mistakes; without any, from a page that was open in another session."""
        form, self.mistakes = self.form, mistakes
        form.evaluate("form => form.querySelectorAll('details').forEach(fold => { fold.open = true })")
        for name, text in mistakes.items():
            self._fill(form.locator(f"[name='{name}']").first, text)
        if not mistakes:
            form.locator("[name=csrf_token]").evaluate("field => { field.value = 'of another session' }")
        gone = {name for name, text in mistakes.items() if text is None}
        self.typed = [[name, text] for name, text in form.evaluate(TYPED) if name not in gone]
        form.locator("button:not([type=button])").first.click()

    def comes_back(self) -> None:
        """The title says so, the summary has the focus, its links land where the same words stand; all is kept."""
        expect(self.tab).to_have_title(re.compile("^Error: "))
        summary = self.tab.locator(".govuk-error-summary")
        expect(summary).to_be_focused()
        told: list[dict[str, Any]] = summary.evaluate(FOLLOW_EACH)
        assert told
        for line in told:
            assert line["leads"] or not self.mistakes, line
            if line["leads"]:
                assert line["arrives"] == line["leads"], line
                assert any(f": {line['words']}".endswith(f": {words}") for words in line["beside"]), line
        messages = self.tab.locator(".govuk-error-message:not(.govuk-character-count__message)")
        assert messages.count() == sum(bool(line["leads"]) for line in told), told
        kept = [[name, text] for name, text in self.form.evaluate(TYPED)]
        assert [one for one in self.typed if one not in kept] == []

    @staticmethod
    def _fill(field: Locator, text: str | None) -> None:
        if text is None:
            field.evaluate(TAKE_CHOICE_AWAY)
        elif field.get_attribute("type") != "file":
            field.fill(text)
        elif text:
            field.set_input_files({"name": "file.txt", "mimeType": "text/plain", "buffer": text.encode()})
