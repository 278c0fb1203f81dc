"""Pictures in the text: kept in their place when they lie in the archive, never hot-linked."""

import os
import re
import shutil
from io import BytesIO

import pytest
from django.db import DatabaseError, connection
from django.test.utils import CaptureQueriesContext
from PIL import Image as Drawn

from articles.desk import clock, revise
from articles.importing import store
from articles.models import Article, Image, LegacyDocument
from articles.templatetags.body import body as shown
from tests.importing.packed import packed
from tests.importing.reads import codes, dropped, post, read
from tests.importing.runs import LEGACY, POST, run, tables, write

database = pytest.mark.django_db
PICTURE = (LEGACY / "harbour" / "covers" / "weir.png").read_bytes()


def drawn(colour: str) -> bytes:
    written = BytesIO()
    Drawn.new("RGB", (40, 30), colour).save(written, "PNG")
    return written.getvalue()


def copied(html: str):
    return read(POST.format(title="The Weir", body=html), images="copy")


def archive(folder, body: str, *pictures: str, name: str = "posts/weir.md"):
    write(folder, name, body)
    for number, picture in enumerate(pictures):
        (folder / picture).parent.mkdir(parents=True, exist_ok=True)
        (folder / picture).write_bytes(drawn(f"#{number + 1:06x}"))
    return folder


def warned(ran, code: str, path: str = "posts/weir.md") -> list[str]:
    return [w["message"] for w in ran.document(path)["warnings"] if w["code"] == code]


@pytest.mark.parametrize(
    ("html", "body"),
    [
        ("<p>A</p><p><img src=w.png></p><p>B</p>", '<p>A</p>\n<figure data-image="1"></figure>\n<p>B</p>'),
        ("<p>A</p><img src=w.png><p>B</p>", '<p>A</p>\n<figure data-image="1"></figure>\n<p>B</p>'),
        ("<p>A <img src=w.png> B</p>", '<p>A B</p>\n<figure data-image="1"></figure>'),
        ("<p><img src=w.png> A</p>", '<figure data-image="1"></figure>\n<p>A</p>'),
        ("<p>A</p><p><a href=large.png><img src=w.png></a></p>",
         '<p>A</p>\n<figure data-image="1"></figure>'),
        ("<p>A</p><figure class=x><img src=w.png><figcaption>C</figcaption></figure>",
         '<p>A</p>\n<figure data-image="1"><figcaption>C</figcaption></figure>'),
        ("<p>A</p><figure><a href=l.png><img src=w.png></a><figcaption>C</figcaption></figure>",
         '<p>A</p>\n<figure data-image="1"><figcaption>C</figcaption></figure>'),
        ("<p>A</p><figure><img src=w.png></figure>", '<p>A</p>\n<figure data-image="1"></figure>'),
        ("<p>A</p><figure><picture><source srcset=w.webp><img src=w.png></picture></figure>",
         '<p>A</p>\n<figure data-image="1"></figure>'),
        ("<figure><img src=v.png><img src=w.png><figcaption>C</figcaption></figure><p>A</p>",
         '<figure data-image="1"><figcaption>C</figcaption></figure>\n'
         '<figure data-image="2"></figure>\n<p>A</p>'),
        ("<p>A</p><ul><li>B <img src=w.png></li></ul>",
         '<p>A</p>\n<ul><li>B </li></ul>\n<figure data-image="1"></figure>'),
        ('<p>A</p><img src="data:image/gif;base64,R0" data-src="w.png">',
         '<p>A</p>\n<figure data-image="1"></figure>'),
        ('<p>A</p><img src="t.gif" width="1" height="1">', "<p>A</p>"),
        ('<p>A</p><img src="data:image/gif;base64,R0">', "<p>A</p>"),
        ("<p>A</p><img>", "<p>A</p>"),
        ('<p>A</p><div class="wp-caption"><a href="l.png"><img src="w.png"></a>'
         '<p class="wp-caption-text">C <em>c</em></p></div><p>B</p>',
         '<p>A</p>\n<figure data-image="1"><figcaption>C <em>c</em></figcaption></figure>\n<p>B</p>'),
        ('<img src=v.png><img src=w.png><p class="wp-caption-text">C</p><p>A</p>',
         '<figure data-image="1"></figure>\n'
         '<figure data-image="2"><figcaption>C</figcaption></figure>\n<p>A</p>'),
        ('<p>A</p><p class="wp-caption-text">C</p><img src=w.png>',
         '<p>A</p>\n<p>C</p>\n<figure data-image="1"></figure>'),
        ("<p>A</p><video src=w.mp4></video>", "<p>A</p>"),
    ],
)  # fmt: skip
def test_a_picture_keeps_its_place_as_a_figure(html, body):
    found = copied(html)

    assert found.body == body
    assert found.ledger.share == 1.0


def test_its_address_and_its_alt_text_are_as_given():
    found = post(
        '<p>A</p><img src="a.png?x=1&amp;y=2" alt="Rain &lt;on&gt;\n the &quot;weir&quot;">'
    )

    [picture] = found.record.pictures
    assert (picture.address, picture.alt_text) == ("a.png?x=1&y=2", 'Rain <on> the "weir"')


@pytest.mark.parametrize(
    ("markdown", "body"),
    [
        ('A\n\n![alt](w.png "Title")\n\nB', '<p>A</p>\n<figure data-image="1"></figure>\n<p>B</p>'),
        ("A ![alt](w.png) B", '<p>A B</p>\n<figure data-image="1"></figure>'),
        ("A\n\n[![alt](w.png)](large.png)", '<p>A</p>\n<figure data-image="1"></figure>'),
        ("A\n\n![alt][w]\n\n[w]: w.png", '<p>A</p>\n<figure data-image="1"></figure>'),
    ],
)
@pytest.mark.parametrize("images", ["link", "copy"])
def test_in_markdown_too_and_its_address_counts_as_no_words(markdown, body, images):
    found = read(POST.format(title="The Weir", body=markdown), images=images)

    assert found.ledger.missing == 0
    if images == "copy":
        assert found.body == body


def test_where_nothing_is_copied_it_is_a_warning_and_leaves_no_figure():
    found = post("<p>A</p><p><img src=w.png></p>")

    assert found.body == "<p>A</p>"
    assert "image-in-text" in codes(found)
    assert ("media-markup", '<img src="w.png">') in dropped(found)


@database
@pytest.mark.parametrize("images", ["link", "copy", "fetch"])
def test_a_number_that_the_source_brings_along_shows_nothing_of_the_library(tmp_path, images):
    secret = Image.objects.create(
        name="embargoed", original="originals/x.png", sha256="a" * 64, width=1, height=1
    )
    body = (
        f'<p>A</p><figure data-image="{secret.pk}"><figcaption>C</figcaption></figure>'
        f'<figure title="a>b" data-image="{secret.pk}"></figure>'
        f'<figure data-embed="youtube" data-image="{secret.pk}" data-embed-id="x"></figure>'
    )
    write(tmp_path, "a.md", body)

    run(tmp_path, images=images)

    assert "data-image" not in Article.objects.get().body
    assert "<figcaption>C</figcaption>" in Article.objects.get().body


@database
@pytest.mark.parametrize(
    ("address", "file"),
    [
        ("weir.png", "posts/weir.png"),
        ("../img/weir.png", "img/weir.png"),
        ("/img/weir.png", "img/weir.png"),
        ("img/weir.png", "img/weir.png"),
        ("./img/../weir.png", "posts/weir.png"),
        ("the%20weir.png?w=300#x", "posts/the weir.png"),
        ("/%D1%80.png", "р.png"),
        ("/covers/weir.png", "posts/covers/weir.png"),
    ],
)
def test_it_is_found_as_a_browser_would_find_it_or_below_the_root(tmp_path, address, file):
    archive(tmp_path, f'<p>A</p><p><img src="{address}" alt="A low weir."></p>', file)

    ran = run(tmp_path, images="copy", reports=tmp_path / "report")

    image = Image.objects.get()
    assert ran.counts == {"created": 1}
    assert Article.objects.get().body == f'<p>A</p>\n<figure data-image="{image.pk}"></figure>'
    assert (image.alt_text, image.name, image.width) == ("A low weir.", file.split("/")[-1], 40)
    assert image.original.read() == drawn("#000001")
    assert warned(ran, "image-not-fetched") == []


@database
@pytest.mark.parametrize(
    "address",
    [
        "../../secret.png", "/../secret.png", "..%2F..%2Fsecret.png", "link.png", "linked/secret.png",
        "file:///secret.png", "https://pictures.example/weir.png", "//pictures.example/weir.png",
        "gone.png", "weir.svg", ".", "", "a\x00.png", "a" * 5_000 + ".png", "javascript:alert(1)",
    ],
)  # fmt: skip
def test_what_lies_elsewhere_waits_with_a_warning_and_is_never_linked(tmp_path, address):
    (tmp_path / "secret.png").write_bytes(PICTURE)
    root = archive(tmp_path / "archive", f'<p>A</p><figure><img src="{address}"><figcaption>C'
                   "</figcaption></figure>")  # fmt: skip
    (root / "posts" / "link.png").symlink_to(tmp_path / "secret.png")
    (root / "posts" / "linked").symlink_to(tmp_path)

    ran = run(root, images="copy", reports=tmp_path / "report")

    article = Article.objects.get()
    assert article.body == "<p>A</p>\n<figure><figcaption>C</figcaption></figure>"
    assert not Image.objects.exists()
    if address:
        [message] = warned(ran, "image-not-fetched")
        assert message.startswith("not in the archive, its address is kept: ")


@database
def test_a_broken_picture_leaves_its_caption_and_a_warning(tmp_path):
    archive(tmp_path, "<p>A</p><figure><img src=w.png><figcaption>C</figcaption></figure>")
    (tmp_path / "posts" / "w.png").write_bytes(PICTURE[:60])

    ran = run(tmp_path, images="copy", reports=tmp_path / "report")

    assert ran.counts == {"created": 1}
    assert len(warned(ran, "image-refused")) == 1
    assert Article.objects.get().body == "<p>A</p>\n<figure><figcaption>C</figcaption></figure>"


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

    def failing(rows):
        times.append(rows)
        if len(times) == 1:
            raise DatabaseError("once")
        return insert(rows)

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
