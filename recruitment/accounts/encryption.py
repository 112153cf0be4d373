"""Encryption of what must be readable again: secrets of second factors."""

import base64
from hashlib import sha256

from cryptography.fernet import Fernet, InvalidToken, MultiFernet
from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.kdf.hkdf import HKDF

from recruitment.config import settings


class NotOurs(ValueError):
    """The text was not encrypted here for this purpose."""


def encrypt(text: str, purpose: str) -> str:
    """Encrypted under SECRET_KEY; `decrypt` with another purpose refuses it."""
    return _cipher(purpose).encrypt(text.encode()).decode()


def decrypt(text: str, purpose: str) -> str:
    """What was encrypted, under today's key or an older one that is still accepted. Raises NotOurs."""
    try:
        return _cipher(purpose).decrypt(text.encode("utf-8", "replace")).decode()
    except InvalidToken as problem:
        raise NotOurs("this was not encrypted here") from problem


def _cipher(purpose: str) -> MultiFernet:
    keys = (settings().secret_key, *settings().secret_key_fallbacks)
    return MultiFernet([Fernet(_derived(key, purpose)) for key in keys])


def _derived(key: str, purpose: str) -> bytes:
    """A key of each purpose's own, so that no text can be carried from one place to another."""
    derivation = HKDF(SHA256(), length=32, salt=None, info=sha256(purpose.encode()).digest())
    return base64.urlsafe_b64encode(derivation.derive(key.encode()))
