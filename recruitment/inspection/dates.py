"""Dates of inspections in words, without the weekday that deadlines need."""

from datetime import date


def day_in_words(day: date) -> str:
    """29 January 2025."""
    return f"{day.day} {day:%B %Y}"


def month_in_words(day: date) -> str:
    """December 2024."""
    return f"{day:%B %Y}"


def period_in_words(start: date, end: date) -> str:
    """2 to 6 December 2024; 28 April to 25 May 2017; what both days share is said once."""
    if start == end:
        return day_in_words(end)
    if (start.year, start.month) == (end.year, end.month):
        return f"{start.day} to {day_in_words(end)}"
    first = f"{start.day} {start:%B}" if start.year == end.year else day_in_words(start)
    return f"{first} to {day_in_words(end)}"
