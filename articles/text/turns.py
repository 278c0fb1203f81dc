"""The turns of an interview with their speakers' names written out, for readers without styles."""

from selectolax.lexbor import LexborHTMLParser


def named(html: str) -> str:
    """Each `<div class="turn" data-speaker="…">` begins with the speaker's name as a paragraph.

    `<div class="turn" data-speaker="Ada"><p>Why?</p></div>` becomes `<div class="turn"
    data-speaker="Ada"><p class="speaker"><strong>Ada</strong></p><p>Why?</p></div>`. A turn that
    begins with its speaker's paragraph already keeps it; a text without turns comes back as it is.
    Where some turns name nobody, the words of the questions are strong: nothing else tells them
    from the answers.
    """
    if "data-speaker" not in html and 'data-role="question"' not in html:
        return html
    tree = LexborHTMLParser(html)
    if tree.css_first("div.turn:not([data-speaker])") is not None:
        _strengthen(tree)
    for turn in tree.css("div.turn[data-speaker]"):
        speaker = (turn.attributes.get("data-speaker") or "").strip()
        first = turn.first_child
        if not speaker or first is None or _is_named(first):
            continue
        name = tree.create_node("strong")
        name.insert_child(speaker)
        line = tree.create_node("p")
        line.attrs["class"] = "speaker"
        line.insert_child(name)
        first.insert_before(line)
    return tree.body.inner_html


def _strengthen(tree: LexborHTMLParser) -> None:
    for paragraph in tree.css('div.turn[data-role="question"] > p:not(.speaker)'):
        first = paragraph.first_child
        if first is not None and not (first.tag == "strong" and first.next is None):
            paragraph.inner_html = f"<strong>{paragraph.inner_html}</strong>"


def _is_named(first) -> bool:
    return first.is_element_node and first.attributes.get("class") == "speaker"
