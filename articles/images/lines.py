"""Breaks a text into lines and finds the size at which it fills a box: nothing is ever cut."""

from dataclasses import dataclass

from PIL import ImageFont

from .faces import loaded


@dataclass(frozen=True)
class Setting:
    """A text ready to be drawn: its font, its lines in reading order, pixels between baselines."""

    font: ImageFont.FreeTypeFont
    lines: tuple[str, ...]
    leading: int


def fitted(
    text: str, face: str, box: tuple[int, int], sizes: range, leading: float
) -> Setting | None:
    """The text at the first of `sizes` at which it fits the box (width, height); None at none.

    `leading` is the height of a line in sizes. The lines are balanced: none is a lone last word.
    """
    width, height = box
    for size in sizes:
        font, step = loaded(face, size), round(size * leading)
        lines = broken(text, font, width)
        if lines and len(lines) * step <= height:
            return Setting(font, _balanced(text, font, width, len(lines)), step)
    return None


def broken(text: str, font: ImageFont.FreeTypeFont, width: float) -> tuple[str, ...]:
    """The lines, each filled as far as it goes; none at all where a word is wider than a line."""
    lines: list[str] = []
    for word in text.split(" "):
        if font.getlength(word) > width:
            return ()
        longer = f"{lines[-1]} {word}" if lines else word
        if lines and font.getlength(longer) <= width:
            lines[-1] = longer
        else:
            lines.append(word)
    return tuple(lines)


def _balanced(text: str, font: ImageFont.FreeTypeFont, width: float, count: int) -> tuple[str, ...]:
    """As many lines in the narrowest measure that still takes them."""
    low, high = width / 2, width
    while high - low > 4:
        middle = (low + high) / 2
        fits = 0 < len(broken(text, font, middle)) <= count
        low, high = (low, middle) if fits else (middle, high)
    return broken(text, font, high)
