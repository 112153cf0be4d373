"""Copies of everything the site holds, and putting one back (decision 0033)."""
