"""What is done without a request."""
