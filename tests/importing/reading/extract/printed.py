"""A piece with a line printed behind its text, and the day of such a line."""

from datetime import UTC, datetime

from articles.importing.reading.values import Moment
from tests.importing.reads import post

TEXT = [f"Paragraph number {number} says that it rained." for number in range(1, 9)]


def last(line):
    return post("\n\n".join([*TEXT, line]))


def day(*date):
    return Moment(datetime(*date, tzinfo=UTC), "day")
