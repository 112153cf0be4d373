"""Headlines that lie in one long text, and others beside it, are found alike."""

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pyroaring import BitMap

from recruitment.vacancies.keywords import headlines as module
from recruitment.vacancies.keywords.headlines import Headlines
from recruitment.vacancies.packing import Packer, Unpacker

WORDS = ("a", "b a", "é", "a b")
TEXTS = st.sampled_from([" ", " a ", " b a ", " é a b ", " aé "])
HEADLINES = st.dictionaries(st.integers(1, 5_000), st.tuples(TEXTS, TEXTS))
#: What is taken out, then what is put in.
STEPS = st.lists(st.tuples(st.sets(st.integers(1, 5_000)), HEADLINES), max_size=6)


def again(headlines: Headlines) -> Headlines:
    packer = Packer()
    headlines.pack(packer)
    found = Headlines()
    found.unpack(Unpacker(memoryview(b"".join(packer.parts))))
    return found


@pytest.fixture(autouse=True, scope="module")
def few() -> Any:
    """So that the long text is written anew every now and then."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(module, "FEW", 3)
        yield


@given(STEPS)
def test_they_agree_with_a_plain_dictionary(steps: list[tuple[set[int], dict[int, tuple[str, str]]]]) -> None:
    expected: dict[int, tuple[str, str]] = {}
    headlines = Headlines()
    for gone, put_in in steps:
        leaving = (gone | put_in.keys()) & expected.keys()
        left = {word for id in leaving for text in expected[id] for word in text.split()}
        assert headlines.remove(BitMap(leaving)) == left
        headlines.update(put_in)
        expected = {id: texts for id, texts in expected.items() if id not in leaving} | put_in
        for one in (headlines, again(headlines)):
            for words in WORDS:
                title = {id for id, texts in expected.items() if f" {words} " in texts[0]}
                summary = {id for id, texts in expected.items() if f" {words} " in texts[1]}
                assert one.having(words, BitMap(expected)) == (BitMap(title), BitMap(title | summary))
