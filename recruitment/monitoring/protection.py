"""Which numbers may be told, so that nobody can be made out, also not by taking one number from another.

What is told of a question is a whole table: kinds of work, or several together, by answers, or several together. Every
cell holds at least LEAST people, and totals are sums of cells. Whatever is added to or taken from whatever, what comes
out is a sum of cells: never a number of one to four people, and what is inside a cell stays open.
"""

from collections.abc import Mapping, Sequence

#: No number of fewer people is told.
LEAST = 5
#: Kinds of work with fewer forms stand together, so that their answers need not.
LEAST_OF_KIND = 20

#: Answer → how many gave it.
Counts = Mapping[str, int]
#: Answers, or kinds of work, that are told as one.
Together = tuple[str, ...]


def told_answers(rows: Sequence[Counts], columns: Sequence[Together]) -> list[Together]:
    """The columns that can be told of every row; the others together, last, with more of them where those are too few.

    The last column goes first: "prefer not to say" is the least loss. The smallest would give small numbers away to who
    knows the rule. What stands together already stays so. A single column says that nothing can be told apart.
    """
    told = [column for column in columns if len(column) == 1 and all(number(row, column) >= LEAST for row in rows)]
    rest = [column for column in columns if column not in told]
    while rest and told and not all(_together(row, rest) >= LEAST for row in rows):
        rest.append(told.pop())
    together: Together = tuple(answer for column in columns if column in rest for answer in column)
    return [*told, together] if rest else list(told)


def told_kinds(forms: Mapping[str, int]) -> list[Together]:
    """Kinds of work, by number of forms: those with few stand together, last. A single one: none is told apart."""
    told = [kind for kind, count in forms.items() if count >= LEAST_OF_KIND]
    rest = [kind for kind, count in forms.items() if 0 < count < LEAST_OF_KIND]
    while rest and told and sum(forms[kind] for kind in rest) < LEAST_OF_KIND:
        smallest = min(told, key=lambda kind: forms[kind])
        told.remove(smallest)
        rest.append(smallest)
    alone: list[Together] = [(kind,) for kind in told]
    return [*alone, tuple(rest)] if rest else alone


def number(row: Counts, column: Together) -> int:
    """How many of the row gave one of these answers."""
    return sum(row.get(answer, 0) for answer in column)


def _together(row: Counts, columns: Sequence[Together]) -> int:
    return sum(number(row, column) for column in columns)
