"""What a rule can find: small frozen values, typed once, that outlive the text they came from."""

from dataclasses import dataclass
from datetime import datetime

from .packed import Packed


@dataclass(frozen=True, slots=True)
class Moment(Packed):
    """An instant in UTC and how much of it the source knew: "day", "minute" or "second"."""

    at: datetime
    precision: str


@dataclass(frozen=True, slots=True)
class Picture(Packed):
    """A picture inside the text: its address, and its digest once it lies in the library."""

    address: str
    alt_text: str = ""
    sha256: str = ""


@dataclass(frozen=True, slots=True)
class Credit(Packed):
    """One name in one role, as printed; `role` is a Byline.Role."""

    role: str
    name: str


@dataclass(frozen=True, slots=True)
class Bio(Packed):
    """The line about an author: whose it is and what it says."""

    name: str
    text: str


@dataclass(frozen=True, slots=True)
class Amendment(Packed):
    """A correction printed in the piece; `kind` is a Correction.Kind, `issued` None: unknown."""

    kind: str
    text: str
    issued: Moment | None = None
    raw: str = ""


@dataclass(frozen=True, slots=True)
class Link(Packed):
    """A link outwards: the address as given, its normal form, its words and their sentence."""

    address: str
    key: str
    words: str
    sentence: str


@dataclass(frozen=True, slots=True)
class Related(Packed):
    """Another piece that this one points to, by headline, by address, or both."""

    headline: str
    address: str = ""
    raw: str = ""


@dataclass(frozen=True, slots=True)
class Speaker(Packed):
    """Who speaks in the turns; `role` is a Participant.Role."""

    name: str
    role: str


@dataclass(frozen=True, slots=True)
class Guess(Packed):
    """What an editor should settle: for which field, which value, and the words behind it."""

    field: str
    value: str
    words: str


Value = str | Moment | Credit | Bio | Amendment | Link | Related | Speaker | Guess


def words_of(value: Value) -> str | None:
    """The text that a value carries on, or None where it is read into something else (a time)."""
    match value:
        case Credit(name=words) | Bio(text=words) | Amendment(text=words):
            return words
        case Related(headline=words):
            return words
        case str():
            return value
    return None
