"""What was packed comes back."""

from hypothesis import given
from hypothesis import strategies as st
from pyroaring import BitMap

from recruitment.vacancies.packing import Packer, Unpacker, pack_by_value, unpack_by_value

NUMBERS = st.lists(st.integers(-(1 << 63), (1 << 63) - 1))
#: Surrogates too: a text is never the reason why a start fails.
TEXTS = st.lists(st.text(st.characters()))
SETS = st.lists(st.sets(st.integers(0, (1 << 32) - 1)).map(BitMap))


def reader(packer: Packer) -> Unpacker:
    return Unpacker(memoryview(b"".join(packer.parts)))


class TestPacker:
    @given(NUMBERS, TEXTS, SETS, NUMBERS)
    def test_columns_come_back_in_order(
        self, numbers: list[int], texts: list[str], sets: list[BitMap], others: list[int]
    ) -> None:
        packer = Packer()
        packer.numbers(numbers)
        packer.texts(texts)
        packer.bitmaps(sets)
        packer.numbers(others)
        packed = reader(packer)
        assert (packed.numbers(), packed.texts(), packed.bitmaps()) == (numbers, texts, sets)
        assert packed.shared_numbers() == others

    def test_number_in_two_columns_is_one_object(self) -> None:
        packer = Packer()
        packer.numbers([1000, 2000])
        packer.numbers([2000, 2000])
        packed = reader(packer)
        first, second = packed.shared_numbers(), packed.shared_numbers()
        assert first[1] is second[0] is second[1]


@given(st.dictionaries(st.text(), st.sets(st.integers(0, 1 << 20)).map(BitMap)))
def test_sets_by_value_come_back(sets: dict[str, BitMap]) -> None:
    packer = Packer()
    pack_by_value(packer, sets)
    assert unpack_by_value(reader(packer)) == sets
