"""An article's page as a reader's browser gets it, and its parts."""

import re


def page(client, piece) -> str:
    response = client.get(piece.get_absolute_url())
    assert response.status_code == 200
    return response.content.decode()


def inside_body(html: str) -> str:
    """What stands in the body's container, where every extractor looks."""
    return re.search(
        r'<div class="article-body">(.*?)</div>\s*<section class="back', html, re.DOTALL
    )[1]


def text(html: str) -> str:
    return " ".join(re.sub(r"<[^>]+>", " ", html).split())
