"""A name that the import refused, credited to somebody on every piece at once."""

from importlib import import_module

import pytest

from articles.desk import attribute as act
from articles.desk import withdraw
from articles.desk.attribute import NOBODY
from articles.models import Article, Byline, ImportRun, LegacyDocument
from tests import make

MODULE = import_module("articles.desk.attribute")  # the package has the act under this name
ADMIN = '"admin" is no author; --authors can say who it is'


def document(piece: Article | None, *, message: str = ADMIN, run: ImportRun | None = None, **more):
    run = run or ImportRun.objects.create(namespace="legacy")
    number = LegacyDocument.objects.count()
    warnings = [
        {"code": "author-unknown", "message": message, "line": None},
        {"code": "byline-missing", "message": "nobody is named as its author", "line": None},
        {"code": "kind-guessed", "message": "taken for a report", "line": None},
    ]
    return LegacyDocument.objects.create(
        namespace="legacy", source_id=f"{number}.txt", path=f"{number}.txt", sha256="x",
        original=b"", original_bytes_count=0, first_run=run, last_run=run, outcome="created",
        article=piece, warnings=warnings, warning_count=3, base={"bylines": []}, **more,
    )  # fmt: skip


def nameless(**fields) -> Article:
    return make.published(authors=(), **fields)


def attribute(*args, **options):
    return act(*args, by=None, **options)


@pytest.fixture
def ada(db):
    return make.author("Ada Quill", bio="A pilot.", disclosure="Owns a boat.")


def test_a_piece_whose_credits_an_editor_has_changed_keeps_them(ada):
    piece = nameless()
    document(piece)
    Byline.objects.create(article=piece, author=make.author("Mira Holt"))

    done = attribute(ADMIN, ada)

    assert (done.credited, done.kept, done.is_done) == (0, 1, True)
    assert [line.author.name for line in piece.bylines.all()] == ["Mira Holt"]


def test_a_piece_that_is_withdrawn_or_deleted_is_left_alone(ada):
    piece = nameless()
    document(piece)
    withdraw(piece, by=None, notice="Gone.")
    document(None)

    done = attribute(ADMIN, ada)

    assert (done.credited, done.kept) == (0, 2)
    assert not Byline.objects.exists()


def test_other_names_and_other_runs_are_not_touched(ada):
    run = ImportRun.objects.create(namespace="legacy")
    mine = document(nameless(), run=run)
    document(nameless(), message='"root" is no author; --authors can say who it is', run=run)
    document(nameless())

    done = attribute(ADMIN, ada, run=run.pk)

    assert done.credited == 1
    assert [line.article for line in Byline.objects.all()] == [mine.article]


def test_the_author_is_credited_everywhere_with_a_revision_that_says_so(ada, editor):
    pieces = [nameless(), make.draft(authors=())]
    for piece in pieces:
        document(piece)

    done = act(ADMIN, ada, by=editor)

    assert (done.credited, done.kept, done.is_done) == (2, 0, True)
    for piece in pieces:
        [line] = piece.bylines.all()
        assert (line.author, line.role, line.name, line.bio, line.disclosure) == (
            ada, "author", "Ada Quill", "A pilot.", "Owns a boat.",
        )  # fmt: skip
    pieces[0].refresh_from_db()
    public = pieces[0].public_revision
    assert (public.reason, public.note, public.made_by_name) == (
        "minor", "Credited: Ada Quill", "Edna Marsh",
    )  # fmt: skip
    assert pieces[0].modified_at is None


def test_the_warning_stays_on_record_with_its_answer_and_is_counted_no_more(ada):
    made = document(nameless())

    attribute(ADMIN, ada)

    made.refresh_from_db()
    assert [each.get("settled") for each in made.warnings] == ["Ada Quill", "Ada Quill", None]
    assert made.warning_count == 1
    assert attribute(ADMIN, ada).credited == 0


def test_a_name_that_is_nobodys_is_settled_without_a_credit(db):
    made = document(nameless())

    done = attribute(ADMIN, None)

    made.refresh_from_db()
    assert (done.credited, done.kept) == (0, 1)
    assert [each.get("settled") for each in made.warnings] == [NOBODY, None, None]
    assert not Byline.objects.exists()


def test_two_refused_names_of_one_piece_are_answered_one_after_the_other(ada):
    root = '"root" is no author; --authors can say who it is'
    piece = nameless()
    made = document(piece)
    made.warnings.append({"code": "author-unknown", "message": root, "line": None})
    made.save()

    attribute(ADMIN, ada)
    done = attribute(root, make.author("Mira Holt"))

    assert done.credited == 1
    assert [line.name for line in piece.bylines.all()] == ["Ada Quill", "Mira Holt"]


def test_many_pieces_are_credited_a_bounded_number_at_a_time(ada, monkeypatch):
    monkeypatch.setattr(MODULE, "BATCH", 2)
    monkeypatch.setattr(MODULE, "MOST", 4)
    for _ in range(5):
        document(make.draft(authors=()))

    first, second = attribute(ADMIN, ada), attribute(ADMIN, ada)

    assert (first.credited, first.is_done) == (4, False)
    assert (second.credited, second.is_done) == (1, True)
