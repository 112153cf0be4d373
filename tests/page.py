"""A page as a person meets it: heading, text, links, errors and forms."""

from werkzeug.test import TestResponse

from tests.markup import Element, parse
from tests.page_form import Form, Visitor


class Page:
    """What the client's `page` gives back. `response` is the answer itself, for headers."""

    def __init__(self, client: Visitor, response: TestResponse) -> None:
        self.client = client
        self.response = response
        self.status = response.status_code
        self.document = Element("#document")
        if response.mimetype == "text/html":
            self.document, _ = parse(response.get_data(as_text=True))

    @property
    def address(self) -> str:
        """Path and query of where the last redirect led."""
        request = self.response.request
        return request.full_path if request.query_string else request.path

    @property
    def path(self) -> str:
        """The address without its query."""
        return self.response.request.path

    @property
    def h1(self) -> str:
        """The heading's words."""
        return self.document.find("h1")[0].text

    @property
    def title(self) -> str:
        """The title's words."""
        return self.document.find("title")[0].text

    @property
    def text(self) -> str:
        """Everything there is to read, white space as one blank."""
        bodies = self.document.find("body")
        return bodies[0].text if bodies else self.response.get_data(as_text=True)

    @property
    def main(self) -> Element:
        """The part that is this page's own."""
        return self.document.find("main")[0]

    @property
    def links(self) -> dict[str, str]:
        """Addresses by the links' words; of two alike the first."""
        found: dict[str, str] = {}
        for link in self.document.find("a"):
            found.setdefault(link.text or link.attrs.get("aria-label", ""), link.attrs.get("href", ""))
        return found

    @property
    def errors(self) -> dict[str, str]:
        """The error summary: messages by the id of the field that each leads to, "" for the whole form's."""
        found = {}
        for summary in self.document.find(class_="govuk-error-summary"):
            for item in summary.find("li"):
                link = next(iter(item.find("a")), item)
                found[link.attrs.get("href", "").removeprefix("#")] = item.text
        return found

    def follow(self, words: str) -> "Page":
        """Go where the link with these words leads."""
        assert words in self.links, f"no link {words!r}; there are {sorted(self.links)}"
        page: Page = self.client.page(self.links[words])
        return page

    def form(self, which: str | int = 0) -> Form:
        """A form of the page's main part: by its number, or by its action."""
        forms = self.main.find("form")
        if isinstance(which, str):
            forms, which = [form for form in forms if form.attrs.get("action") == which], 0
        assert len(forms) > which, f"no such form on {self.address}"
        return Form(self.client, self.address, self.document, forms[which])
