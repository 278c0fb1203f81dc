"""The base: what the import last read, field by field, in JSON. Knows no Django: a worker makes it.

A field is merged by comparing three of these, so each shape here has its twin in `present`.
"""

import hashlib
from datetime import UTC, datetime
from typing import Any

from articles.text.slug import slug

from .options import folded
from .piece import Lead, Piece

Base = dict[str, Any]

# Fields whose value is one text of the article's own row.
TEXTS = (
    "kind", "language", "kicker", "headline", "standfirst", "dateline", "disclaimer",
    "interview_note", "editors_note",
)  # fmt: skip


def base_of(piece: Piece) -> Base:
    """What is kept beside the document; the body by its digest alone."""
    return {
        **{name: getattr(piece, name) for name in TEXTS},
        "highlights": list(piece.highlights),
        "body": digest(piece.body),
        "section": slug(piece.section),
        "series": slug(piece.series) if piece.series else "",
        "topics": sorted(map(folded, piece.topics)),
        "is_published": piece.is_published,
        "published_at": time_value(piece.published_at, _precision(piece)),
        "bylines": [[line.role, line.name, line.bio] for line in piece.bylines],
        "participants": [[speaker.name, speaker.role] for speaker in piece.participants],
        "corrections": [correction_value(*_parts(each)) for each in piece.corrections],
        "citations": [[link.key, link.words] for link in piece.citations],
        "related": [[each.headline, each.address] for each in piece.related],
        "lead": lead_value(piece.lead),
        "addresses": list(piece.addresses),
        "image": piece.lead.address,
        "pictures": [[each.address, each.sha256] for each in piece.pictures],
    }


def pictures_of(base: Base) -> list[tuple[str, str]]:
    """The address of each picture that a base knows, the lead first, with its digest or ""."""
    address, lead = base.get("image", ""), base.get("lead", [])
    found = [(address, lead[0] if len(lead) > 1 else "")] if address else []
    return [*found, *map(tuple, base.get("pictures", []))]


def lead_value(lead: Lead) -> list[str]:
    """A picture in the library is its digest and its words; another is its address."""
    if lead.sha256:
        return [lead.sha256, lead.alt_text, lead.caption, lead.credit]
    return [lead.address] if lead.address else []


def _parts(each) -> tuple:
    issued = each.issued
    return each.kind, each.text, issued and issued.at, issued.precision if issued else "second"


def correction_value(
    kind: str, text: str, issued_at: datetime | None, precision: str
) -> list[str | None]:
    return [kind, text, time_value(issued_at, precision)]


def time_value(at: datetime | None, precision: str) -> str | None:
    return f"{at.astimezone(UTC):%Y-%m-%dT%H:%M:%SZ} {precision}" if at else None


def _precision(piece: Piece) -> str:
    return piece.published.precision if piece.published else "second"


def digest(text: str) -> str:
    return hashlib.sha256(text.encode()).hexdigest()
