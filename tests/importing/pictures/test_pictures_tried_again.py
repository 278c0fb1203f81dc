"""A picture that could not be fetched is tried once more, and then given up until its document changes."""

import pytest

from articles.desk import revise
from articles.models import Article
from tests.importing.fetched import piece, warnings
from tests.importing.pictured import drawn
from tests.importing.runs import run, tables
from tests.importing.web.server import ok

pytestmark = pytest.mark.django_db


def given_up(ran, path: str = "a.md") -> list[str]:
    told = ran.document(path)["warnings"]
    return [each["message"] for each in told if each["code"] == "image-given-up"]


def test_what_was_not_fetched_is_tried_again_by_the_next_run(tmp_path, served):
    late, lead = served.url("/late.png"), served.url("/lead.png")
    piece(
        tmp_path, lead, f'<p>A</p><img src="{late}" alt="B"><img src="{served.url("/weir.png")}">'
    )
    piece(tmp_path, served.url("/weir.png"), name="b.md")
    run(tmp_path, images="fetch")
    served.answers |= {"/late.png": ok(drawn("#abcdef")), "/lead.png": ok(drawn("#fedcba"))}

    ran = run(tmp_path, images="fetch", reports=tmp_path / "report")

    assert ran.counts == {"updated": 1, "unchanged": 1}
    assert warnings(ran) == given_up(ran) == []
    assert sorted(served.asked) == ["/late.png", "/late.png", "/lead.png", "/lead.png", "/weir.png"]
    article = Article.objects.get(headline="Piece a.md")
    assert article.lead_figure.image.name == "lead.png"
    assert article.body.count("<figure data-image=") == 2
    before = tables("articles_importrun")
    assert run(tmp_path, images="fetch", reports=tmp_path / "report").counts == {"unchanged": 2}
    assert tables("articles_importrun") == before


def test_a_second_failure_says_so_and_is_the_last(tmp_path, served):
    lost = served.url("/gone.png")
    piece(tmp_path, served.url("/weir.png"), f'<p>A</p><img src="{lost}">')
    run(tmp_path, images="fetch")

    second = run(tmp_path, images="fetch", reports=tmp_path / "report")
    before, asked = tables("articles_importrun"), list(served.asked)
    third = run(tmp_path, images="fetch", reports=tmp_path / "report")

    assert second.counts == third.counts == {"unchanged": 1}
    assert warnings(second) == []
    [message] = given_up(second)
    assert "404" in message
    assert "tried in two runs and not asked for again while the document is unchanged" in message
    assert message.endswith(f"its address is kept: {lost}")
    assert given_up(third) == [message]
    assert sorted(asked) == ["/gone.png", "/gone.png", "/weir.png"]
    assert served.asked == asked
    assert tables("articles_importrun") == before


def test_a_picture_given_up_is_tried_anew_once_the_document_changes(tmp_path, served):
    file = piece(tmp_path, served.url("/gone.png"))
    for _ in range(3):
        run(tmp_path, images="fetch")
    file.write_text(file.read_text().replace("rained", "poured"))
    served.answers["/gone.png"] = ok(drawn())

    ran = run(tmp_path, images="fetch", reports=tmp_path / "report")

    assert ran.counts == {"updated": 1}
    assert given_up(ran) == warnings(ran) == []
    assert served.asked == ["/gone.png"] * 3


def test_a_picture_that_an_archive_lacks_is_no_reason_to_read_again(tmp_path, served):
    piece(tmp_path, "img/lost.png")
    run(tmp_path, images="fetch")
    before = tables("articles_importrun")

    assert run(tmp_path, images="fetch", reports=tmp_path / "report").counts == {"unchanged": 1}
    assert tables("articles_importrun") == before


def test_what_an_editor_wrote_meanwhile_stays_when_the_picture_comes_late(tmp_path, served, editor):
    piece(tmp_path, "", f'<p>A</p><img src="{served.url("/late.png")}">')
    run(tmp_path, images="fetch")
    article = Article.objects.get()
    article.body = "<p>Mine</p>"
    revise(article, by=editor, reason="minor")
    served.answers["/late.png"] = ok(drawn("#abcdef"))

    ran = run(tmp_path, images="fetch", reports=tmp_path / "report")

    assert ran.counts == {"kept": 1}
    assert Article.objects.get().body == "<p>Mine</p>"
