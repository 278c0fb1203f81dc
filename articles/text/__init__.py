"""Pure functions on strings: sanitise, read as blocks, count, compare and make slugs; no Django."""
