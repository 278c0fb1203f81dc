"""The queue: what the import guessed, one piece after the other, settled in one click each.

asked    what the address asks for: a field, a run, a place to go on from
rows     one page of open suggestions, each with the words that it was read from
page     the page itself, and the way to the next suggestion after a click
"""

from articles.admin.queue.asked import Asked, asked
from articles.admin.queue.page import next_in_queue, queue_page

__all__ = ["Asked", "asked", "next_in_queue", "queue_page"]
