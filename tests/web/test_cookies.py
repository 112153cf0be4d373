"""Names and attributes of cookies."""

from flask import Response

from recruitment.web.cookies import cookie_name, drop_cookie, set_session_cookie


def test_the_real_site_binds_them_to_its_host(app, change_settings):
    change_settings(environment="production")
    response = Response()
    set_session_cookie(response, "staff", "token")
    assert response.headers["Set-Cookie"] == "__Host-staff=token; Secure; HttpOnly; Path=/; SameSite=Lax"


def test_development_has_no_tls_to_bind_them_to(app):
    assert cookie_name("staff") == "staff"


def test_a_dropped_cookie_is_expired(app):
    response = Response()
    drop_cookie(response, "staff")
    assert "Max-Age=0" in response.headers["Set-Cookie"]
