"""The keyword search: what seekers type, read as a query, and an index of words that answers it, without a database."""
