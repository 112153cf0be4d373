"""The signed-in account's own pages."""

from flask import Blueprint

accounts_hr = Blueprint("accounts_hr", __name__)
