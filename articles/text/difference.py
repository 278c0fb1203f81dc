"""Differences as people read them: the fields that changed, and the words round a change."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from .diff import Change, word_diff
from .plain import plain

# What stands before and after a change, so that one knows where one is.
CONTEXT_CHARACTERS = 120
_CUT = "[…]"
_LABELS = {"body": "text"}


@dataclass(frozen=True)
class Difference:
    """One field that changed; `is_markup` when its words are the same and the tags are not."""

    field: str
    changes: tuple[Change, ...]
    is_markup: bool = False

    @property
    def label(self) -> str:
        return _LABELS.get(self.field, self.field).replace("_", " ")


def differences(old: Mapping[str, str], new: Mapping[str, str]) -> tuple[Difference, ...]:
    """Field by field in the order of `new`, those that did not change left out.

    A body is compared as plain text, or as HTML where its plain text stayed the same.
    """
    found = (_difference(name, str(old.get(name, "")), str(text)) for name, text in new.items())
    return tuple(one for one in found if one is not None)


def _difference(field: str, old: str, new: str) -> Difference | None:
    if old == new:
        return None
    if field != "body":
        return Difference(field, word_diff(old, new))
    before, after = plain(old), plain(new)
    if before == after:
        return Difference(field, word_diff(old, new), is_markup=True)
    return Difference(field, word_diff(before, after))


def changed_words(found: Iterable[Difference]) -> tuple[str, str]:
    """The words as they stood and as they stand now, for the log; stretches divided by " … "."""
    changes = [change for one in found if not one.is_markup for change in one.changes]
    gone = [change.text.strip() for change in changes if change.kind == "delete"]
    came = [change.text.strip() for change in changes if change.kind == "insert"]
    return " … ".join(filter(None, gone)), " … ".join(filter(None, came))


def shown(found: Iterable[Difference]) -> list[tuple[Difference, tuple[Change, ...]]]:
    """Each difference with its long unchanged stretches cut down to their edges, for a template."""
    return [(one, _shortened(one.changes)) for one in found]


def _shortened(changes: tuple[Change, ...]) -> tuple[Change, ...]:
    last = len(changes) - 1
    return tuple(
        Change("equal", _edges(change.text, is_first=number == 0, is_last=number == last))
        if change.kind == "equal"
        else change
        for number, change in enumerate(changes)
    )


def _edges(text: str, *, is_first: bool, is_last: bool) -> str:
    if len(text) <= 2 * CONTEXT_CHARACTERS:
        return text
    head = "" if is_first else text[:CONTEXT_CHARACTERS].rpartition(" ")[0] + " "
    tail = "" if is_last else " " + text[-CONTEXT_CHARACTERS:].partition(" ")[2]
    return f"{head}{_CUT}{tail}"
