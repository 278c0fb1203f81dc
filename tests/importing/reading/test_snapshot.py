"""The first revision, made where a document is read, is the one that the desk would make."""

import pytest

from articles.desk.snapshot import snapshot
from articles.models import Article
from tests.importing.pictured import drawn
from tests.importing.runs import LEGACY, run, write

pytestmark = pytest.mark.django_db


@pytest.mark.parametrize("images", ["link", "copy"])
def test_every_first_revision_holds_the_words_that_the_desk_would_keep(images):
    run(LEGACY, images=images)

    articles = list(Article.objects.all())

    assert len(articles) > 30
    for article in articles:
        made, kept = snapshot(article, reason="import"), article.revisions.get()
        assert (kept.furniture, kept.sha256) == (made.furniture, made.sha256), article
        assert (kept.headline, kept.body) == (made.headline, made.body)


def test_the_picture_above_the_text_is_among_the_words(tmp_path):
    (tmp_path / "cover.png").write_bytes(drawn())
    post = write(tmp_path, "weir.md")
    post.write_text(post.read_text().replace("kind:", "cover_image: cover.png\nkind:"))

    run(tmp_path, images="copy")

    article = Article.objects.get()
    kept = article.revisions.get()
    assert article.lead_figure is not None
    assert kept.furniture == snapshot(article, reason="import").furniture
    assert kept.sha256 == snapshot(article, reason="import").sha256
