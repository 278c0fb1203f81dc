"""What the first revision of a piece keeps: the words beside its text, and the hash of them all.

Knows no Django: a worker makes it. The shape is that of `desk.snapshot`.
"""

import json
from typing import Any, NamedTuple

from articles.text.digest import digest

from .options import folded
from .piece import Line, Piece

_OWN = (
    "kind", "kicker", "highlights", "dateline", "disclaimer", "editors_note", "interview_note",
)  # fmt: skip


class Snapshot(NamedTuple):
    furniture: str  # JSON
    sha256: str


def snapshot_of(piece: Piece, lead: dict[str, Any] | None = None) -> Snapshot:
    """The snapshot of a piece; `lead` are the words of its picture, if that is in the library."""
    words: dict[str, Any] = {name: getattr(piece, name) for name in _OWN}
    words["bylines"] = [
        {"role": line.role, "name": line.name, "bio": line.bio, "disclosure": ""}
        for line in credits_of(piece)
    ]
    words["participants"] = [
        {"role": each.role, "name": each.name, "description": ""} for each in piece.participants
    ]
    words["lead"] = lead
    sha256 = digest(piece.headline, piece.standfirst, piece.body, words)
    return Snapshot(json.dumps(words), sha256)


def credits_of(piece: Piece) -> list[Line]:
    """One an author and role, in order: two spellings of one name are one credit."""
    found: dict[tuple[str, str], Line] = {}
    for line in piece.bylines:
        found.setdefault((folded(line.name), line.role), line)
    return list(found.values())
