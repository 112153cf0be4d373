"""Text that another live advert of the employer has: two posts that nobody can tell apart."""

from collections.abc import Iterator

from sqlalchemy import select

from recruitment.database import db
from recruitment.vacancies.advert_checks.check import Advert, Check, Finding
from recruitment.vacancies.lifecycle import is_open_at
from recruitment.vacancies.likeness import most_alike, resemblance
from recruitment.vacancies.models import Vacancy

#: The share of three-word runs that two texts have in common; the same duties with another team stay below.
ALIKE = 0.8
#: What signatures promise is looked at more closely from here.
PROMISING = 0.65


class OneOfItsKind(Check):
    """Somebody who reads both adverts learns what is different."""

    field = "description"
    why = "People who find both think that they are the same post, and apply for one."

    def look(self, advert: Advert) -> Iterator[Finding]:
        """One, with the advert that is most alike."""
        vacancy = advert.vacancy
        if not vacancy.text_signature:
            return
        found = most_alike(vacancy.text_signature, self._signatures(advert), least=PROMISING)
        other = db.session.get(Vacancy, found) if found else None
        if other and resemblance(vacancy.description or "", other.description or "") >= ALIKE:
            mend = "Say what is different, or advertise one post with more positions"
            what = "Another open advert has nearly the same text"
            yield self.found(what, mend, quotes=[f"{other.title}, {other.reference}"])

    @staticmethod
    def _signatures(advert: Advert) -> Iterator[tuple[int, bytes]]:
        """Of the employer's other open adverts: no text is read."""
        own = Vacancy.employer_id == advert.vacancy.employer_id
        others = select(Vacancy.id, Vacancy.text_signature).where(own, is_open_at(Vacancy, advert.instant))
        distinct = others.where(Vacancy.id != advert.vacancy.id, Vacancy.text_signature.is_not(None))
        yield from db.session.execute(distinct.order_by(Vacancy.id))  # type: ignore[misc]
