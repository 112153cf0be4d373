"""Job alerts: new vacancies that match a search, by e-mail, to people who asked for it."""
