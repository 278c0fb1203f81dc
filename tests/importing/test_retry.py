"""A rejected document read once more from its kept original, as an import of it would be."""

import pytest

from articles.importing.reading import stages
from articles.importing.retry import CannotRetry, command_of, retry, why_not
from articles.importing.undo import undo_import
from articles.models import Article, ImportRun, LegacyDocument
from tests.importing.runs import run, write

pytestmark = pytest.mark.django_db

BROKEN = "broken.md"


@pytest.fixture
def fault(monkeypatch):
    """A fault of ours in reading one file; called, it is mended."""
    finished = stages._finished

    def fail(record, *rest):
        if record.source_id == BROKEN:
            raise KeyError("a fault of ours")
        return finished(record, *rest)

    monkeypatch.setattr(stages, "_finished", fail)
    return lambda: monkeypatch.setattr(stages, "_finished", finished)


@pytest.fixture
def archive(tmp_path):
    write(tmp_path, BROKEN, "It rained on the weir.")
    write(tmp_path, "sound.md", title="The Lock")
    return tmp_path


def rejected() -> LegacyDocument:
    return LegacyDocument.objects.get(outcome="rejected")


def test_a_document_that_is_in_is_not_read_again(archive):
    run(archive)

    with pytest.raises(CannotRetry, match="not rejected any more"):
        retry(LegacyDocument.objects.first())

    assert Article.objects.count() == 2


@pytest.mark.parametrize(
    ("changed", "because"),
    [
        ({"rejected_because": "same-key: two"}, "one id"),
        ({"rejected_because": "reader-died: the process"}, "ended a process before"),
        ({"original": b"x\x9c\x03\x00\x00\x00\x00\x01"}, "not kept"),
        ({"original": b"x\x9c\x03\x00\x00\x00\x00\x01", "original_bytes_count": 0}, "empty file"),
        ({"sha256": "0" * 64}, "Other parts of its file"),
    ],
)
def test_what_was_kept_may_not_be_enough_and_then_it_says_why(archive, fault, changed, because):
    run(archive)
    LegacyDocument.objects.filter(pk=rejected().pk).update(**changed)
    fault()

    assert because in why_not(rejected())
    with pytest.raises(CannotRetry, match=because):
        retry(rejected())

    assert Article.objects.count() == 1
    assert ImportRun.objects.count() == 1


def test_without_a_change_it_is_rejected_again_with_todays_reason(archive, fault):
    run(archive)

    document = retry(rejected())

    assert document.outcome == "rejected"
    assert document.rejected_because == "unreadable: KeyError: 'a fault of ours'"
    assert LegacyDocument.objects.count() == 2


def test_once_the_fault_is_mended_it_becomes_an_article_with_all_that_belongs_to_it(archive, fault):
    run(archive, namespace="harbour", section="opinion")
    fault()

    document = retry(rejected())

    article = document.article
    assert (document.outcome, document.rejected_because) == ("created", "")
    assert (article.headline, article.status) == ("The Weir", "published")
    assert article.path == "/2019/05/the-weir/"
    assert article.section.slug == "opinion"
    assert [line.name for line in article.bylines.all()] == ["Mira Holt"]
    assert article.public_revision.reason == "import"


def test_it_is_a_run_of_its_own_with_its_counts(archive, fault):
    run(archive, namespace="harbour")
    fault()

    document = retry(rejected())

    made = document.last_run
    assert made == document.first_run != ImportRun.objects.earliest("pk")
    assert (made.namespace, made.state, made.created_count) == ("harbour", "finished", 1)
    assert made.arguments["retry"] == [BROKEN]
    assert made.finished_at


def test_the_next_import_of_the_archive_finds_it_unchanged(archive, fault, tmp_path_factory):
    run(archive)
    fault()
    retry(rejected())

    ran = run(archive, reports=tmp_path_factory.mktemp("report"))

    assert ran.counts == {"unchanged": 2}
    assert Article.objects.count() == 2


def test_two_who_try_at_once_make_one_article(archive, fault):
    run(archive)
    fault()
    opened = rejected()
    retry(LegacyDocument.objects.get(pk=opened.pk))

    with pytest.raises(CannotRetry):
        retry(opened)

    assert Article.objects.filter(headline="The Weir").count() == 1


def test_drafts_stay_drafts(archive, fault):
    run(archive, as_draft=True)
    fault()

    assert retry(rejected()).article.status == "draft"


def test_a_line_that_waited_for_it_leads_to_it(archive, fault):
    write(archive, "other.md", "It rained.\n\nREAD MORE: The Weir", title="The Quay")
    run(archive)
    fault()

    document = retry(rejected())

    assert document.article.pointed_at_by.get().article.headline == "The Quay"


def test_the_command_is_the_one_that_was_given(archive, fault):
    run(archive, namespace="harbour", as_draft=True, kind="letter")

    made = ImportRun.objects.get()

    assert command_of(made) == (
        f"python manage.py import_articles {archive.resolve()} --namespace harbour --kind letter"
        " --as-draft"
    )
    made.arguments = {**made.arguments, "paths": ["/srv/an archive"]}
    assert "'/srv/an archive'" in command_of(made)


def test_what_it_brought_in_can_be_undone(archive, fault):
    run(archive)
    fault()
    document = retry(rejected())

    undone = undo_import(document.last_run_id, dry_run=False)

    assert (undone.removed, undone.touched) == (1, 0)
    assert Article.objects.get().headline == "The Lock"


# With options of its own

WIDE = "The Weir\r\n\r\nПісля дощу вода стояла високо.\r\n".encode("utf-16-le")


@pytest.fixture
def wide(tmp_path):
    """An archive with one text in UTF-16 that does not say so."""
    (tmp_path / "wide.txt").write_bytes(WIDE)
    write(tmp_path, "sound.md", title="The Lock")
    run(tmp_path)
    return tmp_path


def test_the_options_of_the_run_do_not_cure_what_they_have_rejected(wide):
    assert retry(rejected()).rejected_because.startswith("not-recognised")
    assert LegacyDocument.objects.get(source_id="wide.txt").read_with == {}


def test_an_option_that_is_no_cure_is_not_kept(wide):
    document = retry(rejected(), {"encoding": "cp1251"})

    assert document.outcome == "rejected"
    assert document.read_with == {}


def test_another_encoding_brings_it_in(wide):
    document = retry(rejected(), {"encoding": "utf-16-le"})

    assert document.article.headline == "The Weir"
    assert "Після дощу" in document.article.body
    assert document.last_run.arguments["read_with"] == {"encoding": "utf-16-le"}


def test_another_format_brings_it_in(tmp_path):
    write(tmp_path, "sound.md", title="The Lock")
    (tmp_path / "notes.adoc").write_text("The Weir\n\nIt rained on the weir.\n")
    run(tmp_path)
    assert rejected().rejected_because.startswith("not-recognised")

    document = retry(rejected(), {"format": "plain"})

    assert (document.format, document.article.headline) == ("plain", "The Weir")


def test_another_order_of_dates_is_taken(archive, fault):
    file = archive / BROKEN
    file.write_text(file.read_text().replace("2019-05-04", "03/04/2017"))
    run(archive)
    fault()

    document = retry(rejected(), {"date_order": "MDY"})

    assert document.article.published_at.strftime("%Y-%m-%d") == "2017-03-04"


def test_a_later_import_leaves_it_as_it_was_read(wide, tmp_path_factory):
    retry(rejected(), {"encoding": "utf-16-le"})

    ran = run(wide, reports=tmp_path_factory.mktemp("report"))

    assert ran.counts == {"unchanged": 2}
    assert Article.objects.count() == 2


def test_a_changed_document_is_read_with_the_options_that_were_given_for_it(wide, tmp_path_factory):
    retry(rejected(), {"encoding": "utf-16-le"})
    for words in ("високо", "низько"):
        (wide / "wide.txt").write_bytes(WIDE + f"\r\n\r\nІ знов {words}.".encode("utf-16-le"))

        ran = run(wide, reports=tmp_path_factory.mktemp("report"))

        assert ran.counts == {"updated": 1, "unchanged": 1}
        assert f"І знов {words}." in Article.objects.get(headline="The Weir").body


def test_a_run_with_other_options_reads_it_as_the_desk_said(wide, tmp_path_factory):
    retry(rejected(), {"encoding": "utf-16-le"})

    ran = run(wide, language="uk", reports=tmp_path_factory.mktemp("report"))

    assert ran.document("wide.txt")["outcome"] != "rejected"
    assert "Після дощу" in Article.objects.get(headline="The Weir").body
