"""The disclaimer: "The opinions expressed in this commentary are those of the author"."""

import re

from ..language.sentences import spans
from ..markup.block import Block, Span
from ..options import Options
from ..record import Field, Item, Record
from .mentions import Mentions

_BEGINS = re.compile(
    r"""(?:
      (?:(?:all|any|the)\ )?(?:views?|opinions?)(?:\ (?:and|or)\ (?:views?|opinions?))?
        \ (?:expressed|stated|presented|contained|set\ out|voiced|are|in\ this)\b
        .*\b(?:author|authors|writer|writers|contributor|columnist|his\ own|her\ own|their\ own|own
        |hers|theirs|mine
        |editorial|reflect|represent)
    | (?:this|the)\ (?:article|piece|commentary|column|op-ed|essay|post|text)
        \ (?:only\ )?(?:represents|reflects|expresses)\ (?:only\ )?the\ (?:personal\ )?
        (?:views?|opinions?)\b.*\b(?:author|authors|writer|contributor)\b
    | .*\b(?:writes|is\ writing|wrote)\ (?:here\ )?in\ (?:a|his|her|their)\ personal\ capacity
    | the\ (?:author|writer|contributor|columnist)[’']s\ (?:views|opinions)\b.*\bown\b
    | (?=.*\b(?:збіга|належ|відобража|висловлен|відповіда))
        (?:думк[аи]|погляди|точка\ зору|позиці[яії])\b.*\b(?:автор|редакц)
    | редакція\b.{0,40}\bподіля\w+\b.*\b(?:думк|погляд|позиці|автор)
    | (?=.*\b(?:совпада|принадлеж|отража|выражен|высказан))
        (?:мнени[ея]|взгляды|точка\ зрения|позиция)\b.*\b(?:автор|редакц)
    | редакция\b.{0,40}\bразделя\w+\b.*\b(?:мнени|взгляд|позици|автор)
    | (?=.*\b(?:wieder|widerspiegel|spiegel[nt]|entspr(?:e|i)ch|geäußert|vertreten|allein
        |ausschließlich|persönliche))
        .*(?:meinung|ansicht)(?:en)?\b.*\b(?:autor|redaktion)
    | (?=.*(?:exprim|engag|reflèt|appartien|représent|responsabilité))
        (?:les\ )?(?:opinions|propos|points\ de\ vue)\b.*\b(?:auteur|autrice|rédaction)
    | (?=.*\b(?:expres|vertid|reflej|represent|correspond|contenid|responsabilidad
        |son\ (?:del|de\ la|de\ los)\ autor))
        (?:las\ )?opiniones\b.*\b(?:autor|redacción)
    | (?:הדעות|הדברים)\ המובע(?:ות|ים)
    | الآراء\ الواردة
    )""",
    re.IGNORECASE | re.VERBOSE | re.DOTALL,
)
_may_hold = Mentions(
    "view", "opinion", "personal capacity", "думк", "погляд", "точка зору", "позиці", "мнени",
    "взгляд", "точка зрения", "редакці", "редакци", "meinung", "ansicht",
    "propos", "points de vue", "המובע", "الآراء",
)  # fmt: skip
_GOES_ON = re.compile(
    r"(?:They|These|Those|It|The (?:views|opinions))\b.{0,40}\b(?:reflect|represent|necessarily)\b"
)
_MOST = 400  # characters: a longer sentence is about disclaimers, not one


def disclaimer(record: Record, options: Options) -> Record:
    """Taken from the first or last paragraphs, with a second sentence that carries it on."""
    if record.first(Field.DISCLAIMER) or not _may_hold(record.prose.edge_text):
        return record
    for block in record.prose.edges:
        if _may_hold(block.text) and (span := _span(block)):
            words = block.text[span.start : span.end]
            item = Item(Field.DISCLAIMER, " ".join(words.split()), words, 0.95, (span,))
            return record.with_items(item)
    return record


def _span(block: Block) -> Span | None:
    start = end = None
    for first, last in spans(block.text):
        words = block.text[first:last]
        if start is None:
            if last - first <= _MOST and _BEGINS.match(words.lstrip("(*_ ")):
                start, end = first, last
        elif _GOES_ON.match(words):
            end = last
        else:
            break
    return None if start is None else Span(block.piece, start, end)
