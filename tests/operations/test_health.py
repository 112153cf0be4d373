"""Liveness ignores the database, readiness reports it."""

from sqlalchemy.exc import OperationalError

from recruitment.database import db


def test_both_are_well(client):
    assert client.get("/health/live").status_code == 200
    assert client.get("/health/ready").text == "ready\n"


def test_without_a_database_the_process_lives_but_cannot_serve(client, monkeypatch):
    def away(*_args):
        raise OperationalError("", {}, Exception("refused"))

    monkeypatch.setattr(db.session, "execute", away)
    assert client.get("/health/live").status_code == 200
    assert client.get("/health/ready").status_code == 503
