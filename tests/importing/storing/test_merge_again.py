"""What an editor has settled or done holds when a document comes again, broken for a while or not."""

import pytest

from articles.desk import revise
from articles.models import Article, LegacyDocument
from tests.importing.again import BODY, again, article
from tests.importing.runs import write

pytestmark = pytest.mark.django_db


def test_a_document_that_is_broken_for_a_while_makes_no_second_article(archive):
    sound = (archive / "a.md").read_text()
    (archive / "a.md").write_text("---\ntitle: The Weir\n---\n")
    broken = again(archive)
    assert broken.document("a.md")["rejected_because"].startswith("empty-body")
    assert Article.objects.count() == 2
    (archive / "a.md").write_text(sound.replace("It froze.", "It froze hard."))

    mended = again(archive)

    assert mended.counts == {"updated": 1, "unchanged": 1}
    assert Article.objects.count() == 2
    assert "It froze hard." in article().body
    assert again(archive).counts == {"unchanged": 2}


def test_what_an_editor_changed_while_the_document_was_broken_stays(archive, editor):
    sound = (archive / "a.md").read_text()
    (archive / "a.md").write_text("")
    again(archive)
    piece = article()
    piece.headline = "The Weir, Mended"
    revise(piece, by=editor, reason="minor")
    (archive / "a.md").write_text(sound)

    assert again(archive).counts == {"unchanged": 2}
    assert article().headline == "The Weir, Mended"


def test_an_article_deleted_while_the_document_was_broken_is_not_brought_back(archive):
    sound = (archive / "a.md").read_text()
    (archive / "a.md").write_text("")
    again(archive)
    LegacyDocument.objects.filter(source_id="a.md").update(article=None)
    (archive / "a.md").write_text(sound)

    ran = again(archive)

    assert ran.counts == {"kept": 1, "unchanged": 1}
    assert Article.objects.count() == 2


def test_a_warning_that_was_settled_stays_settled_when_the_document_comes_again(archive):
    write(archive, "a.md", BODY.replace("rained", "poured"), "May: a month")
    unknown = (archive / "a.md").read_text().replace("author: Mira Holt", "author: admin")
    (archive / "a.md").write_text(unknown)
    again(archive)
    document = LegacyDocument.objects.get(source_id="a.md")
    [message] = [w["message"] for w in document.warnings if w["code"] == "author-unknown"]
    count = document.warning_count
    document.settle_warnings(("author-unknown",), message, "nobody")
    document.save()

    (archive / "a.md").write_text(
        unknown.replace("poured", "hailed").replace("---\nIt", "---\n\nIt")
    )
    again(archive)

    document.refresh_from_db()
    settled = [w for w in document.warnings if w["code"] == "author-unknown"]
    assert [w["settled"] for w in settled] == ["nobody"]
    assert document.warning_count == count - 1


def test_another_warning_of_the_same_code_is_open(archive):
    unknown = (archive / "a.md").read_text().replace("author: Mira Holt", "author: admin")
    (archive / "a.md").write_text(unknown)
    again(archive)
    document = LegacyDocument.objects.get(source_id="a.md")
    [message] = [w["message"] for w in document.warnings if w["code"] == "author-unknown"]
    document.settle_warnings(("author-unknown",), message, "nobody")
    document.save()

    (archive / "a.md").write_text(unknown.replace("author: admin", "author: root"))
    again(archive)

    document.refresh_from_db()
    [other] = [w for w in document.warnings if w["code"] == "author-unknown"]
    assert "root" in other["message"]
    assert "settled" not in other
    assert document.warning_count == len(document.warnings)
