"""Pictures in the text through runs: again, changed, dry, in batches; and on the page."""

import os
import re
import shutil

import pytest
from django.db import DatabaseError, connection
from django.test.utils import CaptureQueriesContext

from articles.desk import clock, revise
from articles.importing.storing import store
from articles.models import Article, Image, LegacyDocument
from articles.templatetags.body import body as shown
from tests.importing.packed import packed
from tests.importing.pictured import archive, drawn, warned
from tests.importing.runs import run, tables

database = pytest.mark.django_db


@database
@pytest.mark.parametrize("container", ["", "a.zip", "a.tar", "a.tar.gz"])
def test_a_second_run_changes_nothing(tmp_path, container):
    folder = archive(
        tmp_path / "one", "<p>A</p><img src=../b.png><p>B</p><img src=c.png><img src=gone.png>",
        "b.png", "posts/c.png",
    )  # fmt: skip
    if container:
        members = {
            each.relative_to(folder).as_posix(): each.read_bytes()
            for each in folder.rglob("*")
            if each.is_file()
        }
        shutil.rmtree(folder)
        packed(folder, container, members)
    first = run(folder, images="copy", reports=tmp_path / "report")
    before = tables("articles_importrun")

    second = run(folder, images="copy", reports=tmp_path / "report")

    assert first.counts == {"created": 1}
    assert second.counts == {"unchanged": 1}
    assert tables("articles_importrun") == before
    assert Image.objects.count() == 2


@database
def test_a_piece_whose_words_changed_keeps_its_pictures_and_one_that_was_touched_is_unchanged(
    tmp_path,
):
    archive(tmp_path, "<p>A</p><p><img src=w.png></p>", "posts/w.png")
    run(tmp_path, images="copy")
    file = tmp_path / "posts" / "weir.md"
    image = Image.objects.get()

    file.write_text(file.read_text() + "\n")
    touched = run(tmp_path, images="copy", reports=tmp_path / "report")
    file.write_text(file.read_text().replace("<p>A</p>", "<p>B</p>"))
    changed = run(tmp_path, images="copy", reports=tmp_path / "report")

    assert touched.counts == {"unchanged": 1}
    assert changed.counts == {"updated": 1}
    assert Article.objects.get().body == f'<p>B</p>\n<figure data-image="{image.pk}"></figure>'
    assert Image.objects.get() == image


@database
def test_pictures_that_were_linked_come_in_when_they_are_to_be_copied(tmp_path):
    archive(tmp_path, "<p>A</p><p><img src=w.png></p>", "posts/w.png")
    linked = run(tmp_path, reports=tmp_path / "report")
    copied = run(tmp_path, images="copy", reports=tmp_path / "report")

    assert linked.counts == {"created": 1}
    assert copied.counts == {"updated": 1}
    assert "data-image" in Article.objects.get().body


@database
def test_a_body_that_an_editor_rewrote_stays(tmp_path, editor):
    archive(tmp_path, "<p>A</p><p><img src=w.png></p>", "posts/w.png")
    run(tmp_path)
    article = Article.objects.get()
    article.body = "<p>Hers</p>"
    revise(article, by=editor, reason="minor")

    ran = run(tmp_path, images="copy", reports=tmp_path / "report")

    assert ran.counts == {"kept": 1}
    assert Article.objects.get().body == "<p>Hers</p>"


@database
def test_a_picture_that_a_text_names_is_no_stray_file(tmp_path):
    archive(tmp_path, "<p>A</p><p><img src=w.png></p>", "posts/w.png", "stray.png")

    for outcome in ("created", "unchanged"):
        ran = run(tmp_path, reports=tmp_path / "report")

        assert ran.counts == {outcome: 1, "rejected": 1}
        assert ran.document("stray.png")["outcome"] == "rejected"


@database
def test_one_picture_in_many_texts_stands_in_the_library_once(tmp_path):
    for number in range(40):
        body = f"<p>{number}</p><img src=/w.png><p>and</p><img src=/{number}.png>"
        archive(tmp_path, body, name=f"{number}.md")
        (tmp_path / f"{number}.png").write_bytes(drawn(f"#{number + 1:06x}"))
    (tmp_path / "w.png").write_bytes(drawn("#abcdef"))

    assert run(tmp_path, images="copy").exit_code == 0

    by_key = {image.pk: image.name for image in Image.objects.all()}
    assert len(by_key) == 41
    for article in Article.objects.all():
        number = re.search(r"\d+", article.body)[0]
        keys = re.findall(r'data-image="(\d+)"', article.body)
        assert [by_key[int(key)] for key in keys] == ["w.png", f"{number}.png"]


@database
def test_a_batch_costs_the_same_queries_whatever_pictures_it_holds(tmp_path):
    def queries(name: str, count: int) -> int:
        for number in range(count):
            body = f"<p>A</p><img src={number}.png>"
            archive(tmp_path / name, body, name=f"{number}.md")
            (tmp_path / name / f"{number}.png").write_bytes(drawn(f"#{count:03x}{number:03x}"))
        with CaptureQueriesContext(connection) as asked:
            run(tmp_path / name, images="copy", namespace=name, workers=0)
        assert Image.objects.filter(sha256__gt="").count() >= count
        return sum("articles_image" in each["sql"] for each in asked)

    queries("first", 1)

    # Bulk inserts are divided, on SQLite.
    assert queries("many", 300) <= queries("few", 3) + 4


@database
def test_a_text_of_pictures_without_end_keeps_the_first_of_them(tmp_path):
    archive(tmp_path, "<p>A</p>" + "".join(f"<img src={n}.png>" for n in range(1_000)))

    ran = run(tmp_path, images="copy", reports=tmp_path / "report")

    assert ran.counts == {"created": 1}
    assert len(warned(ran, "image-not-fetched")) == 200
    assert len(warned(ran, "image-in-text")) == 800


@database
def test_a_batch_that_is_stored_row_by_row_gives_the_keys_of_the_second_try(tmp_path, monkeypatch):
    archive(tmp_path, "<p>A</p><img src=/w.png>", "w.png", name="a.md")
    archive(tmp_path, "<p>B</p><img src=/w.png>", name="b.md")
    insert, times = store.insert, []

    def failing(table, rows):
        times.append(rows)
        if len(times) == 1:
            raise DatabaseError("once")
        return insert(table, rows)

    monkeypatch.setattr(store, "insert", failing)
    assert run(tmp_path, images="copy").exit_code == 0

    image = Image.objects.get()
    bodies = set(Article.objects.values_list("body", flat=True))
    assert bodies == {f'<p>{x}</p>\n<figure data-image="{image.pk}"></figure>' for x in "AB"}


@database
def test_a_dry_run_stores_no_picture_and_no_file(tmp_path, settings):
    settings.MEDIA_ROOT = tmp_path / "media"
    archive(tmp_path / "in", "<p>A</p><p><img src=w.png></p>", "posts/w.png")
    before = tables()

    run(tmp_path / "in", images="copy", dry_run=True)

    assert tables() == before
    assert not [each for each in tmp_path.rglob("media/**/*") if each.is_file()]


@database
def test_an_interview_shows_its_pictures_between_the_turns(tmp_path):
    turns = "".join(
        f"<p><strong>{name}:</strong> {words}</p>{picture}"
        for name, words, picture in [
            ("Mira Holt", "How high was the water?", ""),
            ("Jonas Vale", "It rose to the second step of the mill that day.", "<img src=w.png>"),
            ("Mira Holt", "And then?", ""),
            ("Jonas Vale", "Then we carried the books up to the loft.", ""),
        ]
    )
    archive(tmp_path, turns, "posts/w.png")

    run(tmp_path, images="copy")

    article, image = Article.objects.get(), Image.objects.get()
    assert article.body.count(f'<figure data-image="{image.pk}"></figure>') == 1
    assert article.participants.count() == 2
    assert "<img" in shown(article.body, {image.pk: image})


@database
def test_what_came_in_can_be_read_as_a_page(tmp_path, client):
    archive(tmp_path, "<p>A</p><figure><img src=w.png alt='A weir.'><figcaption>C</figcaption>"
            "</figure>", "posts/w.png")  # fmt: skip

    run(tmp_path, images="copy")
    article = Article.objects.get()
    page = client.get(article.path).content.decode()

    assert article.published_at < clock.now()
    assert 'alt="A weir."' in page
    assert "<figcaption>C</figcaption>" in page
    assert LegacyDocument.objects.get().accounted_for == 1.0
    assert os.fspath(tmp_path) not in page
