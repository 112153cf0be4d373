"""Texts as long as real adverts', with their words known beforehand: splitting half a gigabyte would take minutes."""

import random
from collections.abc import Sequence

_SYLLABLES = "an ber cor del ent fra gol har ine jus kel lam mer nor ost par qui ran sol tem ul ver wes yar zen"
SYLLABLES = _SYLLABLES.split()
#: Words of the field make half of a text, made-up ones the other half, a few of them often and most of them rarely.
_FIELD = """
you will work with children and their families to keep them safe the team has reflective supervision small
caseloads training for every stage of a career we are looking for people who listen plan well write clearly
assess risk support colleagues learn from practice speak up for young people visit homes attend court prepare
reports chair meetings build trust with schools health police and voluntary partners in the borough
"""
FIELD = _FIELD.split()
MADE_UP = 30_000
SENTENCES = 5_000
SENTENCE = 14
#: Of the text of an advert: prepared sentences, and one of its own, so that many words are nearly nobody else's.
PREPARED = 15
SUMMARY = 2


class Texts:
    """Draws texts; the same for the same chance."""

    def __init__(self, chance: random.Random) -> None:
        self._chance = chance
        self._made_up = ["".join(chance.choices(SYLLABLES, k=chance.choice([2, 3, 3, 4]))) for _ in range(MADE_UP)]
        self._sentences = [self._sentence() for _ in range(SENTENCES)]

    def summary(self) -> list[str]:
        """Words of a summary."""
        return [word for sentence in self._chance.choices(self._sentences, k=SUMMARY) for word in sentence]

    def description(self) -> list[str]:
        """Words of an advert's text."""
        sentences = [*self._chance.choices(self._sentences, k=PREPARED), self._sentence()]
        return [word for sentence in sentences for word in sentence]

    def _sentence(self) -> Sequence[str]:
        """Half and half; of the made-up words the first ones come up most."""
        rare = [self._made_up[int(MADE_UP * self._chance.random() ** 3)] for _ in range(SENTENCE // 2)]
        mixed = self._chance.choices(FIELD, k=SENTENCE - len(rare)) + rare
        self._chance.shuffle(mixed)
        return tuple(mixed)
