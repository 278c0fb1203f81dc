"""`--images fetch`: pictures from the web, each once, and never at the price of an article."""

import pytest

from articles.importing import web
from articles.models import Article, Figure, Image
from tests.importing.fetched import piece, warnings
from tests.importing.pictured import drawn
from tests.importing.runs import run, tables
from tests.importing.web.server import moved, ok, said

pytestmark = pytest.mark.django_db


@pytest.mark.parametrize("images", ["link", "copy"])
def test_nothing_is_fetched_unless_it_is_asked_for(tmp_path, served, images):
    piece(tmp_path, served.url("/weir.png"), f'<p>A</p><img src="{served.url("/weir.png")}">')

    assert run(tmp_path, images=images).exit_code == 0
    assert run(tmp_path).exit_code == 0

    assert served.asked == []
    assert not Image.objects.exists()


def test_the_lead_and_the_pictures_in_the_text_come_each_once(tmp_path, served):
    served.answers["/b.png"] = ok(drawn("#abcdef"))
    text = (
        f'<p>A</p><img src="{served.url("/b.png")}" alt="B"><img src="{served.url("/weir.png")}">'
    )
    for name in ("a.md", "b.md", "c.md"):
        piece(tmp_path, served.url("/weir.png"), text, name)

    ran = run(tmp_path, images="fetch", reports=tmp_path / "report")

    assert ran.counts == {"created": 3}
    assert warnings(ran) == []
    assert sorted(served.asked) == ["/b.png", "/weir.png"]
    weir, other = Image.objects.get(name="weir.png"), Image.objects.get(name="b.png")
    assert other.alt_text == "B"
    assert Figure.objects.filter(image=weir).count() == 3
    for article in Article.objects.all():
        assert article.lead_image_address == ""
        assert article.body == (
            f'<p>A</p>\n<figure data-image="{other.pk}"></figure>\n'
            f'<figure data-image="{weir.pk}"></figure>'
        )


def test_a_second_run_fetches_nothing_and_writes_nothing(tmp_path, served):
    served.answers["/b.png"] = ok(drawn("#abcdef"))
    piece(tmp_path, served.url("/weir.png"), f'<p>A</p><img src="{served.url("/b.png")}">')
    run(tmp_path, images="fetch")
    before, asked = tables("articles_importrun"), list(served.asked)

    again = run(tmp_path, images="fetch", reports=tmp_path / "report")

    assert sorted(asked) == ["/b.png", "/weir.png"]
    assert again.counts == {"unchanged": 1}
    assert served.asked == asked
    assert tables("articles_importrun") == before


def test_a_piece_that_changed_does_not_fetch_again_what_the_library_has(tmp_path, served):
    text = f'<p>A</p><img src="{served.url("/weir.png")}">'
    file = piece(tmp_path, served.url("/weir.png"), text)
    run(tmp_path, images="fetch")
    file.write_text(file.read_text().replace("<p>A</p>", "<p>B</p>"))
    piece(tmp_path, served.url("/weir.png"), name="b.md")

    ran = run(tmp_path, images="fetch", reports=tmp_path / "report")

    assert ran.counts == {"updated": 1, "created": 1}
    assert served.asked == ["/weir.png"]
    image = Image.objects.get()
    assert {each.lead_figure.image for each in Article.objects.all()} == {image}
    assert f'data-image="{image.pk}"' in Article.objects.get(headline="Piece a.md").body


def test_what_an_editor_took_out_of_the_library_is_fetched_anew(tmp_path, served):
    file = piece(tmp_path, "", f'<p>A</p><img src="{served.url("/weir.png")}">')
    run(tmp_path, images="fetch")
    Image.objects.all().delete()
    file.write_text(file.read_text().replace("<p>A</p>", "<p>B</p>"))

    ran = run(tmp_path, images="fetch", reports=tmp_path / "report")

    assert ran.counts == {"updated": 1}
    assert served.asked == ["/weir.png"] * 2
    assert f'data-image="{Image.objects.get().pk}"' in Article.objects.get().body


@pytest.mark.parametrize(
    ("path", "why"),
    [
        ("/gone.png", "answered 404 Not Found"),
        ("/odd.png", "answered 404 ab"),
        ("/page.html", "no complete picture"),
        ("/cut.png", "ends after 60 of"),
        ("/half.png", "no complete picture"),
        ("/inside.png", "10.0.0.1, which is no public address"),
        ("/port.png", "the port 22 is none of"),
    ],
)
def test_what_cannot_be_fetched_is_a_warning_and_never_a_lost_article(
    tmp_path, monkeypatch, served, path, why
):
    picture = drawn()
    served.answers |= {
        "/odd.png": b"HTTP/1.1 404 a\x00b\r\nContent-Length: 0\r\n\r\n",
        "/page.html": ok(b"<html>Not a picture</html>"),
        "/cut.png": ok(picture)[: -len(picture) + 60],
        "/half.png": ok(picture[:60]),
        "/inside.png": moved("http://10.0.0.1/"),
        "/port.png": moved("http://pictures.example:22/"),
    }
    known = {"pictures.example": "127.0.0.1"}
    ports = frozenset({served.port, 80})
    reach = served.reach(resolve=lambda host, _: [known.get(host, host)], ports=ports)
    url = served.url(path)
    monkeypatch.setattr(web, "PUBLIC", reach)
    piece(tmp_path, url, f'<p>A</p><figure><img src="{url}"><figcaption>C</figcaption></figure>')

    ran = run(tmp_path, images="fetch", reports=tmp_path / "report")

    assert ran.counts == {"created": 1}
    assert len(warnings(ran)) == 2
    assert all(why in each and f"its address is kept: {url}" in each for each in warnings(ran))
    article = Article.objects.get()
    assert article.lead_image_address == url
    assert article.lead_figure is None
    assert article.body == "<p>A</p>\n<figure><figcaption>C</figcaption></figure>"
    assert served.asked == [path]
    assert not Image.objects.exists()


@pytest.mark.parametrize(
    "url", ["http://127.0.0.1/x.png", "https://[::1]/x.png", "http://169.254.169.254/latest/"]
)
def test_as_it_is_used_an_address_inside_is_a_warning(tmp_path, url):
    piece(tmp_path, url)

    ran = run(tmp_path, images="fetch", reports=tmp_path / "report")

    [message] = warnings(ran)
    assert "is no public address" in message
    assert Article.objects.get().lead_image_address == url


def test_no_setting_and_no_variable_opens_the_inside(tmp_path, monkeypatch, served):
    monkeypatch.undo()
    for name in ("http_proxy", "HTTP_PROXY", "https_proxy", "ALL_PROXY"):
        monkeypatch.setenv(name, served.url(""))
    piece(tmp_path, f"http://127.0.0.1:{served.port}/weir.png")

    run(tmp_path, images="fetch")

    assert served.asked == []


def test_a_host_that_is_silent_is_not_waited_for_again_and_again(tmp_path, served):
    for number in range(60):
        piece(tmp_path, served.url(f"/{number}.png"), name=f"{number}.md")
        served.answers[f"/{number}.png"] = b""

    ran = run(tmp_path, images="fetch", reports=tmp_path / "report")

    assert ran.counts == {"created": 60}
    assert 3 <= len(served.asked) <= 3 + 8
    told = [warnings(ran, f"{number}.md")[0] for number in range(60)]
    assert sum("did not answer 3 times in this run" in each for each in told) >= 49


def test_a_picture_of_the_archive_is_taken_there_and_of_the_web_alone_is_fetched(tmp_path, served):
    served.answers["/a.png"] = said("500 No")
    (tmp_path / "weir.png").write_bytes(drawn("#000001"))
    piece(tmp_path, "weir.png", f'<p>A</p><img src="//pictures.example:{served.port}/weir.png">')

    ran = run(tmp_path, images="fetch", reports=tmp_path / "report")

    # An address without a scheme is asked for as today's pages would: over TLS, which is not there.
    assert Image.objects.get().original.read() == drawn("#000001")
    assert len(warnings(ran)) == 1


def test_a_dry_run_fetches_to_say_what_would_come_and_stores_nothing(tmp_path, served):
    piece(tmp_path, served.url("/weir.png"))
    before = tables()

    ran = run(tmp_path, images="fetch", dry_run=True, reports=tmp_path / "report")

    assert ran.counts == {"created": 1}
    assert warnings(ran) == []
    assert tables() == before
