"""Vacancies: how they live, are searched, shown, edited and imported."""
