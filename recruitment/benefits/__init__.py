"""The offer to staff, each part with its source."""
