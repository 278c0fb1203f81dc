"""Bylines as sentences, made from roles."""

import pytest

from articles.models import Byline
from articles.templatetags.credits import PHRASES, credits, published_name, writers
from tests import make

pytestmark = pytest.mark.django_db


def piece(*lines: tuple[str, str]):
    made = make.draft(authors=())
    for position, (name, role) in enumerate(lines, start=1):
        author = make.author(name)
        Byline.objects.create(article=made, author=author, role=role, position=position)
    return made


def sentence(*lines: tuple[str, str]) -> str:
    return ", ".join(
        f"{credit.phrase} {' + '.join(published_name(line) for line in credit.people)}"
        for credit in credits(piece(*lines))
    )


def test_nobody_makes_no_sentence():
    assert sentence() == ""


@pytest.mark.parametrize(
    ("lines", "expected"),
    [
        ([("A", "author")], "By A"),
        ([("B", "author"), ("A", "author")], "By B + A"),
        ([("A", "interviewer")], "Interview by A"),
        (
            [("C", "photographer"), ("B", "translator"), ("A", "interviewer")],
            "Interview by A, translated by B, photographs by C",
        ),
        ([("A", "author"), ("A", "photographer")], "By A, photographs by A"),
        ([("A", "reporter"), ("B", "contributor")], "Reporting by A, with contributions by B"),
        ([("A", "illustrator"), ("B", "editor")], "Illustrations by A, edited by B"),
    ],
)
def test_roles_make_the_sentence(lines, expected):
    assert sentence(*lines) == expected


def test_every_role_has_its_phrase():
    assert set(PHRASES) == set(Byline.Role)


def test_writers_are_those_who_answer_for_the_text():
    made = piece(("A", "author"), ("B", "photographer"), ("C", "interviewer"), ("D", "editor"))

    assert [line.author.name for line in writers(made)] == ["A", "C"]


def test_a_name_as_published_comes_before_the_authors_own():
    line = Byline(author=make.author("Ada Quill"), name="A. Quill")

    assert published_name(line) == "A. Quill"
    assert published_name(Byline(author=make.author("Ada Quill"))) == "Ada Quill"
