"""What people agree to when they ask for an alert."""

from dataclasses import astuple
from hashlib import sha256

from recruitment.alerts.consent import CURRENT, UNCONFIRMED_KEPT, VERSIONS, current_text
from tests.sentences import long_sentences

#: A text that was ever shown is never changed: somebody agreed to exactly these words.
SHOWN = {"2026-12": "1436ea7ce3991bac", "2026-12-2": "b136aba22d4bc664"}


class TestTexts:
    def test_texts_that_were_shown_are_as_they_were(self) -> None:
        assert {name: sha256(repr(astuple(text)).encode()).hexdigest()[:16] for name, text in VERSIONS.items()} == SHOWN

    def test_newest_is_current_and_says_how_long_things_are_kept(self) -> None:
        assert max(VERSIONS) == CURRENT
        assert f"after {UNCONFIRMED_KEPT.days} days" in current_text().agreeing
        assert "12 months" in current_text().until

    def test_sentences_are_short(self) -> None:
        assert not [long for text in VERSIONS.values() for part in astuple(text) for long in long_sentences(part)]
