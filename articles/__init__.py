"""The app: authors, articles, corrections and sources, from the text up to the page."""
