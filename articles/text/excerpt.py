"""The words round a hit: a sentence or two of the real text, with what was found marked in it."""

from collections.abc import Collection

from .stems import stem, words

LENGTH = 240  # characters
_LEAD = 60  # of them before the first hit
Excerpt = list[tuple[str, bool]]  # runs of text, and whether each is a hit


def excerpt(text: str, found: Collection[str], language: str, length: int = LENGTH) -> Excerpt:
    """The part of a plain text where the stems `found` stand closest together.

    Whole words alone, at most about `length` characters, "…" where it was cut. Where nothing is
    found, the beginning.
    """
    text = " ".join(text.split())
    spans = list(words(text))
    hits = [span for span in spans if stem(text[slice(*span)], language) in found]
    start = _start(hits, length)
    first = next((begin for begin, _ in spans if begin >= start), 0) if start else 0
    last = max((end for _, end in spans if end <= first + length), default=first)
    last = len(text) if len(text) <= first + length else last
    runs: Excerpt = [("… ", False)] if first else []
    place = first
    for begin, end in hits:
        if begin >= first and end <= last:
            runs += [(text[place:begin], False), (text[begin:end], True)]
            place = end
    runs.append((text[place:last] + (" …" if last < len(text) else ""), False))
    return [run for run in runs if run[0]]


def _start(hits: list[tuple[int, int]], length: int) -> int:
    """Where the window begins that holds the most hits, the earliest of several."""
    best, most, last = 0, 0, 0
    for first, (begin, _) in enumerate(hits):
        last = max(last, first)
        while last < len(hits) and hits[last][1] <= begin + length - _LEAD:
            last += 1
        if last - first > most:
            best, most = begin, last - first
    return max(0, best - _LEAD)
