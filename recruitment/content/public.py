"""Pages whose text HR writes."""

from flask import Blueprint, render_template

from recruitment.content.texts import PAGES, published
from recruitment.employers.profile import all_employers
from recruitment.privacy.inventory import groups
from recruitment.web.conditional import for_caches
from recruitment.web.rendered_text import to_html

texts = Blueprint("texts", __name__)
#: Below the page's own heading.
HIGHEST = 2


@texts.get(f"/<any({','.join(repr(slug) for slug in PAGES)}):page>")
@for_caches
def show_page(page: str) -> str:
    """What each employer of the site says there."""
    shown = [(employer, to_html(published(employer, page).markdown, HIGHEST)) for employer in all_employers()]
    held = groups() if page == "privacy" else {}
    return render_template("content/show_page.html", name=PAGES[page], texts=shown, held=held)
