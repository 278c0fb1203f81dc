"""Pieces with everything that a page can show, for tests of what a page costs and what it tells."""

from datetime import timedelta

from articles.desk import correct, publish
from articles.models import (
    Article,
    Byline,
    Correction,
    Figure,
    Image,
    Participant,
    RelatedPiece,
    Series,
)
from tests import make

WRITERS = ("Ada Quill", "Boris Vane")
TURNS = (
    '<div class="turn" data-role="question" data-speaker="Ada Quill"><p>Why?</p></div>'
    '<div class="turn" data-role="answer" data-speaker="Mara Oduya"><p>Because.</p></div>'
)


def picture(name: str = "Ferry", size: tuple[int, int] = (1600, 1000), **fields) -> Image:
    """Large enough for every rendition."""
    return make.image(name, size, **fields)


def figure(**fields) -> Figure:
    fields = {"caption": "The ferry in May", "credit": "Photo: V. Lens", **fields}
    return Figure.objects.create(image=fields.pop("image", None) or picture(), **fields)


def full_article(headline: str = "The ferry is a road", topics: int = 3, sources: int = 3):
    """A public interview with all that can hang on a piece, each more than once."""
    inside = picture("Inside")
    body = f'{TURNS}<figure data-image="{inside.pk}"></figure><p>It runs on Sundays.</p>'
    piece = make.draft(
        headline,
        authors=WRITERS,
        published_at=make.PAST,
        kind=Article.Kind.INTERVIEW,
        body=body,
        standfirst="Says the pilot.",
        kicker="Transport",
        highlights=["One thing.", "Another."],
        disclaimer="The opinions are her own.",
        interview_note="Edited for length.",
        lead_figure=figure(),
        series=Series.objects.get_or_create(name="The river", slug="the-river")[0],
    )
    Byline.objects.create(
        article=piece, author=make.author("Tess Lator"), role=Byline.Role.TRANSLATOR, position=3
    )
    for position, name in enumerate(("Mara Oduya", "Ada Quill"), start=1):
        Participant.objects.create(article=piece, name=name, position=position)
    piece.topics.add(*[f"topic {number}" for number in range(topics)])
    for number in range(sources):
        make.cited(piece, make.source(f"Report {number}"))
    piece = publish(piece, by=None)
    other = make.published("Read this too", at=make.PAST - timedelta(days=1))
    RelatedPiece.objects.create(article=piece, target=other, headline="Read this too")
    make.published("Переклад", language="uk", translation_of=piece)
    for number in range(3):
        piece.refresh_from_db()
        correct(piece, by=None, kind=Correction.Kind.CORRECTION, text=f"It was wrong: {number}.")
    piece.refresh_from_db()
    return piece
