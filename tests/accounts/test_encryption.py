"""What the database keeps of a secret tells nothing without the key, and cannot be carried elsewhere."""

from collections.abc import Callable

import pytest
from flask import Flask

from recruitment.accounts.encryption import NotOurs, decrypt, encrypt

pytestmark = pytest.mark.parametrize("app", ["sqlite"], indirect=True)


def test_equal_secrets_do_not_look_equal(app: Flask) -> None:
    first, second = encrypt("kettle", "tea"), encrypt("kettle", "tea")
    assert first != second
    assert "kettle" not in first
    assert decrypt(first, "tea") == decrypt(second, "tea") == "kettle"


def test_any_changed_letter_is_noticed(app: Flask) -> None:
    stored = encrypt("kettle", "tea")
    for place in range(0, len(stored), 7):
        other = "A" if stored[place] != "A" else "B"
        with pytest.raises(NotOurs):
            decrypt(stored[:place] + other + stored[place + 1 :], "tea")


def test_new_key_encrypts_while_the_old_one_is_still_read(app: Flask, change_settings: Callable[..., None]) -> None:
    change_settings(secret_key="n" * 40, secret_key_fallbacks=("a key for tests alone, long enough to be taken",))
    stored = encrypt("kettle", "tea")
    change_settings(secret_key_fallbacks=())
    assert decrypt(stored, "tea") == "kettle"
