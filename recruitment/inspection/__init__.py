"""What inspectors judged and found, with report and paragraph."""
