"""Vacancies in the back office."""

from flask import Blueprint

vacancies_hr = Blueprint("vacancies_hr", __name__)
