"""Front matter in TOML and JSON: values as the text that stood there, broken lines repaired."""

import pytest

from articles.importing.reading.formats.matter import keys, parted
from tests.importing.reads import read


def entries(text):
    return [(entry.key, entry.text) for entry in parted(text).entries]


def test_toml_without_an_end_ends_where_its_keys_end():
    found = parted('+++\ntitle = "Rain"\ntags = ["wet"]\n\nIt rained.\n')

    assert [(entry.key, entry.text) for entry in found.entries] == [
        ("title", "Rain"),
        ("tags", "wet"),
    ]
    assert found.body == "It rained.\n"
    assert found.warnings[0].code == "front-matter-unclosed"
    assert found.warnings[0].line == 5


@pytest.mark.parametrize(
    ("text", "key", "value", "line"),
    [
        ('+++\ntitle = "Rain"\ndate = 0123\n+++\nx', "date", "0123", 3),
        ('+++\ntitle = "Rain\ndate = 2019-05-04\n+++\nx', "title", "Rain", 2),
        ('+++\ntitle = "Rain"\ntitle = "Snow"\n+++\nx', "title", "Snow", 3),
        ('{\n"title": "Rain"\n"date": "2019-05-04"\n}\nx', "date", "2019-05-04", 3),
        ('{\n"title": Rain,\n"date": "2019-05-04"\n}\nx', "title", "Rain", 2),
    ],
)
def test_a_broken_line_is_read_as_it_stands_and_named_and_the_others_are_read(
    text, key, value, line
):
    found = parted(text)

    assert (key, value) in [(entry.key, entry.text) for entry in found.entries]
    assert {"title"} <= {entry.key for entry in found.entries}
    [warned] = found.warnings
    assert (warned.code, warned.line) == ("front-matter-repaired", line)
    assert found.body.strip() == "x"


def test_an_object_without_an_end_loses_no_word():
    found = parted('{\n"title": "Rain",\n\nIt rained.\n')

    assert entries('{\n"title": "Rain",\n\nIt rained.\n') == [("title", "Rain")]
    assert found.body == "It rained.\n"
    assert [warned.code for warned in found.warnings] == [
        "front-matter-unclosed",
        "front-matter-repaired",
    ]


def test_nesting_without_end_is_bounded():
    deep = "[" * 100_000 + "]" * 100_000

    assert parted(f"+++\na = {deep}\n+++\nx").warnings[0].code == "front-matter-repaired"
    assert parted(f'{{\n"a": {deep}\n}}\nx').warnings[0].code == "front-matter-repaired"


@pytest.mark.parametrize("value", ['"x"', "x"])
def test_front_matter_that_no_person_wrote_is_refused_with_its_reason(value):
    toml = "".join(f"a{number} = {value}\n" for number in range(2_000))
    yaml = toml.replace(" =", ":").replace(": x", ": @x")

    assert read(f"+++\n{toml}+++\nx").record.rejected_because.startswith("too-large: the front")
    assert read(f"---\n{yaml}---\nx").record.rejected_because.startswith("too-large: the front")


def test_values_of_toml_come_back_as_they_were_written():
    text = (
        '+++\na = "NO"\nb = 07:30:00\nc = 1603112328.424893\nd = 2019-05-04\ne = true\n'
        'f = 2019-05-04T06:07:08Z\ntags = ["x", "y"]\n[author]\nname = "A &amp; B"\n+++\n'
    )

    assert entries(text) == [
        ("a", "NO"), ("b", "07:30:00"), ("c", "1603112328.424893"), ("d", "2019-05-04"),
        ("e", "true"), ("f", "2019-05-04 06:07:08+00:00"), ("tags", "x"), ("tags", "y"),
        ("author.name", "A & B"),
    ]  # fmt: skip


def test_values_of_json_come_back_as_they_were_written_and_twice_if_they_stand_twice():
    text = '{"a": 1.50, "b": null, "c": {"d": ["x", false]},\n "a": "two"}\nIt rained.'

    assert entries(text) == [("a", "1.50"), ("c.d", "x"), ("c.d", "false"), ("a", "two")]
    assert parted(text).body == "\nIt rained."


def test_lines_are_those_of_the_file():
    lines = [entry.line for entry in parted('+++\ntitle = "a"\n\ndate = 2019-05-04\n+++\n').entries]
    assert lines == [2, 4]
    lines = [entry.line for entry in parted('{\n  "title": "a",\n  "date": "b"\n}\n').entries]
    assert lines == [2, 3]


def test_the_keys_of_the_outer_level_are_known_before_anything_is_parsed():
    assert keys("---\nTitle: a\nauthor:\n  name: b\n---\nlayout: c\n", "a.md") == {
        "title": "a",
        "author": "",
    }
    assert keys('+++\ntitle = "a"\n+++\nlayout = "c"\n', "a.md") == {"title": "a"}
    assert keys("It rained.", "a.md") == {}
