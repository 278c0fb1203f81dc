"""`make bench`: figures, never asserted."""
