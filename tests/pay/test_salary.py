"""Money, full-time pay and pro rata: published cases first, then what must hold for any amount."""

from contextlib import suppress
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from recruitment.pay import salary
from recruitment.pay.salary import AmountTooHigh, NotAnAmount, Pay, PayUnit, WorkingYear, parse_pounds

UNITS = st.integers(min_value=0, max_value=9_999_999 * salary.UNITS_PER_POUND + 9_999)
WEEK = Decimal(36)

# Full-time salary, hours, full-time hours, paid weeks, weeks in the year, and what the council printed.
EDINBURGH = [
    ("24909", "27.5", 16628, 1385),
    ("25116", "27.5", 16766, 1397),
    ("25322", "31", 19055, 1587),
    ("27727", "31", 20865, 1738),
]
ESSEX = [("46574", 27944), ("56027", 33616)]


class TestParsePounds:
    @pytest.mark.parametrize(
        ("text", "units"),
        [
            ("£46,000.50", 460_005_000),
            ("41200", 412_000_000),
            (" £ 18.50 ", 185_000),
            ("32.7512", 327_512),
            ("1,234,567", 12_345_670_000),
            ("9,999,999.9999", 99_999_999_999),
            ("0", 0),
        ],
    )
    def test_reads_what_people_type(self, text, units):
        assert parse_pounds(text) == units

    @pytest.mark.parametrize(
        "text",
        ["", "£", "-1", "−1", "1e5", "NaN", "Infinity", "4,1200", "41,20", ",200", "18.", ".5", "1.23456"]
        + ["£1 £2", "٤١٢٠٠", "４１", "1_000", "41\x00", "1 000", "0x10", "½", "41k", "1\n2"],
    )
    def test_refuses_everything_else_in_words_for_a_form(self, text):
        with pytest.raises(NotAnAmount, match="Enter an amount in pounds, like 41,200 or 18.50"):
            parse_pounds(text)

    @pytest.mark.parametrize("digits", [9, 41, 5_000])
    def test_refuses_numbers_of_any_length(self, digits):
        with pytest.raises(NotAnAmount):
            parse_pounds("9" * digits)

    def test_refuses_ten_million(self):
        with pytest.raises(AmountTooHigh, match="below £10,000,000"):
            parse_pounds("10,000,000")

    @given(UNITS)
    def test_reads_back_what_a_form_shows(self, units):
        assert parse_pounds(salary.typed_pounds(units)) == units

    @given(UNITS)
    def test_exact_pounds_lose_nothing(self, units):
        assert salary.decimal_pounds(units) * salary.UNITS_PER_POUND == units

    @given(st.text())
    def test_any_text_is_an_amount_or_refused(self, text):
        with suppress(NotAnAmount):
            assert 0 <= parse_pounds(text) < 10_000_000 * salary.UNITS_PER_POUND


class TestFullTimePayForAYear:
    @given(UNITS)
    def test_pay_by_the_year_stays_as_it_is(self, units):
        assert salary.annual(units, PayUnit.YEAR, None) == units

    def test_hours_are_multiplied_by_the_week_and_the_year(self):
        assert salary.annual(parse_pounds("18.50"), PayUnit.HOUR, WEEK) == 347_272_380  # £34,727.238

    def test_days_need_no_week(self):
        assert salary.annual(parse_pounds("180"), PayUnit.DAY, None) == 469_287_000

    def test_hours_without_a_week_say_nothing(self):
        assert salary.annual(parse_pounds("18.50"), PayUnit.HOUR, None) is None

    def test_half_a_unit_goes_up(self):
        assert salary.annual(1, PayUnit.HOUR, Decimal("0.5") / Decimal("52.143")) == 1
        assert salary.annual(100, PayUnit.DAY, None) == 26_072  # 26,071.5

    def test_an_hour_comes_back_from_its_year(self):
        assert salary.hourly_from_annual(347_272_380, WEEK) == parse_pounds("18.50")

    @given(UNITS, st.decimals(min_value="0.01", max_value=60, places=2))
    def test_an_hour_survives_the_year_and_back(self, hourly, week):
        yearly = salary.annual(hourly, PayUnit.HOUR, week)
        assert abs(salary.hourly_from_annual(yearly, week) - hourly) <= 1


class TestProRata:
    """Councils floor the exact figure: a month's £1,587.95 is printed as £1,587."""

    @pytest.mark.parametrize(("full_time", "hours", "year", "month"), EDINBURGH)
    def test_floored_is_what_edinburgh_published(self, full_time, hours, year, month):
        weeks = (Decimal("45.6"), Decimal("52.18"))
        actual = salary.pro_rata(parse_pounds(full_time), Decimal(hours), WEEK, *weeks)
        assert salary.floor_pounds(actual) == year
        assert salary.floor_pounds(actual // 12) == month

    @pytest.mark.parametrize(("full_time", "year"), ESSEX)
    def test_floored_is_what_essex_published(self, full_time, year):
        actual = salary.pro_rata(parse_pounds(full_time), Decimal("22.2"), Decimal(37))
        assert salary.floor_pounds(actual) == year

    def test_is_exact_until_the_last_unit(self):
        actual = salary.pro_rata(parse_pounds("46574"), Decimal("22.2"), Decimal(37))
        assert salary.decimal_pounds(actual) == Decimal("27944.4")

    @given(UNITS, UNITS, st.decimals(min_value="0.25", max_value=36, places=2))
    def test_more_pay_is_never_less_pay(self, one, other, hours):
        low, high = sorted((one, other))
        assert salary.pro_rata(low, hours, WEEK) <= salary.pro_rata(high, hours, WEEK) <= high

    @given(UNITS)
    def test_full_time_all_year_is_full_pay(self, units):
        assert salary.pro_rata(units, WEEK, WEEK) == units
        assert salary.pro_rata(units, WEEK, WEEK, salary.WEEKS_IN_YEAR) == units


class TestInWords:
    @pytest.mark.parametrize(
        ("minimum", "maximum", "unit", "words"),
        [
            ("46000", "49500.99", PayUnit.YEAR, "£46,000 to £49,500"),
            ("46000", "46000.99", PayUnit.YEAR, "£46,000"),
            ("46000", None, PayUnit.YEAR, "From £46,000"),
            (None, "1046000", PayUnit.YEAR, "Up to £1,046,000"),
            ("18.5", "18.5", PayUnit.HOUR, "£18.50 an hour"),
            ("18.5099", "20", PayUnit.HOUR, "£18.50 to £20.00 an hour"),
            ("180.50", "180.50", PayUnit.DAY, "£180 a day"),
            (None, "200", PayUnit.DAY, "Up to £200 a day"),
            (None, None, PayUnit.YEAR, ""),
        ],
    )
    def test_amounts_are_floored_and_named(self, minimum, maximum, unit, words):
        units = [None if text is None else parse_pounds(text) for text in (minimum, maximum)]
        assert salary.in_words(*units, unit) == words


class TestPay:
    def pay(self, minimum="36000", maximum="40000", unit=PayUnit.YEAR, week="36", **time):
        low, high = (None if text is None else parse_pounds(text) for text in (minimum, maximum))
        year = WorkingYear(None if week is None else Decimal(week))
        return Pay(low, high, unit, year=year, **{name: Decimal(value) for name, value in time.items()})

    def test_top_of_range_is_the_minimum_where_nothing_else_is_stated(self):
        pay = self.pay(maximum=None)
        assert pay.top == pay.annual_max == parse_pounds("36000")
        assert pay.annual_in_words == "From £36,000"

    def test_only_a_maximum_leaves_the_bottom_unknown(self):
        pay = self.pay(minimum=None, hours_per_week="18")
        assert (pay.annual_min, pay.actual_min) == (None, None)
        assert pay.actual_in_words == "Up to £20,000"

    def test_nothing_stated_gives_nothing(self):
        pay = self.pay(minimum=None, maximum=None, hours_per_week="18")
        assert (pay.top, pay.annual_max, pay.actual_max, pay.stated_in_words) == (None, None, None, "")

    def test_part_time_post_has_actual_pay(self):
        assert self.pay(hours_per_week="18").actual_in_words == "£18,000 to £20,000"

    def test_term_time_post_has_actual_pay(self):
        assert self.pay(hours_per_week="36", weeks_per_year="39").actual_in_words == "£26,925 to £29,917"

    def test_hours_not_stated_give_no_actual_pay(self):
        assert self.pay(weeks_per_year="39").actual_in_words == ""

    @pytest.mark.parametrize("time", [{}, {"hours_per_week": "36"}, {"hours_per_week": "40"}])
    def test_full_time_post_has_no_actual_pay(self, time):
        assert self.pay(weeks_per_year="52.143", **time).actual_max is None

    def test_full_time_post_earns_all_of_it(self):
        pay = self.pay(hours_per_week="36")
        assert (pay.earned_min, pay.earned_max) == (pay.annual_min, pay.annual_max)

    def test_hours_without_a_week_give_no_actual_pay(self):
        pay = self.pay(week=None, hours_per_week="18", weeks_per_year="39")
        assert (pay.annual_max, pay.actual_max) == (parse_pounds("40000"), None)

    def test_hourly_pay_without_a_week_gives_no_figure_at_all(self):
        pay = self.pay("18.50", "20", PayUnit.HOUR, week=None, weeks_per_year="39")
        assert (pay.annual_min, pay.annual_max, pay.actual_max) == (None, None, None)
        assert pay.stated_in_words == "£18.50 to £20.00 an hour"

    def test_hourly_pay_follows_the_week(self):
        pay = self.pay("18.50", "18.50", PayUnit.HOUR, hours_per_week="18")
        assert (pay.annual_in_words, pay.actual_in_words) == ("£34,727", "£17,363")

    def test_lowest_pay_for_an_hour_comes_from_whatever_is_stated(self):
        by_year = Pay(52_143_0000, 60_000_0000, year=WorkingYear(Decimal(40)))
        assert by_year.lowest_hourly == 25_0000
        assert Pay(100_0000, None, PayUnit.DAY, year=WorkingYear(Decimal(40))).lowest_hourly == 12_5000
        assert Pay(None, 18_5075, PayUnit.HOUR).lowest_hourly == 18_5075
        assert Pay(52_143_0000, None).lowest_hourly is None
        assert Pay(None, None, year=WorkingYear(Decimal(40))).lowest_hourly is None

    def test_hours_and_weeks_give_what_edinburgh_published(self):
        year = WorkingYear(WEEK, Decimal("52.18"))
        low, high = parse_pounds("25322"), parse_pounds("27727")
        pay = Pay(low, high, hours_per_week=Decimal(31), weeks_per_year=Decimal("45.6"), year=year)
        assert pay.actual_in_words == "£19,055 to £20,865"
