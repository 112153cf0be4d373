"""Liveness and readiness."""

from flask import Blueprint

health = Blueprint("health", __name__)
