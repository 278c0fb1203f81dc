"""What the magazine says of itself: the form, the screen, and the record of every wording."""

from articles.admin.standing.page import StandingPageAdmin
from articles.admin.standing.words import StandingWordsAdmin

__all__ = ["StandingPageAdmin", "StandingWordsAdmin"]
