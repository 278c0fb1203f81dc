"""What changed between two texts."""

import random
from difflib import SequenceMatcher
from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from articles.text import diff
from articles.text.diff import Change, word_diff


@pytest.mark.parametrize(
    ("old", "new", "changes"),
    [
        ("", "", []),
        ("same", "same", [("equal", "same")]),
        ("", "new", [("insert", "new")]),
        ("old", "", [("delete", "old")]),
        (
            "The river rose by 3 metres.",
            "The river rose by four metres.",
            [
                ("equal", "The river rose by "),
                ("delete", "3"),
                ("insert", "four"),
                ("equal", " metres."),
            ],
        ),
        (
            "One.\nTwo.",
            "One.\nAnd more.\nTwo.",
            [("equal", "One.\n"), ("insert", "And more.\n"), ("equal", "Two.")],
        ),
        ("м'яч летів", "м'яч упав", [("equal", "м'яч "), ("delete", "летів"), ("insert", "упав")]),
        ("end", "end.", [("equal", "end"), ("insert", ".")]),
    ],
)
def test_changes_are_told_in_words(old, new, changes):
    assert word_diff(old, new) == tuple(Change(*change) for change in changes)


def joined(changes: tuple[Change, ...], left_out: str) -> str:
    return "".join(change.text for change in changes if change.kind != left_out)


TEXTS = st.text(alphabet="ab \n.'é", max_size=60)


@settings(deadline=None, derandomize=True, max_examples=300)
@given(TEXTS, TEXTS)
def test_both_texts_can_be_read_from_the_changes(old, new):
    changes = word_diff(old, new)

    assert joined(changes, "insert") == old
    assert joined(changes, "delete") == new
    assert all(one.kind != next.kind for one, next in pairwise(changes))


def megabyte(seed: int) -> str:
    words = random.Random(seed).choices([f"w{n}" for n in range(2_000)], k=180_000)
    return " ".join(words)


@pytest.mark.parametrize("between", [" ", "\n"])
def test_two_different_megabytes_are_told_as_one_change(between, monkeypatch):
    monkeypatch.setattr(diff, "SequenceMatcher", _refusing)
    old, new = (megabyte(seed).replace(" ", between) for seed in (1, 2))

    changes = word_diff("start " + old, "start " + new)

    assert joined(changes, "insert") == "start " + old
    assert len(changes) <= 4


def _refusing(is_junk, old, new, autojunk):
    if len(old) > 1_000:
        raise AssertionError(f"difflib was asked to compare {len(old):,} pieces")
    return SequenceMatcher(is_junk, old, new, autojunk)


def test_a_word_changed_in_a_megabyte_is_found():
    old = megabyte(1).replace("w7 ", "w7\n")

    changes = word_diff(old + "\nthe end", old.replace("w8 ", "v8 ", 1) + "\nthe end")

    assert [change for change in changes if change.kind != "equal"] == [
        Change("delete", "w8"),
        Change("insert", "v8"),
    ]


def test_comparing_has_steps_to_spend_and_then_is_coarse(monkeypatch):
    monkeypatch.setattr(diff, "_MOST_STEPS", 0)

    assert word_diff("a b c", "a x b y c") == (
        Change("equal", "a "),
        Change("delete", "b"),
        Change("insert", "x b y"),
        Change("equal", " c"),
    )
