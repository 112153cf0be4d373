"""A code from the app that many send at once, to several processes, lets in exactly one of them."""

from dataclasses import replace
from pathlib import Path

import pytest
from flask import Flask
from sqlalchemy import func, select
from sqlalchemy.orm import Session, scoped_session

from recruitment.accounts.models import StaffSession
from recruitment.accounts.sessions import start_pending
from recruitment.audit.models import AuditEntry
from recruitment.database import transaction
from tests.client import CheckingClient
from tests.deployed_site import ask_at_once, deployed, filled
from tests.factories.accounts import code_now, make_account

AT_ONCE = 50


@pytest.mark.slow
@pytest.mark.parametrize("browsers", [AT_ONCE, pytest.param(1, marks=pytest.mark.faults)], ids=["fifty", "one"])
def test_code_sent_fifty_times_at_once_is_taken_once(
    app: Flask, client: CheckingClient, session: scoped_session[Session], tmp_path: Path, browsers: int
) -> None:
    """By fifty browsers that all know the password, and by one that is impatient."""
    with transaction():
        account = make_account()
        tokens = [start_pending(account) for _ in range(browsers)] * (AT_ONCE // browsers)
    client.set_cookie("staff", tokens[0])
    with deployed(app, tmp_path, RATE_LIMITS="off") as sites:
        post = filled(client, "/hr/sign-in/code", code=code_now())
        posts = [replace(post, cookies={**post.cookies, "staff": token}) for token in tokens]
        answers = ask_at_once(sites, posts, AT_ONCE)
    let_in = [answer for answer in answers if answer.headers.get("Location") == "/hr/"]
    assert {answer.status for answer in answers} <= {303, 422}
    assert len(let_in) == 1
    assert session.scalar(select(func.count(AuditEntry.id)).where(AuditEntry.action == "signed in")) == 1
    assert session.scalar(select(func.count(StaffSession.id)).where(StaffSession.verified_at.is_not(None))) == 1
