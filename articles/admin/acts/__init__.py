"""The desk's acts as pages: what will happen in plain words, a form where one is needed, a button.

Each checks permission and method itself, on GET and on POST alike; the state of the piece is
judged by `desk`, whose refusal comes back to the page with the typed words kept.
"""

from articles.admin.acts.addresses import act_urls
from articles.admin.acts.registry import ACTS

__all__ = ["ACTS", "act_urls"]
