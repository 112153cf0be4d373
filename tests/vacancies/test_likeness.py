"""How alike texts are."""

import random
import runpy

import pytest
from hypothesis import given
from hypothesis import strategies as st

from recruitment.vacancies.likeness import FEWEST_WORDS, likeness, most_alike, resemblance, signature_of
from tests.house_rules.sources import ROOT

WORDS = [f"word{number}" for number in range(5000)]


def text(seed: int, number: int = 300) -> list[str]:
    return random.Random(seed).choices(WORDS, k=number)


def mixed(share: float) -> tuple[str, str]:
    """Two texts of which this share of words, at the beginning, is the same."""
    same = text(1)[: int(300 * share)]
    return " ".join(same + text(2)[len(same) :]), " ".join(same + text(3)[len(same) :])


class TestSignature:
    @pytest.mark.parametrize(
        "words", ["Straße İzmir children’s O'Brien ﬁne " * 20, "Plain words, and more. " * 20, "Too short"]
    )
    def test_adverts_from_before_there_were_any_got_the_same(self, words: str) -> None:
        (path,) = (ROOT / "migrations/versions").glob("*_keep_logos_and_reviews.py")
        assert runpy.run_path(str(path))["_signature"](words) == signature_of(words)

    def test_short_text_has_none(self) -> None:
        assert signature_of(" ".join(WORDS[: FEWEST_WORDS - 1])) is None
        assert signature_of(None) is None

    def test_is_small_and_the_same_for_the_same_words(self) -> None:
        one, other = signature_of(" ".join(text(1))), signature_of("\n\n".join(text(1)).upper())
        assert one == other
        assert one is not None
        assert len(one) == 64

    @pytest.mark.parametrize("share", [0.0, 0.3, 0.6, 0.9, 1.0])
    def test_tells_roughly_what_texts_share(self, share: float) -> None:
        one, other = mixed(share)
        exact = resemblance(one, other)
        signatures = signature_of(one), signature_of(other)
        assert all(signatures)
        assert likeness(*signatures) == pytest.approx(exact, abs=0.25)  # type: ignore[arg-type]

    @given(st.text(max_size=400))
    def test_any_text_has_one_or_none(self, typed: str) -> None:
        assert signature_of(typed) in (None, signature_of(typed))


class TestMostAlike:
    def test_is_found_among_others(self) -> None:
        held = [(number, signature_of(" ".join(text(number)))) for number in range(1, 6)]
        known = [(number, one) for number, one in held if one]
        assert most_alike(known[2][1], [one for one in known if one[0] != 3], least=0.5) is None
        assert most_alike(known[2][1], known, least=0.5) == 3
