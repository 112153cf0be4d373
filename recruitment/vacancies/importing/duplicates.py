"""Which row stands where several of a file mean one vacancy."""

from dataclasses import dataclass, field

from recruitment.vacancies.importing.conversion import Candidate
from recruitment.vacancies.importing.mapping import DuplicateRule
from recruitment.vacancies.importing.problems import Problem, RowRejected

_RANK, _INDEX, _LINE = range(3)


@dataclass
class Standings:
    """The row that stands for each vacancy so far: its rank, its number among the candidates, its line."""

    rule: DuplicateRule | None
    standing: dict[str, list[int]] = field(default_factory=dict)

    def enter(self, candidate: Candidate, index: int) -> bool:
        """Whether it is the first of its vacancy. Raises RowRejected when no rule says which of two rows stands."""
        entries = {id(entry): entry for key in candidate.keys if (entry := self.standing.get(key))}
        if len(entries) > 1:
            raise RowRejected(Problem("", "its reference and its source's reference are in two other rows"))
        mine = [candidate.rank, index, candidate.line]
        entry = next(iter(entries.values()), mine)
        if entry is not mine:
            self._decide(entry, mine)
        self.standing.update(dict.fromkeys(candidate.keys, entry))
        return entry is mine

    def stands(self, candidate: Candidate, index: int) -> bool:
        """Whether the row is the one that stands, now that all are in."""
        return self.standing[candidate.keys[0]][_INDEX] == index

    def _decide(self, entry: list[int], mine: list[int]) -> None:
        has_order = self.rule is not None and bool(self.rule.column)
        if has_order and mine[_RANK] < entry[_RANK]:
            entry[:] = mine
        elif not (has_order and mine[_RANK] > entry[_RANK]) and not (self.rule and self.rule.first_of_equals):
            raise RowRejected(Problem("", "an earlier row is the same vacancy", f"line {entry[_LINE]:,}"))
