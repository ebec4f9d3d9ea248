"""Settles what the words near a figure left open, from the rest of the report, and makes the claims."""
