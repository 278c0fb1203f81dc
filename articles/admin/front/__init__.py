"""The front page at the desk: what readers see there now, and a button for each thing to do.

wish     what a click asks for
screen   the zones with their pieces, who pinned them, what waits, what was done
page     the page itself: GET shows, POST does
"""

from articles.admin.front.page import front_page

__all__ = ["front_page"]
