"""The form in which HR says why wording that may discriminate is needed."""

from wtforms import HiddenField

from recruitment.vacancies.models import Vacancy
from recruitment.web.fields import Needed, TextField
from recruitment.web.forms import Form

#: Between words in the hidden field: no word of a list holds it.
BETWEEN = "|"


class ExplainWordingForm(Form):
    """One reason for all the words that stand there."""

    reason = TextField(
        "Why does the work itself require this?",
        [Needed("Say why the work requires it, or use other words in the advert")],
        longest=500,
        description="For example, personal care for girls. It is kept in the history with your name.",
        render_kw={"rows": 3, "count": 500},
    )
    seen = HiddenField()

    def __init__(self, vacancy: Vacancy, words: list[str]) -> None:
        self.words = words
        super().__init__(data={"reason": vacancy.wording_reason, "seen": BETWEEN.join(words)})

    @property
    def explained(self) -> set[str]:
        """Words that stood before the person, and still stand in the advert."""
        return set(str(self.seen.data or "").split(BETWEEN)) & set(self.words)
