"""What a new site starts with: Islington's profile, record and offer, and example vacancies."""
