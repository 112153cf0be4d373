"""The people who registered."""

from flask import Blueprint

registrations_hr = Blueprint("registrations_hr", __name__)
