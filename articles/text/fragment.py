"""Fragments: words found in a text, with a little of what stands round them."""

import re
from dataclasses import dataclass

ROOM = 140  # characters on each side


@dataclass(frozen=True, slots=True)
class Fragment:
    """The words as the text has them; `before` and `after` begin and end at whole words."""

    before: str
    found: str
    after: str


def place(text: str, words: str, start: int = 0) -> tuple[int, int] | None:
    """Where the words stand in the text: start and end; white space counts as one space.

    "Ada\\nQuill wrote" holds "Ada Quill" at 0 to 9. Whole words alone: "flood" does not stand in
    "floods". None where they do not stand.
    """
    parts = words.split()
    if not parts:
        return None
    begins = r"(?<!\w)" if parts[0][0].isalnum() else ""
    ends = r"(?!\w)" if parts[-1][-1].isalnum() else ""
    wanted = begins + r"\s+".join(map(re.escape, parts)) + ends
    found = re.compile(wanted).search(text, start)
    return found.span() if found else None


def fragment(text: str, words: str, room: int = ROOM) -> Fragment | None:
    """The first place of the words with `room` characters on each side, white space made single.

    What is cut says so: "… came on Sunday". None where the words do not stand in the text.
    """
    span = place(text, words)
    if span is None:
        return None
    start, end = span
    before, after = text[max(0, start - room) : start], text[end : end + room]
    if start > room:
        before = "… " + before.partition(" ")[2]
    if end + room < len(text):
        after = after.rpartition(" ")[0] + " …"
    return Fragment(_single(before), _single(text[start:end]), _single(after))


def _single(text: str) -> str:
    return re.sub(r"\s+", " ", text)
