"""What an import could not resolve: names that are nobody's, and pieces that were not found.

lists    each distinct name and headline once, with the number of pieces it touches
forms    who it is, or which piece is meant
page     both lists for one run or for all, and the answers
"""

from articles.admin.unresolved.page import (
    author_answer,
    nameless_answer,
    related_answer,
    unresolved_page,
)

__all__ = ["author_answer", "nameless_answer", "related_answer", "unresolved_page"]
