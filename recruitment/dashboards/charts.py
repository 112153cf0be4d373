"""The geometry of charts. Words stand beside the drawing, as text that grows and breaks like all other text."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

#: Of the drawing; the page stretches it.
WIDTH, HEIGHT = 600, 200


@dataclass(frozen=True)
class Bar:
    """A number with its length in hundredths of the longest."""

    label: str
    value: int
    length: float
    note: str = ""


@dataclass(frozen=True)
class Line:
    """The course of one number; `points` as a polyline takes them."""

    name: str
    label: str
    points: str
    sum: int


@dataclass(frozen=True)
class LineChart:
    """Several courses over the same days, on one scale from nothing to `top`."""

    lines: list[Line]
    top: int
    begins: str
    ends: str


def bars(numbers: Sequence[tuple[str, int]], notes: Sequence[str] = ()) -> list[Bar]:
    """In the order given; `notes` stand below, one each."""
    longest = max((value for _, value in numbers), default=0) or 1
    told = [*notes, *[""] * (len(numbers) - len(notes))]
    return [
        Bar(label, value, round(100 * value / longest, 1), note)
        for (label, value), note in zip(numbers, told, strict=True)
    ]


def funnel_bars(steps: Sequence[tuple[str, int]]) -> list[Bar]:
    """Each step with what it is of the one before, which these are views and so may exceed."""
    notes = [""]
    for (before, whole), (_, part) in zip(steps, steps[1:], strict=False):
        notes.append(f"{_share(part, whole)} for each 100 of “{before}”" if whole else "")
    return bars(steps, notes)


def line_chart(courses: Mapping[str, Mapping[str, int]], labels: Mapping[str, str]) -> LineChart:
    """`courses` is name of the day → name of the line → number; `labels` names the lines that are drawn."""
    days = list(courses)
    top = nice_top(max((numbers[name] for numbers in courses.values() for name in labels), default=0))
    lines = [_line(name, label, [courses[day][name] for day in days], top) for name, label in labels.items()]
    return LineChart(lines, top, days[0] if days else "", days[-1] if days else "")


def nice_top(highest: int) -> int:
    """The next of 5, 10, 20, 50, 100, 200 and so on."""
    top = 5
    while top < highest:
        top = top * 2 if str(top)[0] in "15" else top * 5 // 2
    return top


def _line(name: str, label: str, values: Sequence[int], top: int) -> Line:
    """A single day is drawn as a level line: a point alone would be nothing to see."""
    drawn = list(values) * 2 if len(values) == 1 else list(values)
    step = WIDTH / max(1, len(drawn) - 1)
    points = " ".join(f"{place * step:.1f},{HEIGHT - HEIGHT * value / top:.1f}" for place, value in enumerate(drawn))
    return Line(name, label, points, sum(values))


def _share(part: int, whole: int) -> str:
    share = 100 * part / whole
    return f"{share:.1f}" if 0 < share < 10 else f"{share:,.0f}"
