"""How every process knows, at its next request, what another one changed."""
