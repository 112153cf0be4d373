"""The forms in which HR writes, publishes and closes vacancies."""
