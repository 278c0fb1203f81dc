"""The full text of a piece, complete in itself: for feeds and ninjs.

Corrections are rendered by the page's own partial, so the words are the same everywhere.
"""

import re
from collections.abc import Iterable, Mapping

from django.template.loader import render_to_string
from django.utils import translation
from django.utils.html import format_html

from articles.models import Article, Correction, Figure, Image
from articles.syndication.body import complete
from articles.syndication.place import absolute, picture

_PICTURE = re.compile(r'data-image="([0-9]{1,18})"')


def pictures_in(articles: Iterable[Article]) -> dict[int, Image]:
    """The pictures that stand in these bodies, by key; one query, or none where there are none."""
    keys = {int(key) for article in articles for key in _PICTURE.findall(article.body)}
    return Image.objects.in_bulk(keys) if keys else {}


def of_article(article: Article, images: Mapping[int, Image]) -> str:
    """HTML: severe corrections, lead picture, body, notes, disclaimer, every correction.

    Needs corrections and lead_figure__image loaded; `images` as `pictures_in` gives them.
    """
    corrections = sorted(article.corrections.all(), key=lambda one: one.number)
    later = {one.supersedes_id: one for one in corrections if one.supersedes_id}
    with translation.override(article.language):
        told = [(one, notice(one, later.get(one.pk))) for one in corrections]
    return "\n".join(
        [
            *(words for one, words in told if one.place == Correction.Place.TOP),
            *_lead(article.lead_figure),
            complete(str(article.body), absolute(article.get_absolute_url()), images),
            *_notes(article.interview_note, article.disclaimer, article.editors_note),
            *(words for _one, words in told),
        ]
    )


def of_correction(correction: Correction, answered_by: Correction | None) -> str:
    """HTML: the notice, and the piece that it belongs to. Needs the article loaded."""
    article = correction.article
    with translation.override(article.language):
        words = notice(correction, answered_by)
    link = format_html('<p><a href="{}">{}</a></p>', _address(correction), article.headline)
    return f"{words}\n{link}"


def notice(correction: Correction, answered_by: Correction | None) -> str:
    """One correction as its page shows it, in the language that is active."""
    correction.answered_by = answered_by
    context = {"correction": correction}
    return render_to_string("articles/partials/correction.html", context).strip()


def _lead(figure: Figure | None) -> list[str]:
    if figure is None:
        return []
    words = " ".join(text for text in (figure.caption, figure.credit_line) if text)
    caption = format_html("<figcaption>{}</figcaption>", words) if words else ""
    address = picture(figure.image, "full-1200")
    return [format_html('<figure><img src="{}" alt="{}">{}</figure>', address, figure.alt, caption)]


def _notes(*texts: str) -> list[str]:
    return [format_html("<p><em>{}</em></p>", text) for text in texts if text]


def _address(correction: Correction) -> str:
    return absolute(correction.get_absolute_url())
