"""Money, units, pro rata, and the dated living-wage rates."""
