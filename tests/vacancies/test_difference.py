"""What became of a text."""

from hypothesis import given
from hypothesis.strategies import text

from recruitment.vacancies.difference import ADDED, GAP, REMOVED, SAME, Piece, difference


class TestDifference:
    def test_changed_word_stands_between_what_stayed(self) -> None:
        assert difference("Help families who foster.", "Help children who foster.") == [
            Piece(SAME, "Help "),
            Piece(REMOVED, "families"),
            Piece(ADDED, "children"),
            Piece(SAME, " who foster."),
        ]

    def test_words_replaced_in_a_row_are_one_replacement(self) -> None:
        assert difference("Competitive salary", "A car allowance") == [
            Piece(REMOVED, "Competitive salary"),
            Piece(ADDED, "A car allowance"),
        ]

    def test_long_stretches_that_stayed_are_cut(self) -> None:
        before = "one " * 100 + "end"
        first, *_ = difference(before, before + "ing")
        assert first.text.startswith(GAP)
        assert len(first.text) < 60

    @given(text(max_size=60), text(max_size=60))
    def test_short_texts_are_told_whole(self, before: str, after: str) -> None:
        pieces = difference(before, after)
        if any(GAP in piece.text for piece in pieces):
            return
        assert "".join(piece.text for piece in pieces if piece.kind != ADDED) == before
        assert "".join(piece.text for piece in pieces if piece.kind != REMOVED) == after

    def test_longest_advert_is_told_at_once(self) -> None:
        before, after = " ".join(map(str, range(6_000))), " ".join(map(str, range(6_000, 0, -1)))
        assert [piece.kind for piece in difference(before, after)] == [REMOVED, ADDED]
