"""The status of the page that shows a form."""

from flask import g

from recruitment.web.fields import LineField, Needed
from recruitment.web.forms import ActionForm, Form


class NameForm(Form):
    name = LineField("Name", [Needed("Enter your name")], longest=20)


def test_a_form_that_was_only_fetched_is_200(app):
    with app.test_request_context():
        form = NameForm()
        assert not form.validate_on_submit()
        assert form.status == 200


def test_a_bad_token_is_400_whatever_else_is_wrong(app):
    with app.test_request_context(method="POST"):
        form = NameForm()
        assert not form.validate_on_submit()
        assert form.has_bad_token
        assert form.status == 400


def test_a_mistake_is_422(app):
    with app.test_request_context():
        token, cookie = NameForm().csrf_token.current_token, g.form_cookie
    with app.test_request_context(method="POST", data={"csrf_token": token}, headers={"Cookie": f"form={cookie}"}):
        form = NameForm()
        assert not form.validate_on_submit()
        assert form.status == 422
        assert form.errors == {"name": ["Enter your name"]}


def test_an_action_needs_nothing_but_the_token(app):
    with app.test_request_context(method="POST"):
        assert not ActionForm().validate_on_submit()
