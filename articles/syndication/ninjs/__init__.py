"""ninjs 3.1, IPTC's news in JSON: https://www.iptc.org/std/ninjs/userguide/

item        a public article
withdrawn   what is left of one that was withdrawn
facts       people, sources, subjects and pictures in ninjs's words
"""

from articles.syndication.ninjs.facts import CONTENT_TYPE, path
from articles.syndication.ninjs.item import item
from articles.syndication.ninjs.withdrawn import withdrawn

__all__ = ["CONTENT_TYPE", "item", "path", "withdrawn"]
