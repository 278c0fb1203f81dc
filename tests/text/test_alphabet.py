"""The letter that a name stands under, and the order of names."""

import pytest

from articles.text.alphabet import filing_order, letter


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("Ada", "A"), ("éva", "E"), ("Øystein", "O"), ("ґанок", "Ґ"), ("Ївга", "Ї"), ("Ёж", "Ё"),
        ("أحمد", "ا"), ("ירדן", "י"), ("Ελένη", "Ε"), ("“1984”", "#"), ("7 days", "#"), ("", "#"),
    ],
)  # fmt: skip
def test_a_name_stands_under_its_letter(name, expected):
    assert letter(name) == expected


@pytest.mark.parametrize(
    "names",
    [
        [
            "Ада",
            "Ганна",
            "Ґеник",
            "Єва",
            "Жанна",
            "Зоя",
            "Ида",
            "Іда",
            "Їжак",
            "Йона",
            "Юлія",
            "Яна",
        ],
        ["Ada Quill", "Adam", "Éva", "Evan", "Łucja", "Mara", "Østen", "Zoe"],
        ["A Bird", "Ab Old", "“Abel”", "Aden"],
        ["Ada", "Ада", "אדם", "احمد", "Ελένη"],
    ],
)
def test_names_follow_their_alphabet(names):
    assert sorted([*names[1:], names[0]], key=filing_order) == names
