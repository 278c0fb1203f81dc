"""The demo archive, checked as files: no database, no importer."""
