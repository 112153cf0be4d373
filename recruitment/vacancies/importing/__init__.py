"""Other systems' exports into vacancies: read, checked wholly, then written in transactions of at most 500 rows."""
