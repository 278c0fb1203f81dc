"""Questions and answers as turns, where a text really is one.

Four or more speeches, two or more speakers who alternate, half of the words, and a sign that it
is an interview or that one of them asks. So bold labels in a list, a page of frequent questions
and headings of code stay what they are.
"""

import itertools
import re
from collections import Counter
from dataclasses import dataclass, replace

from ..markup.as_text import unwrapped
from ..markup.block import Block, Span, Turn
from ..options import Options
from ..record import Field, Item, Record
from ..values import Speaker
from .speakers import full_names, label_at, may_hold_labels, spoken_role

_FEWEST = 4
_MOST_LINES = 300  # speeches in one paragraph: each costs a walk over the whole of it
_ALTERNATING = 0.7  # share of neighbouring speeches that have different speakers
_SIGN = re.compile(
    r"\binterview|\bq ?& ?a\b|\bin conversation\b|\bspoke (?:to|with)\b"
    r"|\btalk(?:s|ed) (?:to|with)\b|\bspeaks (?:to|with)\b|\bconversation with\b"
    r"|розмов|інтерв|интервью|беседа|gespräch|entretien|entrevista|ריאיון|ראיון|مقابلة|حوار",
    re.IGNORECASE,
)
_FREQUENT = re.compile(
    r"\bfaqs?\b|\bfrequently asked\b|част(?:і|ые|о задаваемые)\s+(?:запитання|питання|вопросы)"
    r"|поширені\s+(?:за)?питання|häufig(?:e|\s+gestellte)\s+fragen"
    r"|(?:questions|foire aux questions)\s+fréquentes|foire aux questions|preguntas frecuentes",
    re.IGNORECASE,
)
_BOLD = re.compile(
    r"<(?P<tag>strong|b)\b[^>]*>(?P<inner>(?:(?!</(?P=tag)>).)*)</(?P=tag)>", re.DOTALL
)
_EMPHASIS = re.compile(
    r"<(?P<tag>strong|b|em|i)\b[^>]*>(?P<inner>(?:(?!</(?P=tag)>).)*)</(?P=tag)>", re.DOTALL
)
_BEGINS_MARKED = re.compile(r"<p\b[^>]*>\s*<")
_ITALIC = re.compile(r"<(?P<tag>em|i)\b[^>]*>(?:(?!</(?P=tag)>).)*</(?P=tag)>", re.DOTALL)
_QUESTION = re.compile(
    r"<p\b[^>]*>\s*<(?P<tag>strong|b)\b[^>]*>[^<]{2,500}[?؟]\s*</(?P=tag)>\s*?(?:<br\s*/?>|\n)",
    re.IGNORECASE,
)
_HEADINGS = {"h2", "h3", "h4", "h5"}
_PROSE = {"p", "blockquote", "ul", "ol"}


@dataclass(frozen=True, slots=True)
class Speech:
    """One uninterrupted speech: who the label names, its span, and the blocks that belong to it."""

    label: str
    claim: Span | None
    blocks: tuple[Block, ...]

    @property
    def text(self) -> str:
        return " ".join(block.text.strip() for block in self.blocks)

    @property
    def asks(self) -> bool:
        return _asks(self.text)


def turns(record: Record, options: Options) -> Record:
    """The record with its blocks in turns, and a participant for each name that speaks."""
    for may_hold, read in ((_may_hold_labels, _by_labels), (_may_hold_questions, _by_questions)):
        if not may_hold(record):
            continue
        before, speeches, after = _without_last_note(*read(record))
        if _is_interview(record, speeches, before):
            return _told(record, before, speeches, after)
    return record


def _may_hold_labels(record: Record) -> bool:
    return may_hold_labels(record.prose.text, _FEWEST)


def _may_hold_questions(record: Record) -> bool:
    """Whether two blocks look as a question may, and one of them asks."""
    shaped = [
        block
        for block in record.blocks
        if block.tag in _HEADINGS or _BEGINS_MARKED.match(block.html)
    ]
    return len(shaped) > 1 and any("?" in block.text or "؟" in block.text for block in shaped)


def _asks(text: str) -> bool:
    return text.rstrip(' \n”’»")').endswith(("?", "؟"))


def _without_last_note(
    before: list[Block], speeches: list[Speech], after: list[Block]
) -> tuple[list[Block], list[Speech], list[Block]]:
    """A last paragraph that is all in italics is the editor's and no part of the last answer."""
    if speeches and len(speeches[-1].blocks) > 1 and not after:
        *blocks, last = speeches[-1].blocks
        if last.tag == "p" and _ITALIC.fullmatch(unwrapped(last.html).strip()):
            return before, [*speeches[:-1], replace(speeches[-1], blocks=tuple(blocks))], [last]
    return before, speeches, after


def _by_labels(record: Record) -> tuple[list[Block], list[Speech], list[Block]]:
    """Speeches that begin with a label, also several in one paragraph, one a line."""
    before: list[Block] = []
    speeches: list[Speech] = []
    after: list[Block] = []
    for block in (part for whole in record.blocks for part in _lines(whole)):
        label = label_at(block.text, 0) if block.tag in _PROSE and not after else None
        if label:
            claim = Span(block.piece, label.start, label.end)
            speeches.append(Speech(label.name, claim, (block.cut(label.start, label.end),)))
        elif not speeches:
            before.append(block)
        elif after or not _belongs(block):
            after.append(block)
        else:
            last = speeches[-1]
            speeches[-1] = replace(last, blocks=(*last.blocks, block))
    return before, speeches, after


def _by_questions(record: Record) -> tuple[list[Block], list[Speech], list[Block]]:
    """Paragraphs or headings that are one question, and what follows each of them."""
    before: list[Block] = []
    speeches: list[Speech] = []
    after: list[Block] = []
    whole = [part for block in record.blocks for part in _question_apart(block)]
    shapes = _question_shapes(whole)
    if not shapes:
        return list(record.blocks), [], []
    for block in whole:
        if not after and _shape(block) in shapes:
            emphasis = _EMPHASIS if _shape(block) == "italic" else _BOLD
            html = emphasis.sub(lambda found: found["inner"], block.html)
            speeches.append(Speech("?", None, (block._replace(html=html),)))
        elif not speeches:
            before.append(block)
        elif after or not _belongs(block):
            after.append(block)
        elif speeches[-1].label == "?":
            speeches.append(Speech("!", None, (block,)))
        else:
            last = speeches[-1]
            speeches[-1] = replace(last, blocks=(*last.blocks, block))
    return before, speeches, after


def _question_shapes(whole: list[Block]) -> set[str]:
    """The shapes (a heading, a bold paragraph) half of which end in a question mark."""
    shapes: dict[str, list[bool]] = {}
    for block in whole:
        if shape := _shape(block):
            shapes.setdefault(shape, []).append(block.text.strip().endswith(("?", "؟")))
    return {shape for shape, asks in shapes.items() if 2 * sum(asks) >= len(asks)}


def _shape(block: Block) -> str:
    """What a paragraph looks like when it may be a question: its heading's tag, "bold" …"""
    if block.is_blank:
        return ""
    if block.tag in _HEADINGS:
        return block.tag
    if block.cuts and _QUESTION.match(block.html):  # one of `_question_apart`
        is_question = block.text.split("\n")[0].strip() == block.text.strip()
        return "bold" if is_question and block.cuts[0][0] else ""
    if block.tag != "p" or not any(tag in block.html for tag in ("<strong", "<b", "<em", "<i")):
        return ""
    inner = unwrapped(block.html).strip()
    if _BOLD.fullmatch(inner):
        return "bold"
    # Notes stand in italics as well: there only what asks is a question.
    return "italic" if _ITALIC.fullmatch(inner) and _asks(block.text) else ""


def _question_apart(block: Block) -> list[Block]:
    """A bold question and the answer in the lines below it as two blocks of one paragraph."""
    end = block.text.find("\n") + 1
    if block.tag != "p" or not block.text[end:].strip() or not _QUESTION.match(block.html):
        return [block]
    return [_part(block, 0, end), _part(block, end, len(block.text))]


def _belongs(block: Block) -> bool:
    """Whether a block without a label carries the speech on: headings and rules end it."""
    return block.tag in _PROSE or block.tag in {"pre", "table", "figure"} or block.is_blank


def _lines(block: Block) -> list[Block]:
    """A paragraph as one block for each line that begins with a label, when there are several."""
    text = block.text
    if block.tag != "p" or text.find("\n", 0, len(text) - 1) < 0:
        return [block]
    starts = [0, *(found.end() for found in re.finditer(r"\n", text))]
    labelled = [start for start in starts if label_at(text, start)]
    if not 2 <= len(labelled) <= _MOST_LINES:
        return [block]
    bounds = [*labelled, len(text)]
    if text[: labelled[0]].strip():
        bounds.insert(0, 0)
    return [_part(block, start, end) for start, end in itertools.pairwise(bounds)]


def _part(block: Block, start: int, end: int) -> Block:
    """A line of a block as a block of its own: the same block with the other lines cut out."""
    part = block
    if start:
        part = part.cut(0, start)
    return part.cut(end, len(block.text)) if end < len(block.text) else part


def _is_interview(record: Record, speeches: list[Speech], before: list[Block]) -> bool:
    if len(speeches) < _FEWEST:
        return False
    full = full_names([speech.label for speech in speeches])
    speakers = [full[speech.label] for speech in speeches]
    counts = Counter(speakers)
    changes = sum(a != b for a, b in itertools.pairwise(speakers))
    if len(counts) < 2 or len(counts) > max(2, len(speeches) // 2):
        return False
    if changes < _ALTERNATING * (len(speeches) - 1):
        return False
    words = sum(len(block.text.split()) for block in record.blocks)
    if 2 * sum(len(speech.text.split()) for speech in speeches) < words:
        return False
    if _FREQUENT.search(str(record.value(Field.HEADLINE) or "")):
        return False
    return _has_sign(record, before) or _has_one_who_asks(speeches, speakers)


def _has_sign(record: Record, before: list[Block]) -> bool:
    """The headline, the fields or the words before the first speech say what it is."""
    fields = (Field.HEADLINE, Field.STANDFIRST, Field.KICKER, Field.TOPIC, Field.SECTION)
    said = [str(item.value) for field in fields for item in record.all(field)]
    said += [raw.text for raw in record.raw("kind", "interviewer")]
    said += [block.text for block in before]
    is_credited = any(item.value.role == "interviewer" for item in record.all(Field.BYLINE))
    return is_credited or any(_SIGN.search(text) for text in said)


def _has_one_who_asks(speeches: list[Speech], speakers: list[str]) -> bool:
    """Labels say it by themselves when one speaker's turns are questions; bold ones never do."""
    if speakers[0] in {"?", "!"}:
        return False
    return bool(_asking(speeches, speakers))


def _asking(speeches: list[Speech], speakers: list[str]) -> str:
    """The speaker whose turns mostly end in a question, or ""."""
    for name in dict.fromkeys(speakers):
        own = [speech for speech, who in zip(speeches, speakers, strict=True) if who == name]
        if spoken_role(name) == "question" or 2 * sum(each.asks for each in own) > len(own):
            return name
    return ""


def _told(
    record: Record, before: list[Block], speeches: list[Speech], after: list[Block]
) -> Record:
    full = full_names([speech.label for speech in speeches])
    speakers = [full[speech.label] for speech in speeches]
    asking = "?" if "?" in speakers else _asking(speeches, speakers) or speakers[0]
    blocks: list[Block] = list(before)
    claims: dict[str, list[Span]] = {}
    for number, (speech, who) in enumerate(zip(speeches, speakers, strict=True), 1):
        name = "" if spoken_role(who) or who in {"?", "!"} else who
        turn = Turn(number, "question" if who == asking else "answer", _named(record, name, who))
        blocks += [block._replace(turn=turn) for block in speech.blocks]
        if speech.claim:
            claims.setdefault(who, []).append(speech.claim)
    record = record.but(blocks=(*blocks, *after))
    items = tuple(_participant(record, who, asking, spans) for who, spans in claims.items())
    return record.but(items=(*record.items, *items))


def _named(record: Record, name: str, who: str) -> str:
    """A question without a name is the interviewer's, when there is exactly one."""
    if name or not (who == "?" or spoken_role(who) == "question"):
        return name
    names = [
        item.value.name for item in record.all(Field.BYLINE) if item.value.role == "interviewer"
    ]
    return names[0] if len(names) == 1 else ""


def _participant(record: Record, who: str, asking: str, spans: list[Span]) -> Item:
    first = spans[0]
    raw = record.pieces[first.piece][first.start : first.end].strip()
    name = "" if spoken_role(who) else who
    role = "interviewer" if who == asking else "interviewee"
    return Item(Field.PARTICIPANT, Speaker(name, role), raw, 0.9, tuple(spans))
