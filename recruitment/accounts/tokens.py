"""Random tokens of links and cookies, of which only a hash is stored."""

import secrets
from hashlib import sha256

#: 256 bits: nobody guesses one, so a fast hash is enough.
TOKEN_BYTES = 32


def new_token() -> str:
    """A token for an address or a cookie."""
    return secrets.token_urlsafe(TOKEN_BYTES)


def token_hash(token: str) -> str:
    """What is stored of a token."""
    return sha256(token.encode("utf-8", "replace")).hexdigest()
