"""Two-ink linocuts drawn with Pillow: the press, the marks, and one composition a module."""
