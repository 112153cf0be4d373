"""The door of staff to accounts: their own, and for administrators everybody's."""

from flask import Blueprint

accounts_hr = Blueprint("accounts_hr", __name__)
