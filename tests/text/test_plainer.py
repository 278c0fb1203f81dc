"""Old names and further attributes put right without a parser: the same as with three."""

import random
import re

import pytest

from articles.text import sanitize
from articles.text.guard import guarded
from articles.text.plainer import plainer
from articles.text.sanitize import RefusedHtml
from articles.text.settled import is_settled

from .soup import Soup

OLD = {"strong": "b", "em": "i", "s": "strike", "h2": "h1", "h4": "h6"}


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("<b>a</b>", "<strong>a</strong>"),
        ('<h1 id="x">a</h1>', "<h2>a</h2>"),
        (
            '<p class="intro" style="color: red"><i>a</i></p>',
            "<p><em>a</em></p>",
        ),
        (
            '<a href="/a" target="_blank" rel="opener" onclick="x()">a</a>',
            '<a href="/a">a</a>',
        ),
        ('<a name="x"></a>', "<a></a>"),
        ('<a href="javascript:7">a</a>', "<a>a</a>"),
        ('<p class="question">a</p>', '<p class="question">a</p>'),
        ('a class="b" c', 'a class="b" c'),
        ("<del>a</del>", "<s>a</s>"),
    ],
)
def test_names_and_attributes_are_written_as_the_list_has_them(before, after):
    assert plainer(before) == after
    assert sanitize.clean(before) == after


@pytest.mark.parametrize("html", ["<script>a</script>", "<section>a</section>", "<u>a</u>"])
def test_other_elements_are_left_to_the_parsers(html):
    assert plainer(html) == html
    assert not is_settled(plainer(html))


@pytest.mark.parametrize("seed", range(200, 206))
def test_what_is_settled_then_is_what_the_parsers_would_have_written(seed):
    soup, chance = Soup(seed), random.Random(seed)
    count = 0
    for _ in range(500):
        piece = soup.piece()
        for html in (piece, _aged(_structured(piece), chance)):
            written = plainer(html)
            if written == html or not is_settled(written):
                continue
            count += 1

            assert sanitize._nh3.clean(guarded(html)) == written, html

    assert count > 100


def _structured(piece: str) -> str:
    try:
        return sanitize._nh3.clean(guarded(piece))
    except RefusedHtml:
        return ""


def _aged(html: str, chance: random.Random) -> str:
    """The same markup with the names of twenty years ago, and attributes of all kinds."""
    for new, old in OLD.items():
        html = re.sub(rf"<(/?){new}\b", rf"<\g<1>{old}", html)
    further = ['class="x"', 'onclick="y()"', 'lang="zz-1 "', 'href="javascript:7"', 'dir="up"']
    return re.sub(r"(<[a-z][a-z0-9]*)", lambda found: f"{found[1]} {chance.choice(further)}", html)
