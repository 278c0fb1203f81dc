"""A legacy document beside what became of it: the original, the piece, and what was left out.

original    the kept bytes as text, decoded as at the import, no more than can be read
marks       the fragments that fields and suggestions were read from, found in that text
page        both side by side, and the ledger below
"""

from articles.admin.beside.page import beside_page

__all__ = ["beside_page"]
