"""Links that open what is held about somebody."""

import pytest
from flask import Flask
from sqlalchemy import select

from recruitment.database import db, transaction
from recruitment.registrations.links import NoSuchLink, find_by_link, new_link
from recruitment.registrations.models import InterestLink
from tests.factories.registrations import make_registration


class TestFindByLink:
    def test_every_link_of_a_registration_opens_it(self, app: Flask) -> None:
        with transaction():
            registration = make_registration()
            tokens = [new_link(registration), new_link(registration)]
        assert [find_by_link(token).reference for token in tokens] == [registration.reference] * 2

    def test_token_is_stored_as_a_hash_alone(self, app: Flask) -> None:
        with transaction():
            token = new_link(make_registration())
        assert token not in db.session.scalars(select(InterestLink.token_hash)).all()

    @pytest.mark.parametrize("token", ["", "x", "A" * 43, "A" * 5000])
    def test_others_open_nothing(self, app: Flask, token: str) -> None:
        with pytest.raises(NoSuchLink):
            find_by_link(token)
