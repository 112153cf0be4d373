"""The front page: composes what other rooms know."""
