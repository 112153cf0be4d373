"""The texts that people agree to."""

from recruitment.registrations.consent import CURRENT, KEPT_MONTHS, VERSIONS, current_text


class TestVersions:
    def test_current_one_is_among_them(self) -> None:
        assert CURRENT in VERSIONS

    def test_use_of_where_people_heard_of_us_is_told(self) -> None:
        assert "Where you heard of us is counted" in current_text("Islington").why

    def test_each_says_how_long_it_is_kept(self) -> None:
        assert f"{KEPT_MONTHS} months" in current_text("Islington").until

    def test_employer_is_named(self) -> None:
        assert "Islington Council" in current_text("Islington Council").who
