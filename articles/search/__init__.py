"""Finding articles: one interface, one module for each database. Comes with the search page."""
