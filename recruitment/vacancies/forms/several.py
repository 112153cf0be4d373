"""Forms that move several vacancies at once, each over the version that was shown."""

import re
from collections.abc import Sequence

from wtforms import HiddenField

from recruitment.vacancies.forms.ending import OutcomeField
from recruitment.vacancies.forms.move import ClosingFields
from recruitment.vacancies.models import Vacancy
from recruitment.web.forms import Form

_PAIR = re.compile(r"([1-9][0-9]{0,9})-([0-9]{1,9})")


class SeveralForm(Form):
    """Ids and versions in one hidden field: "17-3 18-1"."""

    chosen = HiddenField()

    def is_about(self, vacancies: Sequence[Vacancy]) -> None:
        """Ask about these, as they stand now."""
        self.chosen.data = " ".join(f"{one.id}-{one.version_id}" for one in vacancies)

    @property
    def versions(self) -> dict[int, int]:
        """Vacancy id → the version that was seen."""
        pairs = (_PAIR.fullmatch(part) for part in str(self.chosen.data or "").split()[:200])
        return {int(pair[1]): int(pair[2]) for pair in pairs if pair}


class ExtendSeveralForm(ClosingFields, SeveralForm):
    """One closing time for all."""


class CloseSeveralForm(SeveralForm):
    """One outcome for all."""

    outcome = OutcomeField("What came of them?")

    def __init__(self) -> None:
        super().__init__()
        self.outcome.offer(may_stay_undecided=True)
