"""The characters that each face has: what `cut` keeps of it, and what `choice` goes by."""


def _span(first: int, last: int) -> str:
    return "".join(map(chr, range(first, last + 1)))


_SIGNS = "\u00a0£§©«°·»×½–—‘’‚“”„…€−№"
LATIN = _span(0x20, 0x7E) + _span(0xA1, 0x17F) + "ȘșȚț" + _SIGNS
CYRILLIC = _span(0x400, 0x45F) + _span(0x490, 0x4F9)
# With the marks of direction, which are set as nothing and still count.
HEBREW = _span(0x591, 0x5F4) + "\u200e\u200f"
ARABIC = _span(0x60C, 0x6FF) + "\u200c\u200d\u200e\u200f"
