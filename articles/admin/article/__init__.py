"""The article's screens: its list, its form with all that belongs to it, and its acts.

admin      the ModelAdmin: permissions, addresses, what a save calls
form       the fields as an editor fills them in
inlines    bylines, participants, citations, related pieces
lead       the lead picture, written as a Figure
conflict   what is shown when somebody else saved first
filters    the list's filters
columns    the list's columns
rail       what stands beside the text: state, acts, suggestions, record
"""

from articles.admin.article.admin import ArticleAdmin

__all__ = ["ArticleAdmin"]
