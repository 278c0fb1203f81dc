"""Pictures in the text: kept in their place when they lie in the archive, never hot-linked."""

import pytest

from articles.models import Article, Image
from tests.importing.pictured import archive, copied, drawn, warned
from tests.importing.reads import codes, dropped, post, read
from tests.importing.runs import LEGACY, POST, run, write

database = pytest.mark.django_db

PICTURE = (LEGACY / "harbour" / "covers" / "weir.png").read_bytes()


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
