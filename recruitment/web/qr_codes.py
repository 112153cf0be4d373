"""QR codes as drawings within a page."""

import segno
from markupsafe import Markup


def qr_code(content: str, title: str) -> Markup:
    """An SVG element without styles, on white: a camera needs the light ground in dark mode too."""
    code = segno.make(content, error="m")
    return Markup(code.svg_inline(border=2, light="#fff", omitsize=True, svgclass="qr", title=title))
