"""Text that was read in the wrong encoding is put right, and nothing else is touched."""

import pytest
from hypothesis import given, strategies

from recruitment.vacancies.importing.repair import repaired


@pytest.mark.parametrize(
    ("broken", "whole"),
    [
        ("the cityâ€™s parks", "the city’s parks"),
        ("2 â€“ 3", "2 – 3"),
        ("â€œyesâ€\x9d", "“yes”"),
        ("3Â½ years", "3½ years"),
        ("scienceÂ\xa0Â\xa0Â", "science\xa0\xa0Â"),
    ],
)
def test_broken_text_is_put_right(broken: str, whole: str) -> None:
    assert repaired(broken) == whole


@pytest.mark.parametrize("text", ["plain", "café", "naïve – “quoted”", "£30,000", "Â"])
def test_good_text_stays(text: str) -> None:
    assert repaired(text) == text


@given(strategies.text(alphabet="aé’–“•½£ ", max_size=8))
def test_repair_undoes_one_wrong_reading(text: str) -> None:
    broken = text.encode().decode("cp1252", "surrogateescape")
    if not any("\udc80" <= character <= "\udcff" for character in broken):
        assert repaired(broken) == text
