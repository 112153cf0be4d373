"""What needs doing today, and figures across rooms: numbers, never people."""
