"""Three templates of one name make a mail's words."""

import pytest
from flask import Flask
from jinja2 import DictLoader

from recruitment.mail.letters import Composed, render_letter

pytestmark = pytest.mark.parametrize("app", ["sqlite"], indirect=True)


@pytest.fixture(autouse=True)
def _templates(app: Flask, monkeypatch: pytest.MonkeyPatch) -> None:
    texts = {"x.subject.txt": "About\n{{ title }}\n", "x.txt": "\n{{ title }}\n\n", "x.html": "<p>{{ title }}</p>"}
    monkeypatch.setattr(app.jinja_env, "loader", DictLoader(texts))


class TestRenderLetter:
    def test_subject_is_one_line_and_only_html_is_escaped(self, app: Flask) -> None:
        written = render_letter("x", title="R&D")
        assert written == Composed("About R&D", "R&D\n", "<p>R&amp;D</p>")

    def test_headers_go_along(self, app: Flask) -> None:
        headers = {"List-Unsubscribe": "<https://example.org/stop>"}
        assert render_letter("x", headers, title="jobs").headers == headers
