"""Forms are sent back as they were drawn."""

from bench.parts.posts import hidden_fields


def test_hidden_fields_of_a_page() -> None:
    page = (
        '<input type="hidden" id="t" name="csrf_token" value="a&amp;b"><input name="name" type="text" value="Ada">'
        '<input name="submission_key" type="hidden">'
    )
    assert hidden_fields(page) == {"csrf_token": "a&b", "submission_key": ""}
