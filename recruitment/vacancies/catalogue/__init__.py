"""The catalogue: an index in memory of all approved vacancies, exact at every instant. It knows nothing of Flask."""
