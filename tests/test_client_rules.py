"""The checking client must be able to refuse: a good page passes, and each spoiled one is told from it."""

import pytest
from flask import Flask

from tests.client import BrokenPage, CheckingClient

GOOD = """<!doctype html><html lang="en"><head><title>Jobs – Borough</title></head>
<body><a href="#main">Skip</a>
<main id="main"><h1>Jobs</h1><p>Text</p><form method="post"><input type="hidden" name="csrf_token" value="k">
<label for="mail">E-mail</label><input id="mail" name="mail"><label for="day">Days</label>
<select id="day" name="day"><option value="1">Monday</option><option value="2">Tuesday</option></select>
<button>Send</button></form></main></body></html>"""

SPOILED = {
    "two headings": ("<p>Text</p>", "<h1>Jobs</h1>"),
    "title of another page": ("<title>Jobs", "<title>Home"),
    "no language": (' lang="en"', ""),
    "no main": ("main", "div"),
    "same id twice": ("<p>", '<p id="mail">'),
    "inline script": ("<p>Text</p>", "<script>1</script>"),
    "inline style": ("<p>", '<p style="color:red">'),
    "handler": ("<p>", '<p onclick="x()">'),
    "no token": ('value="k"', 'value=""'),
    "token in the address": (' method="post"', ""),
    "no label": ('<label for="mail">E-mail</label>', ""),
    "dead fragment": ('href="#main"', 'href="#nowhere"'),
    "unclosed": ("<p>Text</p>", "<p>Text"),
    "closed twice": ("</p>", "</p></p>"),
    "block in paragraph": ("<p>Text</p>", "<p><div></div></p>"),
    "link without words": (">Skip<", "><"),
    "picture without alt": ("<p>Text</p>", '<img src="/a.png">'),
}


def visitor_of(html: str) -> CheckingClient:
    app = Flask(__name__)
    app.add_url_rule("/", view_func=lambda: html)
    return CheckingClient(app)


class TestPageRules:
    def test_good_page_passes(self) -> None:
        assert visitor_of(GOOD).page("/").h1 == "Jobs"

    def test_title_of_a_page_with_errors_passes(self) -> None:
        page = visitor_of(GOOD.replace("<title>", "<title>Error: ")).page("/")
        assert page.title == "Error: Jobs – Borough"

    @pytest.mark.parametrize("fault", SPOILED)
    def test_spoiled_page_is_refused(self, fault: str) -> None:
        spoiled = GOOD.replace(*SPOILED[fault])
        assert spoiled != GOOD
        with pytest.raises(BrokenPage):
            visitor_of(spoiled).get("/")


class TestForm:
    def test_hidden_fields_are_sent_and_choices_go_by_their_words(self) -> None:
        form = visitor_of(GOOD).page("/").form().fill(mail="ada@example.org", day="Tuesday")
        assert form.values == {"csrf_token": ["k"], "mail": ["ada@example.org"], "day": ["2"]}

    def test_what_the_page_does_not_offer_cannot_be_sent(self) -> None:
        form = visitor_of(GOOD).page("/").form()
        for impossible in ({"day": "Sunday"}, {"phone": "1"}, {"csrf_token": "other"}):
            with pytest.raises(AssertionError):
                form.fill(impossible)
