"""A record made from named values and an HTML body; what every format with such a body ends in."""

from collections.abc import Iterable

from articles.text.guard import guarded

from ..archives.decode import without_controls
from ..markup.blocks import blocks_of
from ..markup.visible import visible, visible_in_html
from ..record import RawField, Record, Warned

_LARGE = 500_000  # characters above which a body is looked over before it is parsed
_MANY_TAGS = 20_000

# (our name or "", their key, the text, the line of the file)
Named = tuple[str, str, str, int | None]


def assembled(
    name: str,
    source_id: str,
    named: Iterable[Named],
    html: str,
    warnings: tuple[Warned, ...],
    lost: str = "",
) -> Record:
    """The record of one article: each value a piece of the source, then each block of the body.

    `lost` are letters that an earlier step could not keep, for the ledger. Raises RefusedHtml
    for a body that is too large or too deep.
    """
    if len(html) > _LARGE or html.count("<") > _MANY_TAGS:
        guarded(html)  # refuses in linear time what the parser would take long over
    named, warnings = _without_controls(list(named), warnings)
    texts = tuple(text for _, _, text, _ in named)
    blocks = blocks_of(html, len(named))
    return Record(
        source_id=source_id,
        path=source_id,
        format=name,
        pieces=(*texts, *(block.text for block in blocks)),
        fields=tuple(
            RawField(ours, key, text, piece, line)
            for piece, (ours, key, text, line) in enumerate(named)
        ),
        blocks=blocks,
        visible=visible("".join(texts)) + visible_in_html(html) + lost,
        warnings=warnings,
    )


def _without_controls(
    named: list[Named], warnings: tuple[Warned, ...]
) -> tuple[list[Named], tuple[Warned, ...]]:
    """The values as a database takes them; in the file they may have been escaped."""
    kept = [
        (ours, without_controls(key), without_controls(text), line)
        for ours, key, text, line in named
    ]
    for (_, _, text, line), (_, key, left, _) in zip(named, kept, strict=True):
        if text != left:
            message = f"{len(text) - len(left)} control characters removed from {key}"
            warnings = (*warnings, Warned("characters-removed", message, line))
    return kept, warnings
