"""XML 1.0 (fifth edition) from anywhere: streamed, repaired with a warning, and never obeyed.

No document type, no entity of its own making, no address is ever followed.
"""

from .prolog import PROLOG, declares_entities
from .slices import Slice, slices
from .source import declared_encoding, text_of
from .tree import Node, tree

__all__ = [
    "PROLOG",
    "Node",
    "Slice",
    "declared_encoding",
    "declares_entities",
    "slices",
    "text_of",
    "tree",
]
