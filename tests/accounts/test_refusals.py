"""Refused tries in the trail."""

from flask import Flask
from sqlalchemy import select

from recruitment.accounts.refusals import record_refusal, tried
from recruitment.audit.models import AuditEntry
from recruitment.database import db, transaction
from tests.factories.accounts import make_account


def entry() -> AuditEntry:
    return db.session.scalars(select(AuditEntry)).one()


class TestRecordRefusal:
    def test_account_is_named_and_the_actor_is_not(self, app: Flask) -> None:
        with transaction():
            account = make_account()
        record_refusal("sign-in refused", tried(account))
        assert (entry().thing_kind, entry().thing_id) == ("account", str(account.id))
        assert (entry().actor_id, entry().actor_name) == (None, "Somebody who was not signed in")
        assert entry().employer_id == account.employer_id

    def test_address_that_nobody_has_is_not_kept(self, app: Flask) -> None:
        record_refusal("sign-in refused", tried(None))
        assert (entry().thing_id, entry().employer_id, entry().changes) == ("0", None, {})
