"""A name that the import refused, credited to somebody on every piece at once."""

from datetime import timedelta
from importlib import import_module

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.utils import timezone

from articles.desk import attribute as act
from articles.desk import withdraw
from articles.desk.attribute import NOBODY
from articles.desk.snapshot import snapshot
from articles.models import Article, Byline, ImportRun, LegacyDocument, SearchEntry
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
def count_queries():
    def count(act) -> int:
        with CaptureQueriesContext(connection) as asked:
            act()
        return len(asked)

    return count


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


def test_one_click_costs_the_same_queries_for_3_pieces_and_for_a_whole_batch(ada, count_queries):
    for number in range(MODULE.BATCH + 3):
        document(make.draft(authors=()) if number % 2 else nameless())
    few = ImportRun.objects.create(namespace="legacy")
    LegacyDocument.objects.filter(
        pk__in=LegacyDocument.objects.order_by("-pk").values("pk")[:3]
    ).update(first_run=few, last_run=few)
    first = count_queries(lambda: attribute(ADMIN, ada, run=few.pk))

    whole = count_queries(lambda: attribute(ADMIN, ada))

    assert LegacyDocument.objects.filter(warning_count=1).count() == MODULE.BATCH + 3
    # A whole batch, and one that finds there are no more.
    assert whole <= first + 6
    assert first <= 25


def test_each_piece_has_the_revision_that_revising_it_alone_would_make(ada, editor):
    now = make.published(authors=())
    ahead = make.published(authors=(), at=timezone.now() + timedelta(days=1))
    draft = make.draft(authors=())
    for piece in (now, ahead, draft):
        document(piece)

    done = act(ADMIN, ada, by=editor)

    assert done.credited == 3
    for piece in (now, ahead, draft):
        before = piece.lock_version
        piece.refresh_from_db()
        assert piece.lock_version == before + 1
    assert (now.public_revision.reason, now.public_revision.version) == ("minor", 2)
    assert ahead.public_revision.public_from == ahead.published_at
    assert (ahead.public_revision.reason, ahead.public_revision.version) == ("draft", 1)
    last = draft.revisions.first()
    assert (last.reason, last.version, draft.public_revision) == ("draft", None, None)
    for revision in (now.public_revision, ahead.public_revision, last):
        assert [line["name"] for line in revision.furniture["bylines"]] == ["Ada Quill"]
        fresh = snapshot(Article.objects.get(pk=revision.article_id), reason="draft")
        assert revision.sha256 == fresh.sha256


def test_a_search_finds_them_by_the_new_credit(ada):
    piece = nameless()
    document(piece)

    attribute(ADMIN, ada)

    assert "quill" in SearchEntry.objects.get(article=piece).headline_words


def test_pieces_that_name_nobody_are_credited_in_one_run_alone(ada):
    run = ImportRun.objects.create(namespace="legacy")
    mine, named, other = nameless(), nameless(), nameless()
    for piece, of in ((mine, run), (other, None)):
        made = document(piece, run=of)
        made.warnings = made.warnings[1:]
        made.warning_count = 2
        made.save()
    document(named, run=run)

    done = attribute("", ada, run=run.pk)

    assert (done.credited, done.kept, done.is_done) == (1, 0, True)
    assert [line.article for line in Byline.objects.all()] == [mine]
    assert LegacyDocument.objects.get(article=mine).warning_count == 1


def test_a_nameless_piece_that_an_editor_has_credited_is_settled_and_kept(ada):
    piece = nameless()
    made = document(piece)
    made.warnings = made.warnings[1:]
    made.warning_count = 2
    made.save()
    Byline.objects.create(article=piece, author=make.author("Mira Holt"))

    done = attribute("", ada, run=made.first_run_id)

    assert (done.credited, done.kept, done.is_done) == (0, 1, True)
    assert [line.author.name for line in piece.bylines.all()] == ["Mira Holt"]
