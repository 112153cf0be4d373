"""A brand colour and whether what lies on it can be read."""

import re

WHITE = "#ffffff"
#: The house's yellow, in which the largest headings stand on the brand ground.
SUN = "#f6b73c"
#: What WCAG 2.2 asks of text, and of large text.
TEXT, LARGE_TEXT = 4.5, 3.0
STEPS = 200


def is_colour(text: str) -> bool:
    """#rrggbb."""
    return re.fullmatch(r"#[0-9a-f]{6}", text) is not None


def contrast(one: str, other: str) -> float:
    """The ratio of WCAG 2.2, from 1 to 21."""
    high, low = sorted((_luminance(one), _luminance(other)), reverse=True)
    return (high + 0.05) / (low + 0.05)


def carries_text(ground: str) -> bool:
    """Whether white text and the yellow headings can be read on it."""
    return contrast(ground, WHITE) >= TEXT and contrast(ground, SUN) >= LARGE_TEXT


def nearest_that_carries(ground: str) -> str:
    """The same hue, darkened as little as it takes; black carries everything."""
    return next(darker for step in range(STEPS + 1) if carries_text(darker := darkened(ground, 1 - step / STEPS)))


def darkened(ground: str, share: float) -> str:
    """The colour with so much of its light."""
    return "#" + "".join(f"{round(part * share):02x}" for part in _parts(ground))


def brand_styles(ground: str) -> str:
    """The style sheet that puts the colour in place of the house's own; quiet text on it becomes plain."""
    deep = darkened(ground, 0.75)
    return f":root {{ --forest: {ground}; --forest-deep: {deep}; --on-forest: {WHITE}; --on-forest-quiet: {WHITE}; }}\n"


def _parts(colour: str) -> tuple[int, int, int]:
    return int(colour[1:3], 16), int(colour[3:5], 16), int(colour[5:7], 16)


def _luminance(colour: str) -> float:
    red, green, blue = (_linear(part / 255) for part in _parts(colour))
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def _linear(value: float) -> float:
    return value / 12.92 if value <= 0.04045 else ((value + 0.055) / 1.055) ** 2.4
