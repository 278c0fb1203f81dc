"""Where a piece appeared first: "This article was originally published in The Tarrow Review".

Readers have a right to the line, and licences ask for it, so it stays in the text. What is learnt
from it is the origin, suggested to the editor; its link leads to the same words and is no source.
"""

import html
import re

from ..language.sentences import spans
from ..markup.block import Block
from ..options import Options
from ..record import Field, Item, Record
from ..values import Guess
from .mentions import Mentions

_PIECE = r"(?:article|story|piece|post|op-ed|column|interview|report|essay|commentary|text)"
_APPEARED = r"(?:appeared|ran|published|posted|printed)"
# "first published on 3 May" says when, and not where.
_TIME = (
    r"\ (?:\d|(?:january|february|march|april|may|june|july|august|september|october|november"
    r"|december)\b|\w+day\b)(?![^.]*\ (?:in|at|by|with)\ )"
)
_LINE = re.compile(
    rf"""[\s*_(\[]*+(?:note:\ )?(?:
      (?:this|the|an?\ \w+\ version\ of\ this)\ (?:\w+\ ){{0,2}}?{_PIECE}\ (?:was\ |has\ been\ )?
        (?:first\ |originally\ |previously\ |also\ )(?:{_APPEARED})\ (?:in|on|by|at|with)\b
        (?!{_TIME})
    | (?:this|an?\ \w+\ version\ of\ this)\ {_PIECE}\ (?:first\ |originally\ )?appeared
        \ (?:in|on|at)\b
    | an?\ \w+\ version\ of\ this\ {_PIECE}\ (?:was\ )?{_APPEARED}
        \ (?:in|on|by|at|with)\b(?!{_TIME})
    | (?:first|originally|previously)\ published\ (?:in|on|by|at)\b(?!{_TIME})
    | (?:this\ {_PIECE}\ is\ )?re(?:published|printed|posted)\ (?:here\ )?
        (?:with\ permission\ )?from\b
    | (?:(?:цю|ця)\ (?:статтю|стаття)\ |(?:цей\ )?(?:матеріал|текст)\ )?(?:було\ )?
        (?:вперше|спочатку|першою?)\ (?:було\ )?(?:опубліковано|надруковано|вийшла|вийшов)\b
    | (?:эта\ )?(?:статья\ |материал\ |текст\ )?(?:была\ |был\ )?(?:впервые|изначально)
        \ (?:была?\ )?(?:опубликован|напечатан|вышл?)[аоел]*\b
    | оригінал\ (?:статті|матеріалу|тексту)\b | оригинал\ (?:статьи|материала|текста)\b
    | (?:dieser|der)\ (?:artikel|text|beitrag)\ (?:ist\ |wurde\ |erschien\ )
        (?:zuerst|ursprünglich|zunächst)\b
    | (?:zuerst|ursprünglich)\ (?:erschienen|veröffentlicht)\b
    | (?:cet\ article\ |ce\ texte\ )(?:est\ |a\ été\ )?(?:initialement\ |d[’']abord\ )
        (?:paru|publié)\b | (?:initialement|d[’']abord)\ (?:paru|publié)\b
    | (?:cet\ article\ |ce\ texte\ )(?:est\ paru|a\ été\ publié)\ (?:initialement|d[’']abord)\b
    | (?:este\ (?:artículo|texto)\ )?(?:fue\ )?(?:publicado|apareció)
        \ (?:originalmente|por\ primera\ vez)\b
    | (?:este\ (?:artículo|texto)\ )?(?:fue\ )?originalmente\ publicado\b
    )""",
    re.IGNORECASE | re.VERBOSE,
)
_may_hold = Mentions(
    "appeared", " ran ", "publish", "posted", "printed", "вперше", "спочатку", "перш", "впервые",
    "изначально", "оригінал", "оригинал", "zuerst", "ursprünglich", "zunächst", "initialement",
    "abord", "originalmente", "publicado", "apareció",
)  # fmt: skip
_LINK = re.compile(r"<a\b[^>]*\bhref=\"(https?://[^\"]+)\"", re.IGNORECASE)
_MOST = 300  # characters of such a line


def first_published(record: Record, options: Options) -> Record:
    """The origin with the line that names it: its one link, else the line itself."""
    if record.first(Field.ORIGIN) or not _may_hold(record.prose.edge_text):
        return record
    for block in record.prose.edges:
        if _may_hold(block.text) and (words := _line(block)):
            links = _LINK.findall(block.html)
            value = html.unescape(links[0]) if len(links) == 1 else words
            record = record.with_items(Item(Field.ORIGIN, value, words, 0.8))
            guess = Guess("origin", value, words)
            return record.with_items(Item(Field.SUGGESTION, guess, words, 0.8))
    return record


def _line(block: Block) -> str:
    for start, end in spans(block.text):
        words = " ".join(block.text[start:end].split())
        if len(words) <= _MOST and _LINE.match(words):
            return words
    return ""
