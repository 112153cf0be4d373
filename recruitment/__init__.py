"""Recruitment for the workforce of a council's children's services. Nobody imports from this package root."""
