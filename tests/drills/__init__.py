"""`make drills`: long exercises that are no part of the suite."""
