"""Elements of lists in a JSON file of any size, one by one."""

import json
import tracemalloc
from io import BytesIO

import pytest

from articles.importing.reading.archives.file import RefusedFile
from articles.importing.reading.formats.json_items import elements
from tests.importing.reading.xml.test_slices import Endless

POSTS = ("data", "posts", "[]")


def found(text: str | bytes, *paths):
    data = text if isinstance(text, bytes) else text.encode()
    return [each.text for each in elements(BytesIO(data), *(paths or (POSTS,)))]


@pytest.mark.parametrize("text", ["{data: 1}", '{"data": {"posts": [}, 3]}}', "{3: 4}"])
def test_what_is_no_json_is_refused(text):
    with pytest.raises(RefusedFile, match="json-unreadable"):
        found(text)


@pytest.mark.parametrize("text", ["", "[]", "3", '"x"', '{"data": {}}', '{"data": {"posts": 3}}'])
def test_a_file_without_such_a_list_gives_nothing(text):
    assert found(text) == []


@pytest.mark.parametrize("indent", [None, 3])
def test_only_the_wanted_lists_are_read_whatever_stands_round_them(indent):
    posts = [{"a": '}]"\\{', "b": [1, {"c": None}]}, {"a": "ї \u2028"}, 3, "x, y"]
    given = {"meta": [[1, 2], {"data": {"posts": [9]}}], "data": {"x": {}, "posts": posts, "y": 1}}
    text = json.dumps(given, indent=indent, ensure_ascii=False)

    assert [json.loads(each) for each in found(text)] == posts


def test_several_lists_come_in_the_order_of_the_file():
    text = '{"data": {"a": [1, 2], "posts": [3]}}'

    assert found(text, POSTS, ("data", "a", "[]")) == ["1", "2", "3"]


def test_an_element_in_which_the_file_ends_says_so():
    stream = BytesIO(b'{"data": {"posts": [{"a": 1}, {"a": [2, "thr')

    assert [(each.number, each.is_cut) for each in elements(stream, POSTS)] == [
        (1, False),
        (2, True),
    ]


@pytest.mark.parametrize("length", [*range(262_130, 262_150, 3)])
def test_a_value_on_the_border_of_two_chunks_is_whole(length):
    text = json.dumps({"data": {"posts": ["x" * length, {"a": "é\\"}, 12345]}}, ensure_ascii=False)

    assert [len(each) for each in found(text)] == [length + 2, 12, 5]


def test_memory_holds_one_element_at_a_time():
    item = b'{"title": "' + b"It rained. " * 5_000 + b'"},'
    tracemalloc.start()

    count = sum(1 for _ in elements(Endless(1_000, item, b"[", b"1]"), ("[]",)))

    peak = tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()
    assert count == 1_001
    assert peak < 5_000_000  # of 55 MB
