"""The councils on this site, and their teams."""
