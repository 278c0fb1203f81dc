"""A large XML file cut into items by one that is no parser and is not led astray."""

import tracemalloc
from io import BytesIO

import pytest

from articles.importing.reading.archives.file import MOST_BYTES, RefusedFile
from articles.importing.reading.xml import slices


class Endless:
    """A file of many megabytes that is made while it is read."""

    def __init__(self, items: int, item: bytes, first=b"<rss>", last=b"</rss>") -> None:
        self._parts = iter([first, *([item] * items), last])
        self._rest = b""

    def read(self, count: int) -> bytes:
        while len(self._rest) < count and (part := next(self._parts, b"")):
            self._rest += part
        data, self._rest = self._rest[:count], self._rest[count:]
        return data


def cut(text: str | bytes, names="item"):
    data = text if isinstance(text, bytes) else text.encode()
    return list(slices(BytesIO(data), names))


@pytest.mark.parametrize("bad", ["<!DOCTYPE x>", "<!DOCTYPE x [", "<!ENTITY a 'b'>"])
@pytest.mark.parametrize("text", ["{}<rss><item></item></rss>", "<rss><item>{}</item></rss>", "<rss><item></item>{}"])  # fmt: skip
def test_declarations_are_refused_wherever_they_stand(bad, text):
    with pytest.raises(RefusedFile, match="xml-declares"):
        cut(text.format(bad))


@pytest.mark.parametrize("hidden", ["<![CDATA[{}]]>", "<!-- {} -->"])
@pytest.mark.parametrize("words", ["</item>", "<item>", "<!DOCTYPE x>", "<!ENTITY"])
def test_what_stands_in_cdata_and_comments_is_passed_over(hidden, words):
    item = f"<item>{hidden.format(words)}</item>"

    assert [each.data.decode() for each in cut(f"<rss>{item}<item>2</item></rss>")] == [
        "<rss>",
        item,
        "<item>2</item>",
    ]


@pytest.mark.parametrize(
    ("text", "is_early"),
    [
        ("<rss><item>1</item>", True),
        ("<?xml version='1.0'?><!-- <b> --><rss><item>1</item>\n", True),
        ("<rss><item>1</item></rss>", False),
        ("<item>1</item>", False),
        ("<?xml version='1.0'?>\n<!-- <b> -->\n<item>1</item>\n", False),
    ],
)
def test_a_file_ends_too_early_where_an_element_round_its_items_stays_open(text, is_early):
    assert cut(text)[-1].is_last_of_cut is is_early


def test_each_item_comes_with_its_number_and_line():
    text = "<rss>\n<a/>\n<item>\n1</item> <item>2\n</item>\n\n<x:item a='b'>3</x:item >\n</rss>"

    assert [(each.number, each.line, each.data.decode()) for each in cut(text)] == [
        (0, 1, "<rss>\n<a/>\n"),
        (1, 3, "<item>\n1</item>"),
        (2, 4, "<item>2\n</item>"),
        (3, 7, "<x:item a='b'>3</x:item >"),
    ]


def test_other_names_are_not_taken_for_items():
    assert len(cut("<rss><items/><item/><itemize>x</itemize><item>1</item></rss>")) == 2


@pytest.mark.parametrize("length", [*range(262_100, 262_160, 7)])
def test_a_tag_is_found_on_the_border_of_two_chunks(length):
    text = f"<rss>{'x' * (length - 5)}<item>1</item><item><![CDATA[</item>]]></item></rss>"

    assert [each.data for each in cut(text)[1:]] == [
        b"<item>1</item>",
        b"<item><![CDATA[</item>]]></item>",
    ]


def test_an_item_that_is_too_large_is_let_go_and_counted():
    lines = "x\n" * 4_000_000
    _, large, after = cut(f"<rss><item>{lines}</item><item>2</item></rss>")

    assert large.size == 8_000_013
    assert MOST_BYTES < len(large.data) < MOST_BYTES + 300_000  # a chunk more at most
    assert (after.data, after.line) == (b"<item>2</item>", 4_000_001)


def test_the_last_item_says_where_the_file_ends():
    assert [each.is_cut for each in cut("<rss><item>1</item><item>2")] == [False, False, True]
    assert [each.is_last_of_cut for each in cut("<rss><item>1</item> ")] == [False, True]
    assert [each.is_last_of_cut for each in cut("<rss><item>1</item></rss>")] == [False, False]


def test_memory_holds_one_item_at_a_time():
    item = b"<item><![CDATA[" + b"It rained. " * 5_000 + b"]]></item>"
    tracemalloc.start()

    count = sum(1 for _ in slices(Endless(2_000, item), "item"))

    peak = tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()
    assert count == 2_001
    assert peak < 5_000_000  # of 110 MB
