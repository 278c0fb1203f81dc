"""The specification: it mirrors articles/, with promises/ and journeys/ (in a real browser)."""
