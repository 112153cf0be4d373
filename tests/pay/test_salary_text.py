"""Pay stated in words: what is read, what is refused, and no wrong number on thousands of real adverts."""

import csv
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from recruitment.pay.salary import PayUnit, in_words
from recruitment.pay.salary_text import UnclearSalary, read_salary

REAL = Path(__file__).parents[3] / "shared" / "data" / "strings" / "nhs_salary_strings.csv"
SOURCE_HOURS_IN_YEAR = 1681  # how that file turned hourly pay into a year's


def words(text):
    pay = read_salary(text)
    return in_words(pay.minimum, pay.maximum, pay.unit)


class TestAmounts:
    @pytest.mark.parametrize(
        ("text", "expected"),
        [
            ("£31,365 - £37,890 per annum", "£31,365 to £37,890"),
            ("£24,907 to £30,615 pa", "£24,907 to £30,615"),
            ("£18.50 per hour", "£18.50 an hour"),
            ("£9.90-£10.60 ph", "£9.90 to £10.60 an hour"),
            ("£180 a day", "£180 a day"),
            ("41k–45k", "£41,000 to £45,000"),
            ("£41-45K depending on experience", "£41,000 to £45,000"),
            ("Grade PO2 £41,200", "£41,200"),
            ("Pay Band J / SCP 32 - 34 / £27,924 - £29,558", "£27,924 to £29,558"),
            ("£34,700 & £3000 Welcome Bonus", "£34,700"),
            ("From £31,365 per annum", "From £31,365"),
            ("UPTO £30,242", "Up to £30,242"),
            ("between £20,000 and £25,000", "£20,000 to £25,000"),
            ("£9.21ph+", "From £9.21 an hour"),
            ("23647", "£23,647"),
            ("£41,200 £41,200 per annum", "£41,200"),
            ("SO1 £38,000-£41,000 plus £3,000 retention payment", "£38,000 to £41,000"),
            ("£34,688 – £38,476 (36 hours per week)", "£34,688 to £38,476"),
            ("£18.50 per hour, 18 hours per week", "£18.50 an hour"),
        ],
    )
    def test_are_read_as_stated(self, text, expected):
        assert words(text) == expected

    def test_pro_rata_is_noted(self):
        assert read_salary("£30,691.29 to £33,726.36 pro-rata").pro_rata
        assert not read_salary("£30,691.29 to £33,726.36").pro_rata

    def test_a_period_that_goes_without_saying_is_marked(self):
        assert read_salary("£41,200").unit_stated is False
        assert read_salary("£41,200 p.a.").unit_stated is True

    def test_four_decimals_of_an_hour_are_kept(self):
        assert read_salary("£18.5025 an hour").minimum == 185_025


class TestNotStated:
    @pytest.mark.parametrize(
        "text", ["", "Competitive", "Depending on experience", "TBC", "Band 5/6", "per annum", "£", "\x00"]
    )
    def test_text_without_an_amount_states_no_pay(self, text):
        assert read_salary(text) is None


class TestRefused:
    @pytest.mark.parametrize(
        ("text", "reason"),
        [
            ("£9.21", "does not say what the amount is paid for"),
            ("£10,000 per session per annum", "not paid by the year, the day or the hour"),
            ("£3,000 per month", "not paid by the year, the day or the hour"),
            ("£155.63 per week", "not paid by"),
            ("£24,907 per annum - paid hourly", "paid by the year and by the hour"),
            ("£16.40 per hour (£32,920 per annum)", "several amounts"),
            ("£31,365 / £33,176 / £37,890", "no clear end"),
            ("£18 per hour - 37 hours", "no clear end"),
            ("£18 and £22 per hour", "no clear end"),
            ("£82,096 to £10,683 pa", "ends below its start"),
            ("From £24, 907 per annum", "no clear end"),
            ("Starting from £13,79 per hour", "broken"),
            ("-£30,000", "broken"),
            ("£25 -31000", "does not say"),
            ("£46,000 per hour", "not believable for one hour"),
            ("£2,000 pa market premia", "not believable for one year"),
            ("£11,403 to £12,343", "not believable for one year"),
            ("£24,780 p/a, 28 hrs p/w", "whether the amount is for full time"),
            ("£30,000 part time", "whether the amount is for full time"),
            ("The pro rata salary will be £27,944 to £33,616 per annum", "for the hours of the post"),
            ("Potential to earn £43,213", "estimate"),
            ("£15,000 a year car allowance", "addition"),
            ("£30,000 a year after tax", "after tax"),
            ("$45,000", "currency"),
            ("Vacancy 12345, competitive", "not clearly an amount"),
            ("£٤٥٠٠٠", "not clearly an amount"),
            pytest.param("£" + "9" * 400, "broken", id="400 digits"),
            pytest.param("£" + "9" * 5_000, "too long", id="5,000 digits"),
        ],
    )
    def test_unclear_text_is_refused_with_its_reason(self, text, reason):
        with pytest.raises(UnclearSalary, match=reason):
            read_salary(text)

    @given(st.text(alphabet="£0123456789,.k -+/()toupfrmahry", max_size=80) | st.text(max_size=500))
    def test_any_text_is_read_or_refused(self, text):
        try:
            pay = read_salary(text)
        except UnclearSalary:
            return
        assert pay is None or None in (pay.minimum, pay.maximum) or 0 < pay.minimum <= pay.maximum


class TestWhatWasWritten:
    @given(st.integers(14_000, 500_000), st.integers(14_000, 500_000), st.sampled_from(["-", " to ", " – "]))
    def test_any_range_is_read_back(self, one, other, joined):
        low, high = sorted((one, other))
        pay = read_salary(f"Grade PO3 £{low:,}{joined}£{high:,} per annum")
        assert (pay.minimum, pay.maximum, pay.unit) == (low * 10_000, high * 10_000, PayUnit.YEAR)


def compared(row):
    """A text of the file, the two ends we read in its whole pounds, and its own; None where we read none."""
    try:
        pay = read_salary(row["text"])
    except UnclearSalary:
        return None
    if pay is None:
        return None
    times = SOURCE_HOURS_IN_YEAR if pay.unit is PayUnit.HOUR else 1
    ends = [end * times // 10_000 for end in (pay.minimum, pay.maximum) if end is not None]
    return row["text"], (ends[0], ends[-1]), (int(row["source_min"]), int(row["source_max"]))


@pytest.mark.skipif(not REAL.exists(), reason="needs the collection of real salary texts")
class TestRealAdverts:
    def rows(self):
        with REAL.open(encoding="utf-8", newline="") as file:
            return [row for row in csv.DictReader(file) if row["source_min"]]

    def test_seven_of_eight_agree_exactly(self):
        rows = self.rows()
        agreeing = [found for row in rows if (found := compared(row)) and found[1] == found[2]]
        assert len(agreeing) / len(rows) >= 0.87

    def test_the_few_others_are_slips_of_the_source(self):
        """It took bands, annexes, bonuses and sessions for pay; the amounts we read stand in the text."""
        differing = [found for row in self.rows() if (found := compared(row)) and found[1] != found[2]]
        yearly = [found for found in differing if "hour" not in found[0] and " ph " not in found[0]]
        assert len(differing) <= 23
        plain = [(text.replace(",", "").lower().replace("k", "000"), ends) for text, ends, _ in yearly]
        assert all(str(end) in text for text, ends in plain for end in ends)
