"""What every page needs: forms, errors, headers, pages of results."""
