"""Documents that applicants send: looked at inside, scanned, kept outside the web root, and removed in time."""
