"""The typefaces that pictures are set in, and which text each of them can set.

letters     the characters that each face has
choice      the face for a text, or none
cut         makes the files here from the families they come from; no part of the site
"""

from .choice import face_for, has_raqm, loaded

__all__ = ["face_for", "has_raqm", "loaded"]
