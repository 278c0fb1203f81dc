"""Wiring only: settings from the environment, addresses, the WSGI entry."""
