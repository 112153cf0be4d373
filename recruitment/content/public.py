"""Pages whose text HR writes."""

from flask import Blueprint, render_template

from recruitment.content.texts import PAGES, published
from recruitment.employers.profile import all_employers
from recruitment.privacy.inventory import groups
from recruitment.web.conditional import for_caches
from recruitment.web.rendered_text import headings_of, to_html

texts = Blueprint("texts", __name__)
#: Below the page's own heading.
HIGHEST = 2


@texts.get(f"/<any({','.join(repr(slug) for slug in PAGES)}):page>")
@for_caches
def show_page(page: str) -> str:
    """What each employer of the site says there; a list of its headings, when one employer says it."""
    written = [(employer, published(employer, page).markdown) for employer in all_employers()]
    is_one = len(written) == 1
    return render_template(
        "content/show_page.html",
        page=page,
        name=PAGES[page],
        texts=[(employer, to_html(text, HIGHEST, has_anchors=is_one)) for employer, text in written],
        headings=headings_of(written[0][1], HIGHEST) if is_one else (),
        held=groups() if page == "privacy" else {},
    )
