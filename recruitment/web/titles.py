"""The site's name, and how the titles of its pages end."""

#: Of every site of this product; the employer's name follows where there is one.
SITE = "Children’s workforce"
#: A title is cut after about so many characters wherever it is shown.
LONGEST = 70


def site_name(employer: str) -> str:
    """Children’s workforce, Islington: for the employer's short name, which may be empty."""
    return f"{SITE}, {employer}" if employer else SITE


def whole_title(title: str, employer: str) -> str:
    """The page's title, then the site's name; a long title leaves room for the employer alone, or for nothing.

    Markup stays markup.
    """
    for end in (site_name(employer), employer):
        if end and len(title) + len(end) + 3 <= LONGEST:
            return title + f" – {end}"
    return title
