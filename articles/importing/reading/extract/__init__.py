"""The rules, in the order in which they read a record; each is a module with one public function.

A rule takes a record and the options and returns the record with what it found. Text leaves the
body by `with_items` or `without`, which claim it, so that the ledger knows where it went.
Front-matter values come first, then what stands in the text, then what follows from both.
"""

from collections.abc import Callable, Iterator

from ..options import Options
from ..record import Record
from .addresses import addresses
from .as_given import as_given
from .bio import bio
from .byline import byline
from .corrections import corrections
from .disclaimer import disclaimer
from .first_published import first_published
from .headline import headline
from .highlights import highlights
from .house_lines import house_lines
from .interview_note import interview_note
from .interviewee import interviewee
from .kind import kind
from .language import language
from .leftovers import leftovers
from .picture import picture
from .published_at import published_at
from .related import related
from .repeated_standfirst import repeated_standfirst
from .section import section
from .sources import sources
from .status import status
from .topics import topics
from .turns import turns

Rule = Callable[[Record, Options], Record]

RULES: tuple[Rule, ...] = (
    headline,
    as_given,
    highlights,
    repeated_standfirst,
    language,
    status,
    published_at,
    picture,
    addresses,
    section,
    topics,
    byline,
    disclaimer,
    bio,
    corrections,
    interview_note,
    first_published,
    related,
    house_lines,
    turns,
    interviewee,
    kind,
    sources,
    leftovers,
)


def extract(record: Record, options: Options, rules: tuple[Rule, ...] = RULES) -> Iterator[Record]:
    """The record after each rule, in order."""
    for rule in rules:
        record = rule(record, options)
        yield record
