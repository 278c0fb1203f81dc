"""The body of a piece as readers get it: sanitised when it was stored, and completed here.

The one place where HTML is marked as safe. Placeholders become what they stand for: a picture by
its key, a turn its paragraphs after its speaker's name, a link what lies on another site. Headings
get the ids by which they can be linked.
"""

from django import template
from django.template.loader import render_to_string
from django.utils.safestring import SafeString, mark_safe
from selectolax.lexbor import LexborHTMLParser, LexborNode

from articles.models import Image
from articles.text.contents import anchor
from articles.text.html import blocks

register = template.Library()

EMBEDS = {
    "youtube": ("YouTube", "https://www.youtube.com/watch?v={}"),
    "vimeo": ("Vimeo", "https://vimeo.com/{}"),
    "soundcloud": ("SoundCloud", "https://soundcloud.com/{}"),
    "spotify": ("Spotify", "https://open.spotify.com/{}"),
}


@register.simple_tag
def body(html: str, images: dict[int, Image] | None = None) -> SafeString:
    """The body with its placeholders filled; one whose picture is gone keeps its caption."""
    if "data-" not in html and "<h" not in html:
        return mark_safe(html)
    tree = LexborHTMLParser(html)
    anchor(tree)
    for node in tree.css("div.turn"):
        _flatten(node)
    for node in tree.css("figure[data-image]"):
        _show_image(node, images or {})
    for node in tree.css("figure[data-embed]"):
        _link_embed(node)
    return mark_safe(tree.body.inner_html if tree.body else "")


def _flatten(turn: LexborNode) -> None:
    """A turn becomes its paragraphs, the speaker's name before them and the questions marked.

    Reader modes lose most of an interview whose turns lie in boxes of their own.
    """
    role = turn.attributes.get("data-role") or ""
    speaker = turn.attributes.get("data-speaker") or ""
    words = "".join(block.html for block in blocks(turn.inner_html or ""))
    context = {"role": role, "speaker": speaker}
    name = render_to_string("articles/partials/speaker.html", context) if speaker else ""
    for node in LexborHTMLParser(name.strip() + words).body.iter():
        if role == "question" and node.tag == "p" and not node.attributes.get("class"):
            node.attrs["class"] = "question"
        turn.insert_before(node)
    turn.decompose()


def _show_image(figure: LexborNode, images: dict[int, Image]) -> None:
    image = images.get(int(figure.attributes["data-image"]))
    del figure.attrs["data-image"]
    if image:
        _put_first(figure, "articles/partials/body_picture.html", {"image": image})


def _link_embed(figure: LexborNode) -> None:
    name, address = EMBEDS[figure.attributes["data-embed"]]
    key = figure.attributes.get("data-embed-id") or ""
    _put_first(
        figure, "articles/partials/embed.html", {"name": name, "address": address.format(key)}
    )
    del figure.attrs["data-embed"]
    del figure.attrs["data-embed-id"]


def _put_first(node: LexborNode, template_name: str, context: dict) -> None:
    made = LexborHTMLParser(render_to_string(template_name, context)).body
    for child in reversed(list(made.iter())):
        first = next(node.iter(include_text=True), None)
        if first is None:
            node.insert_child(child)
        else:
            first.insert_before(child)
