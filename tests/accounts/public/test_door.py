"""The token of a session leaves in its cookie alone."""

from collections.abc import Callable

import pytest
from flask import Flask

from recruitment.accounts.public.door import with_token

pytestmark = pytest.mark.parametrize("app", ["sqlite"], indirect=True)


class TestWithToken:
    def test_address_holds_nothing_of_the_token(self, app: Flask) -> None:
        with app.test_request_context():
            response = with_token("/hr/today", "a token")
        assert (response.status_code, response.headers["Location"]) == (303, "/hr/today")
        assert response.headers["Set-Cookie"] == 'staff="a token"; HttpOnly; Path=/; SameSite=Lax'

    def test_real_site_binds_the_cookie_to_its_host(self, app: Flask, change_settings: Callable[..., None]) -> None:
        change_settings(environment="production")
        with app.test_request_context():
            cookie = with_token("/hr/today", "token").headers["Set-Cookie"]
        assert cookie == "__Host-staff=token; Secure; HttpOnly; Path=/; SameSite=Lax"
