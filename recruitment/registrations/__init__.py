"""Registrations of interest."""
