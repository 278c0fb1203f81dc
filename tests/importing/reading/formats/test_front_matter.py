"""Front matter: every value a string, duplicates and lines kept, broken lines repaired and named."""

import pytest

from articles.importing.reading.formats.front_matter import begins, parted


def entries(text):
    return [(entry.key, entry.text) for entry in parted(text).entries]


@pytest.mark.parametrize(
    "text", ["", "It rained.", "---", "---\n\nIt rained.", "--- title: x", "----\ntitle: x\n----"]
)
def test_what_does_not_begin_with_a_fence_and_a_key_has_none(text):
    assert not begins(text)


@pytest.mark.parametrize("fence", ["---\n", "--- \n", "---\t\n"])
def test_a_fence_may_have_spaces_behind_it(fence):
    text = f"{fence}title: The Weir\n{fence}It rained."

    assert begins(text)
    assert parted(text).body.strip() == "It rained."


def test_nothing_is_typed():
    text = "---\na: NO\nb: 12:30\nc: 0123\nd: 2016\ne: 2015-07-20 1:46:00 -0400\nf: 1e3\n---\n"

    assert entries(text) == [
        ("a", "NO"),
        ("b", "12:30"),
        ("c", "0123"),
        ("d", "2016"),
        ("e", "2015-07-20 1:46:00 -0400"),
        ("f", "1e3"),
    ]


def test_lists_nested_keys_and_folded_texts_are_flattened():
    text = "---\ntags: [a, b]\nauthor:\n  name: Mira Holt\ntitle: >\n  The\n  Weir \n---\n"

    assert entries(text) == [
        ("tags", "a"),
        ("tags", "b"),
        ("author.name", "Mira Holt"),
        ("title", "The Weir"),
    ]


def test_the_same_key_twice_comes_twice_with_its_lines():
    found = parted("---\ntitle: One\ndate: 2019-05-04\ntitle: Two\n---\n").entries

    assert [(entry.text, entry.line) for entry in found] == [
        ("One", 2),
        ("2019-05-04", 3),
        ("Two", 4),
    ]


def test_entities_are_undone_once():
    assert entries("---\ntitle: Q&amp;A &amp;amp; more\n---\n") == [("title", "Q&A &amp; more")]


@pytest.mark.parametrize(
    ("head", "key", "value", "line"),
    [
        ("title: Rain: a history\n", "title", "Rain: a history", 2),
        ('date: 2019-05-04\ntitle: "Rain" and more\n', "title", 'Rain" and more', 3),
        ("title: [unclosed\ndate: 2019-05-04\n", "title", "[unclosed", 2),
        ("title: @rain\n", "title", "@rain", 2),
        ("tags:\n\t- rain\n", "tags", "rain", 2),
        ("title: Rain\n\tdate: 2019-05-04\n", "date", "2019-05-04", 3),
        ("author:\n\tname: Ada Roe\n", "author.name", "Ada Roe", 2),
    ],
)
def test_a_broken_line_is_repaired_and_named_and_the_others_are_read(head, key, value, line):
    found = parted(f"---\n{head}---\nIt rained.")

    assert (key, value) in [(entry.key, entry.text) for entry in found.entries]
    [warned] = found.warnings
    assert warned.code == "front-matter-repaired"
    assert warned.line == line
    assert f"line {line}" in warned.message
    assert found.body.strip() == "It rained."


def test_front_matter_without_an_end_ends_where_its_keys_end():
    found = parted("---\ntitle: Rain\ntags:\n  - wet\n\nIt rained.\n")

    assert [(entry.key, entry.text) for entry in found.entries] == [
        ("title", "Rain"),
        ("tags", "wet"),
    ]
    assert found.body.strip() == "It rained."
    assert found.warnings[0].code == "front-matter-unclosed"
    assert found.warnings[0].line == 5


def test_aliases_that_multiply_do_not():
    bomb = "a: &a [x, x, x, x, x, x, x, x, x, x]\n"
    for this, last in zip("bcdefgh", "abcdefg", strict=True):
        bomb += f"{this}: &{this} [{', '.join([f'*{last}'] * 10)}]\n"

    assert len(parted(f"---\n{bomb}---\n").entries) < 2_000
