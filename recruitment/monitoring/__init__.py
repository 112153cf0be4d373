"""Equality monitoring: what people say of themselves is counted, and nothing of it is kept about anybody."""
