"""The lead picture of an article: one use of an image, with the words for that use."""

from typing import Any

from articles.models import Article, Figure


def save_lead(article: Article, cleaned: dict[str, Any]) -> Figure | None:
    """Write the Figure that the form describes and hang it on the article, unsaved.

    Returns the figure that is no longer used, to be deleted once the article is stored.
    """
    held = article.lead_figure
    if cleaned["lead_image"] is None:
        article.lead_figure = None
        return held
    figure = held or Figure()
    figure.image = cleaned["lead_image"]
    figure.alt_text = cleaned["lead_alt"]
    figure.caption = cleaned["lead_caption"]
    figure.credit = cleaned["lead_credit"]
    figure.save()
    article.lead_figure = figure
    return None
