"""Vacancies for feed readers and job boards: Atom, JSON Feed, Indeed."""
