"""Chooses a face for a text by its letters; none for a text that no face can set as it should."""

from functools import cache, lru_cache
from pathlib import Path

from PIL import ImageFont, features

from .letters import ARABIC, CYRILLIC, HEBREW, LATIN

FOLDER = Path(__file__).parent
# From right to left and with letters that join: only Raqm sets them in order.
RIGHT_TO_LEFT = {"arabic": frozenset(ARABIC), "hebrew": frozenset(HEBREW)}
_LATIN, _SERIF = frozenset(LATIN), frozenset(LATIN + CYRILLIC)


def face_for(text: str, voice: str = "strong") -> str | None:
    """The face of all of this text: "arabic", "hebrew", or the serif in `voice`.

    None where a letter is in no face, where two scripts from right to left meet, and, for such a
    script, where Pillow came without Raqm or FriBiDi: it would be set backwards.
    """
    letters = frozenset(text)
    for face, own in RIGHT_TO_LEFT.items():
        if letters & (own - _LATIN):
            return face if letters <= own | _LATIN and has_raqm() else None
    return voice if letters <= _SERIF else None


@lru_cache(maxsize=128)
def loaded(face: str, size: int) -> ImageFont.FreeTypeFont:
    """The face at so many pixels; kept, for a headline is tried at many sizes."""
    return ImageFont.truetype(FOLDER / f"{face}.ttf", size)


@cache
def has_raqm() -> bool:
    """Whether Pillow can lay out every script: Raqm is built in, FriBiDi the system's own."""
    return bool(features.check("raqm"))
