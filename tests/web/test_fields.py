"""Fields refuse what no database or mail can hold, with words for the person."""

from datetime import UTC, date, datetime, time
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st
from werkzeug.datastructures import MultiDict
from wtforms import Form

from recruitment.web.fields import (
    AddressField,
    DateField,
    DecimalField,
    EmailField,
    LineField,
    Needed,
    PhoneField,
    TextField,
    TimeField,
    WholeNumberField,
)


class Everything(Form):
    line = LineField("Line", longest=10)
    needed = LineField("Needed", [Needed("Enter it")], longest=10)
    text = TextField("Text", longest=20)
    email = EmailField("Email")
    phone = PhoneField("Phone")
    address = AddressField("Address", longest=100)
    number = WholeNumberField("Number", least=1, most=99)
    weeks = DecimalField("Weeks", places=3, most=53)
    day = DateField("Day")
    at = TimeField("At")


def filled(**values):
    """The form as posted, `needed` filled in unless it is told otherwise."""
    form = Everything(MultiDict({"needed": "x"} | {name.replace("__", "-"): value for name, value in values.items()}))
    form.validate()
    return form


class TestText:
    def test_is_trimmed_and_empty_is_nothing(self):
        form = filled(line="  a b ", text=" \r\n ")
        assert form.line.data == "a b"
        assert form.text.data is None

    def test_line_ends_become_one_kind(self):
        assert filled(text="a\r\nb\rc").text.data == "a\nb\nc"

    @pytest.mark.parametrize("bad", ["a\0b", "a\x1bb", "a\x7f", "\ud800"])
    def test_what_cannot_be_shown_is_refused(self, bad):
        form = filled(line=bad, text=bad)
        assert "can't be shown" in form.line.errors[0]
        assert "can't be shown" in form.text.errors[0]

    def test_a_line_is_one_line(self):
        assert filled(line="a\r\nb").line.errors == ["Enter this on one line"]

    def test_too_long_says_how_long(self):
        assert filled(line="x" * 5000).line.errors == ["Enter at most 10 characters, you have 5,000"]

    def test_what_was_typed_is_kept(self):
        assert 'value=" x\x00 "' in str(filled(line=" x\0 ").line())

    @pytest.mark.parametrize("nothing", ["", "   "])
    def test_needed_says_what_with(self, nothing):
        assert filled(needed=nothing).needed.errors == ["Enter it"]

    def test_needed_is_not_filled_by_a_repetition_that_nobody_reads(self):
        form = Everything(MultiDict([("needed", ""), ("needed", "x")]))
        assert not form.validate()
        assert form.needed.errors == ["Enter it"]


class TestEmail:
    @pytest.mark.parametrize("good", ["sam@example.org", "Sam.O'Neil+jobs@Example.org"])
    def test_keeps_it_as_typed(self, good):
        form = filled(email=good)
        assert not form.email.errors
        assert form.email.data == good

    @pytest.mark.parametrize(
        "bad", ["sam", "sam@", "a@b", "sam@example.org\r\nBcc: x@example.org", "a b@example.org", "x@" + "y" * 300]
    )
    def test_refuses_what_mail_cannot_reach(self, bad):
        assert filled(email=bad).email.errors


class TestPhone:
    @pytest.mark.parametrize("good", ["020 7946 0000", "+44 20 7946 0000", "07700 900123", "+353 1 677 1234"])
    def test_takes_numbers_as_people_write_them(self, good):
        assert not filled(phone=good).phone.errors

    @pytest.mark.parametrize("bad", ["12", "call me", "0" * 35])
    def test_refuses_what_nobody_could_dial(self, bad):
        assert filled(phone=bad).phone.errors


class TestAddress:
    def test_takes_the_web(self):
        assert not filled(address="https://jobs.example.org/a?b=c").address.errors

    @pytest.mark.parametrize(
        "bad", ["javascript:alert(1)", "data:text/html,x", "//example.org", "https://", "http://[", "ftp://x"]
    )
    def test_refuses_everything_else(self, bad):
        assert filled(address=bad).address.errors


class TestNumbers:
    @pytest.mark.parametrize("bad", ["0", "100", "-1", "1.5", "9" * 5000, "٣", "1e3", "NaN"])
    def test_whole_numbers_stay_between_their_bounds(self, bad):
        form = filled(number=bad)
        assert form.number.errors == ["Enter a whole number from 1 to 99"]
        assert form.number.data is None

    def test_decimals_are_exact(self):
        assert filled(weeks="44.143").weeks.data == Decimal("44.143")

    @pytest.mark.parametrize("bad", ["44.1431", "53.1", "-1", "1e1", "9" * 5000, "NaN", "1,5", "٣"])
    def test_decimals_refuse_what_would_be_rounded_or_misread(self, bad):
        assert filled(weeks=bad).weeks.errors

    @given(st.text(max_size=60))
    def test_no_text_breaks_them(self, text):
        form = filled(number=text, weeks=text, at=text, day__day=text, day__month="1", day__year="2026")
        assert form.number.data is None or 1 <= form.number.data <= 99


class TestDates:
    def test_three_boxes_make_a_date(self):
        assert filled(day__day="3", day__month="12", day__year="2026").day.data == date(2026, 12, 3)

    def test_three_empty_boxes_are_nothing(self):
        form = filled()
        assert form.day.data is None
        assert not form.day.errors

    @pytest.mark.parametrize(
        "typed",
        [("30", "2", "2026"), ("3", "", "2026"), ("x", "1", "2026"), ("1", "1", "9" * 20), ("1", "1", "26")],
    )
    def test_anything_else_is_refused_and_kept(self, typed):
        form = filled(day__day=typed[0], day__month=typed[1], day__year=typed[2])
        assert form.day.errors == ["Enter a real date, like 3 12 2026"]
        assert (form.day.day_value, form.day.month_value, form.day.year_value) == typed

    def test_an_instant_fills_them_with_londons_day_and_time(self):
        instant = datetime(2026, 6, 3, 23, 30, tzinfo=UTC)
        form = Everything(data={"day": instant, "at": instant})
        assert form.day.data == date(2026, 6, 4)
        assert form.day.day_value == "4"
        assert 'value="00:30"' in str(form.at())

    @pytest.mark.parametrize(
        ("typed", "meant"), [("9:00", time(9)), ("23.59", time(23, 59)), ("09:30:15", time(9, 30, 15))]
    )
    def test_times_are_read_as_people_write_them(self, typed, meant):
        assert filled(at=typed).at.data == meant

    @pytest.mark.parametrize("bad", ["24:00", "9", "9pm", "12:60", "noon"])
    def test_other_times_are_refused(self, bad):
        assert filled(at=bad).at.errors
