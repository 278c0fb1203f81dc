"""A body for readers elsewhere: names, pictures and addresses stand in the text itself."""

from collections.abc import Mapping
from urllib.parse import urljoin

from selectolax.lexbor import LexborHTMLParser, LexborNode

from articles.models import Image
from articles.syndication.place import picture
from articles.text.turns import named


def complete(html: str, url: str, images: Mapping[int, Image]) -> str:
    """The sanitised body with nothing in it that only our own page can show.

    Turns begin with the speaker's name, links are absolute (`url` is the article's own address),
    pictures come from `images` by key, and an embed becomes a link to the piece.
    """
    if "<a" not in html and "data-" not in html:
        return html
    tree = LexborHTMLParser(named(html))
    for link in tree.css("a[href]"):
        link.attrs["href"] = _address(url, link.attributes["href"] or "")
    for figure in tree.css("figure[data-image]"):
        _show(tree, figure, images)
    for figure in tree.css("figure[data-embed]"):
        _link(tree, figure, url)
    return tree.body.inner_html


def _address(url: str, href: str) -> str:
    try:
        return urljoin(url, href)
    except ValueError:  # such as an unclosed bracket: it leads nowhere on our page either
        return url


def _show(tree: LexborHTMLParser, figure: LexborNode, images: Mapping[int, Image]) -> None:
    image = images.get(int(figure.attributes["data-image"]))
    del figure.attrs["data-image"]
    if image is None:
        return
    shown = tree.create_node("img")
    shown.attrs["src"] = picture(image, "full-1200")
    shown.attrs["alt"] = image.alt_text
    _put_first(figure, shown)


def _link(tree: LexborHTMLParser, figure: LexborNode, url: str) -> None:
    link = tree.create_node("a")
    link.attrs["href"] = url
    link.insert_child((figure.attributes["data-embed"] or "").capitalize())
    del figure.attrs["data-embed"]
    if "data-embed-id" in figure.attributes:
        del figure.attrs["data-embed-id"]
    _put_first(figure, link)


def _put_first(parent: LexborNode, child: LexborNode) -> None:
    first = parent.first_child
    if first is None:
        parent.insert_child(child)
    else:
        first.insert_before(child)
