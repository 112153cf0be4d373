"""Titles."""

import pytest
from flask import Flask

from recruitment.vacancies.advert_checks.title import TitleNotInCapitals, TitleWithoutPay, TitleWithoutPlace
from tests.vacancies.advert_checks.looking import look


class TestCapitals:
    @pytest.mark.parametrize("title", ["SENIOR SOCIAL WORKER", "SOCIAL WORKER £45k", "TEAM MANAGER (ASYE)"])
    def test_shouting_is_told(self, app: Flask, title: str) -> None:
        assert len(look(TitleNotInCapitals(), title=title)) == 1

    @pytest.mark.parametrize("title", ["ASYE", "Social worker (ASYE)", "SENCO", "Social Worker", "1:1"])
    def test_abbreviations_and_capitals_of_words_pass(self, app: Flask, title: str) -> None:
        assert look(TitleNotInCapitals(), title=title) == []


class TestPay:
    @pytest.mark.parametrize("title", ["Worker £45,000", "Worker 45k", "Tutor £20 per hour", "Cook per hour"])
    def test_figures_are_told(self, app: Flask, title: str) -> None:
        assert len(look(TitleWithoutPay(), title=title)) == 1

    @pytest.mark.parametrize("title", ["Social worker", "Payroll officer", "Pay and benefits lead", "Level 4", "Spa"])
    def test_words_about_pay_pass(self, app: Flask, title: str) -> None:
        assert look(TitleWithoutPay(), title=title) == []


class TestPlace:
    @pytest.mark.parametrize("title", ["Social worker, Islington", "Social worker ISLINGTON", "Youth worker N1 1XR"])
    def test_town_and_postcode_are_told(self, app: Flask, title: str) -> None:
        found = look(TitleWithoutPlace(), title=title, location="Upper Street, Islington", postcode="N1 1XR")
        assert len(found) == 1

    @pytest.mark.parametrize("location", ["Upper Street, Islington", None, ",", "Islington, London"])
    def test_other_words_pass(self, app: Flask, location: str | None) -> None:
        assert look(TitleWithoutPlace(), title="Social worker, care leavers", location=location) == []
