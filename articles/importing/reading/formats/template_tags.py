"""Tags of a template language inside a text: known ones by table, of others the inner text stays.

One walk over the text, whatever is left open in it.
"""

import re
from collections import Counter
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field

from ..record import Dropped, Reason, Record, Warned, whole
from .embeds import Arguments, arguments

Written = Callable[[Arguments], str]


@dataclass(frozen=True, slots=True)
class Language:
    """How tags look, and what they stand for.

    `pattern` has the groups close, name and rest; a match without a name is an expression, which
    `expressed` writes out (None: unknown). `verbatim` names tags whose inside is no markup;
    None there: no part of the page. A tag of `silent` says nothing to readers.
    """

    pattern: re.Pattern
    known: Mapping[str, Written]
    verbatim: Mapping[str, Callable[[str], str] | None]
    silent: frozenset[str] = frozenset()
    expressed: Callable[[str], str | None] = lambda text: None


@dataclass(slots=True)
class Untagged:
    """A text without tags; `taken` are the tags that left nothing behind, by their names."""

    text: str = ""
    taken: dict[str, list[str]] = field(default_factory=dict)
    unknown: Counter[str] = field(default_factory=Counter)

    def take(self, name: str, raw: str) -> str:
        self.taken.setdefault(name, []).append(raw)
        return ""

    @property
    def warnings(self) -> tuple[Warned, ...]:
        if not self.unknown:
            return ()
        counted = ", ".join(f"{name} × {count}" for name, count in self.unknown.most_common(20))
        return (Warned("shortcode-unknown", f"what stands in them is kept: {counted}"),)

    @property
    def named(self) -> list[tuple[str, str, str, int | None]]:
        """The tags that were taken as values of the record, to be dropped by `without_tags`."""
        return [("tag", name, " ".join(raws), None) for name, raws in self.taken.items()]


def untagged(text: str, language: Language) -> Untagged:
    """ "{{< youtube abc >}}" is a frame, "{{< aside >}}It rained.{{< /aside >}}" its text."""
    found = Untagged()
    found.text = "".join(_written(text, language, found))
    return found


def without_tags(record: Record) -> Record:
    """The record with the tags listed as dropped."""
    tags = record.raw("tag")
    dropped = (Dropped(raw.text, Reason.TEMPLATE_TAG, (whole(raw),)) for raw in tags)
    return record.with_dropped(*dropped)


def _written(text: str, language: Language, found: Untagged) -> Iterator[str]:
    place, inside, opening = 0, "", ""
    for tag in language.pattern.finditer(text):
        name = (tag["name"] or "").lower()
        if inside:
            if not (name == inside and tag["close"]):
                continue
            yield _verbatim(text[place : tag.start()], inside, opening, tag[0], language, found)
            place, inside = tag.end(), ""
            continue
        yield text[place : tag.start()]
        place = tag.end()
        if name in language.verbatim and not tag["close"]:
            inside, opening = name, tag[0]
        else:
            yield _one(tag, name, language, found)
    if inside:  # never closed
        found.unknown[inside] += 1
        yield found.take(inside, opening)
    yield text[place:]


def _verbatim(
    text: str, name: str, opening: str, closing: str, language: Language, found: Untagged
) -> str:
    write = language.verbatim[name]
    return write(text) if write else found.take(name, f"{opening}{text}{closing}")


def _one(tag: re.Match, name: str, language: Language, found: Untagged) -> str:
    if not name:
        written = language.expressed(tag[0])
        if written is None:
            found.unknown[tag[0][:60]] += 1
            return found.take("expression", tag[0])
        return written or found.take("expression", tag[0])
    if name in language.known and not tag["close"]:
        if written := language.known[name](arguments(tag["rest"].rstrip("-/ \n"))):
            return written
    elif name not in language.silent and name not in language.known and not tag["close"]:
        found.unknown[name] += 1
    return found.take(name, tag[0])
