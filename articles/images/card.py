"""Draws the picture that a shared piece shows where it has none: its words, set in two inks.

1,200 × 630 pixels, as https://ogp.me/ is read by those who show it. Each ink is a plate of its
own, as in print, and the file has no colour but paper and the shades of the two.
"""

from dataclasses import dataclass
from io import BytesIO

from PIL import Image, ImageChops, ImageDraw

from .faces import face_for, has_raqm, loaded
from .lines import Setting, fitted

WIDTH, HEIGHT = 1200, 630
VERSION = 1  # counts up when the drawing changes, so that old ones are not taken for new
MOST_CHARACTERS, MOST_IN_A_WORD = 300, 80  # at the smallest size, these fit
PAPER, INK, ACCENT = (250, 247, 240), (29, 26, 22), (152, 22, 28)

_MARGIN = 80
_ROOM = WIDTH - 2 * _MARGIN
_NAME_AT, _RULES_AT, _LABEL_AT, _BYLINE_AT = 88, (112, 122), 182, 562  # baselines, rules: tops
_HEADLINE_FROM, _HEADLINE_TO = 206, 504
_SIZES = range(160, 11, -4)
_LEADING = {"arabic": 1.5, "hebrew": 1.2}
_LARGER = {"arabic": 1.25}  # its letters are small in their square
_SHADES = 16  # of each ink: enough for smooth edges


@dataclass(frozen=True)
class Card:
    """The words on it, in the page's own language; `voice` is "strong", "light" or "italic"."""

    publication: str
    label: str
    headline: str
    byline: str
    voice: str
    is_right_to_left: bool


def can_draw(card: Card) -> bool:
    """Whether there is a headline, not too long, and a face for every word."""
    texts = (card.publication, card.label, card.headline, card.byline)
    longest = max(map(len, card.headline.split(" ")))
    return (
        0 < len(card.headline) <= MOST_CHARACTERS
        and longest <= MOST_IN_A_WORD
        and all(map(face_for, texts))
    )


def draw(card: Card) -> bytes:
    """The card as PNG, some 10 kB. Raises ValueError for one that cannot be drawn."""
    setting = _headline(card) if can_draw(card) else None
    if setting is None:
        raise ValueError(f"No face sets “{card.headline[:80]}”.")
    ink, accent = (Image.new("L", (WIDTH, HEIGHT)) for _ in range(2))
    _rules(ink)
    _line(ink, card, card.publication, _NAME_AT, 38)
    _line(accent, card, card.label, _LABEL_AT, 32)
    for number, line in enumerate(setting.lines):
        ascent = round(setting.leading * 0.8)
        _put(ink, card, line, _HEADLINE_FROM + ascent + number * setting.leading, setting.font)
    _line(ink, card, card.byline, _BYLINE_AT, 36, "light")
    return _printed(ink, accent)


def _headline(card: Card) -> Setting | None:
    face = face_for(card.headline, card.voice)
    box = (_ROOM, _HEADLINE_TO - _HEADLINE_FROM)
    return fitted(card.headline, face, box, _SIZES, _LEADING.get(face, 1.1))


def _rules(plate: Image.Image) -> None:
    """The masthead's: a thick and a thin one."""
    pen = ImageDraw.Draw(plate)
    for top, height in zip(_RULES_AT, (5, 2), strict=True):
        pen.rectangle((_MARGIN, top, WIDTH - _MARGIN - 1, top + height - 1), fill=255)


def _line(
    plate: Image.Image, card: Card, text: str, at: int, size: int, voice: str = "strong"
) -> None:
    """One line, set smaller where it would not fit."""
    if not text:
        return
    face = face_for(text, voice)
    size = round(size * _LARGER.get(face, 1))
    while loaded(face, size).getlength(text) > _ROOM and size > 12:
        size -= 2
    _put(plate, card, text, at, loaded(face, size))


def _put(plate: Image.Image, card: Card, text: str, at: int, font: object) -> None:
    """A line on its baseline, from the side where reading begins."""
    x, anchor = (WIDTH - _MARGIN, "rs") if card.is_right_to_left else (_MARGIN, "ls")
    direction = ("rtl" if card.is_right_to_left else "ltr") if has_raqm() else None
    ImageDraw.Draw(plate).text(
        (x, at), text, fill=255, font=font, anchor=anchor, direction=direction
    )


def _printed(ink: Image.Image, accent: Image.Image) -> bytes:
    plates = [
        plate.point([first + value // _SHADES if value >= _SHADES else 0 for value in range(256)])
        for plate, first in ((ink, 0), (accent, _SHADES))
    ]
    sheet = ImageChops.lighter(*plates)
    sheet.putpalette([part for colour in (INK, ACCENT) for part in _shades(colour)])
    written = BytesIO()
    sheet.save(written, "PNG", optimize=True)
    return written.getvalue()


def _shades(colour: tuple[int, int, int]) -> list[int]:
    """From paper to the full ink."""
    return [
        round(paper + (full - paper) * step / (_SHADES - 1))
        for step in range(_SHADES)
        for paper, full in zip(PAPER, colour, strict=True)
    ]
