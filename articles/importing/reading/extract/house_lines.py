"""Lines of the house: "View more opinion at …", "Subscribe to …". Dropped and listed."""

import re

from ..language.sentences import spans
from ..markup.block import Block, Span, stripped
from ..markup.prose import PARAGRAPHS
from ..options import Options
from ..record import Dropped, Reason, Record
from .mentions import Mentions

_LINE = re.compile(
    r"""(?:
      (?:view|read|see|find|browse)\ more\ (?:of\ )?(?:our\ )?
        (?:opinions?|commentary|commentaries|articles|stories|news|op-?eds?|columns|interviews
        |views)\b.{0,80}
    | (?:follow|like|join)\ us\ (?:on|at)\ .{0,100}
    | (?:follow|like)\ .{1,40}\ on\ (?:facebook|twitter|instagram|telegram|youtube)\ and\ .{0,80}
    | (?:subscribe|sign\ up)\ (?:to|for|now|here|today)\b.{0,140}
    | click\ here\ .{0,100}
    | advertisement | реклама | anzeige | publicité | publicidad
    | listen\ to\ this\ (?:article|story|piece)\b.{0,40}
    | share\ this\ (?:article|story|post|piece|page)\b.{0,60}
    | support\ (?:our|independent)\ journalism\b.{0,100}
    | join\ the\ conversation\b.{0,60}
    | (?:download|get)\ (?:our|the)\ app\b.{0,60}
    | (?:read|continue|learn)\ (?:more|reading)\s*[»›→….]*
    | підпи(?:суйтесь|шіться)\ на\b.{0,100} | подписывайтесь\ на\b.{0,100}
    | folgen\ sie\ uns\b.{0,80} | suivez-nous\b.{0,80} | síguenos\b.{0,80}
    )[\s.!…:]*""",
    re.IGNORECASE | re.VERBOSE | re.DOTALL,
)
_ANYWHERE = re.compile(
    r"(?:advertisement|реклама|anzeige|publicité|publicidad|read more|continue reading"
    r"|читати далі|читать дал(?:ее|ьше)|weiterlesen|lire la suite|(?:leer|seguir) (?:más|leyendo))"
    r"[\s.:»›→…]*",
    re.IGNORECASE,
)
_may_be_anywhere = Mentions(
    "advertisement", "реклама", "anzeige", "publicit", "publicidad", "read more",
    "continue reading", "читати далі", "читать дал", "weiterlesen", "lire la suite", "más",
    "leyendo",
)  # fmt: skip


def house_lines(record: Record, options: Options) -> Record:
    """A paragraph at either end of which nothing but such lines is left, and "Advertisement".

    "It ended. Ada Roe is a judge. View more opinion at …": with the bio goes what stood behind it.
    """
    edges = record.prose.edges
    at_ends = {block.piece for block in edges}
    claimed = record.claimed()
    dropped: list[Dropped] = []
    for block in record.blocks if _may_be_anywhere(record.prose.text) else edges:
        if block.tag not in PARAGRAPHS or block.is_blank or len(block.text.strip()) > 400:
            continue
        if block.piece in at_ends and _is_all_house(block):
            dropped += [_dropped(block, start, end) for start, end in spans(block.text)]
        elif block.piece in at_ends and block.piece in claimed:
            dropped += _last_of(block)
        elif _ANYWHERE.fullmatch(block.text.strip()):
            span = stripped(block)
            dropped.append(_dropped(block, span.start, span.end))
    return record.with_dropped(*dropped)


def is_house_line(sentence: str) -> bool:
    """Whether a sentence is one of the house's own."""
    return _LINE.fullmatch(sentence.strip()) is not None


def _dropped(block: Block, start: int, end: int) -> Dropped:
    return Dropped(block.text[start:end], Reason.HOUSE_LINE, (Span(block.piece, start, end),))


def _last_of(block: Block) -> list[Dropped]:
    """The house's lines behind words that another rule has taken from the same paragraph."""
    found: list[Dropped] = []
    for start, end in reversed(spans(block.text)):
        if not is_house_line(block.text[start:end]):
            break
        found.insert(0, _dropped(block, start, end))
    return found


def _is_all_house(block: Block) -> bool:
    if not _LINE.match(block.text.lstrip()):
        return False
    return all(is_house_line(block.text[start:end]) for start, end in spans(block.text))
