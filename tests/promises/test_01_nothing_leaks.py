"""Promise 1: nothing leaks: what is not public reaches no reader by any way.

Pieces that nobody may read carry a mark in every field, and every surface is searched for it,
under every address that can be guessed, also after the pages were in use before.
"""

import re
from dataclasses import dataclass

import pytest
from django.core.cache import cache, caches
from django.db import transaction
from django.test import Client
from django.urls import get_resolver

from articles.desk import clock, discard, publish, revoke, share, withdraw
from articles.models import Article, PreviewLink
from articles.text.slug import slug as slug_of
from tests import make
from tests.promises.hidden import HIDDEN, MARK, hidden_piece, public_piece, worded

pytestmark = pytest.mark.django_db
# The machine's own addresses and patterns that need a key; each is tried below where it matters.
LISTS = (
    "/", "/authors/", "/corrections/", "/opinion/", "/2024/", "/2024/05/", "/topics/river/",
    "/series/river/", "/sources/ledger/", "/authors/ada-quill/", "/topics/", "/series/", "/sources/",
    "/uk/", "/uk/opinion/", "/uk/authors/", "/uk/authors/ada-quill/", "/uk/corrections/",
    "/uk/2024/", "/uk/2024/05/", "/uk/search/?q=river", "/uk/feed/", "/uk/opinion/feed.json",
    "/about/", "/masthead/", "/policies/", "/policies/ethics/",
)  # fmt: skip
FOR_MACHINES = (
    "/robots.txt", "/sitemap.xml", "/news-sitemap.xml", "/healthz", "/readyz", "/ads.txt",
    "/trust.txt", "/.well-known/trust.txt", "/.well-known/tdmrep.json", "/.well-known/security.txt",
)  # fmt: skip
FED = (
    "/", "/opinion/", "/topics/river/", "/series/river/", "/sources/ledger/", "/authors/ada-quill/",
    "/corrections/",
)  # fmt: skip
ENDINGS = ("feed/", "feed.atom", "feed.json")


@pytest.fixture
def public() -> Article:
    return public_piece()


@pytest.fixture(params=HIDDEN, ids=lambda state: state.__name__)
def hidden(request, public, editor) -> Article:
    return hidden_piece(request.param, public, editor)


def surfaces(public: Article) -> list[str]:
    """Every address of lists, feeds and maps, and the files that the maps name."""
    fed = [f"{page}{ending}" for page in FED for ending in ENDINGS]
    files = [f"/sitemap/{kind}-{number}.xml" for kind in ("articles", "pages") for number in (0, 1)]
    own = [public.path, f"{public.path.rstrip('/')}.json"]
    own += [f"{public.path}history/", f"{public.path}versions/1/"]
    own += [f"/search/?q={asked}" for asked in ("river", "kind:opinion", "kind:opinion&sort=date")]
    return [*LISTS, *FOR_MACHINES, *fed, *files, *own]


def guesses(piece: Article) -> list[str]:
    """Addresses at which somebody might look for it, and those of what it alone has."""
    slug = piece.slug or slug_of(piece.headline)
    at = piece.published_at or piece.created_at
    return [
        f"/{at:%Y}/{at:%m}/{slug}/", f"/{at:%Y}/{at:%m}/{slug}", f"/{at:%Y}/{at:%m}/{slug}.json",
        f"/{at:%Y}/{at:%m}/{slug}/card/{'0' * 24}.png", f"/{at:%Y}/{at:%m}/{slug}/history/", f"/{at:%Y}/{at:%m}/{slug}/versions/1/",
        f"/old/{piece.pk}.html/history/", f"/{slug}/", f"/{slug}", f"/old/{piece.pk}.html", f"/preview/{piece.pk}/",
        *(one.get_absolute_url() for one in piece.topics.filter(name__startswith=MARK)),
        *(line.author.get_absolute_url() for line in piece.bylines.all()[1:]),
        *(one.source.get_absolute_url() for one in piece.citations.all()[1:]),
    ]  # fmt: skip


def told(client, path: str, status: int | None = None) -> str:
    """All that the answer says but for the path that was asked."""
    response = client.get(path)
    assert status in (None, response.status_code), path
    said = response.content.decode() + str(response.headers) + str(response.get("Location", ""))
    return said.replace(path, "")


def assert_clean(client, path: str, status: int | None = None) -> None:
    assert MARK not in told(client, path, status), path


@dataclass(frozen=True)
class Search:
    """What each surface says to a stranger while a piece is hidden and a preview of it was seen."""

    said: dict[str, str]  # by path
    picture: str  # the token in the addresses of its picture
    preview: str  # the token of its preview
    preview_is_kept: str


@pytest.fixture(scope="module", params=HIDDEN, ids=lambda state: state.__name__)
def search(request, django_db_setup, django_db_blocker) -> Search:
    """Made once for each state, for it is the dearest here: several tests read the same answers."""
    cache.clear()
    caches["dates"].clear()
    with django_db_blocker.unblock(), transaction.atomic():
        public, editor, client = public_piece(), make.user("edit", "Editor"), Client()
        piece = hidden_piece(request.param, public, editor)
        preview = share(piece, by=editor, shown_to="Her lawyer")[1]
        shown = client.get(f"/preview/{preview}/")
        assert MARK in shown.content.decode()
        said = {path: told(client, path) for path in surfaces(public)}
        picture = piece.lead_figure.image.token
        transaction.set_rollback(True)
    return Search(said, picture, preview, shown["Cache-Control"])


def test_no_surface_knows_of_it(search):
    for path, said in search.said.items():
        assert MARK not in said, path


def test_a_preview_leads_no_cache_and_no_surface_to_it(search):
    assert search.preview_is_kept == "private, no-store"
    for path, said in search.said.items():
        assert search.preview not in said, path


def test_its_picture_has_no_address_that_any_page_tells(search):
    for path, said in search.said.items():
        assert search.picture not in said, path


def test_no_guess_finds_it(client, hidden):
    for path in guesses(hidden):
        assert_clean(client, path, 404)


def test_its_preview_at_the_desk_asks_who_is_there(client, hidden):
    path = f"/preview/desk/{hidden.pk}/"

    assert_clean(client, path, 302)


@pytest.mark.parametrize("end", ["expiry", "revocation", "deletion"])
def test_a_preview_that_has_ended_shows_nothing_of_it(client, hidden, editor, end):
    link, token = share(hidden, by=editor, shown_to="Her lawyer")
    shown = client.get(f"/preview/{token}/").content.decode()
    pictures = re.findall(rf'/preview/{token}/media/[^" ]+', shown)

    if end == "revocation":
        revoke(link, by=editor)
    elif end == "deletion" and not hidden.is_scheduled:
        discard(Article.objects.get(pk=hidden.pk), by=editor)
    else:
        PreviewLink.objects.update(expires_at=clock.now())

    assert MARK in shown
    assert len(pictures) > 1
    for path in (f"/preview/{token}/", f"/preview/{token}", *pictures):
        assert_clean(client, path, 410)


def test_a_preview_does_not_tell_where_its_pictures_will_stand(client, hidden, editor):
    token = share(hidden, by=editor, shown_to="Her lawyer")[1]

    shown = client.get(f"/preview/{token}/").content.decode()

    assert hidden.lead_figure.image.token not in shown


def test_nothing_is_left_of_it_in_what_was_kept_once_it_is_withdrawn(client, public, editor):
    piece = publish(worded(headline="The crane"), by=editor)
    assert MARK in told(client, piece.path)
    for path in surfaces(public):
        client.get(path)

    withdraw(piece, by=editor, notice="It was not true.")

    for path in [*surfaces(public), *guesses(piece)]:
        assert_clean(client, path)


def test_a_contributor_of_the_desk_is_a_reader_on_the_site(client, contributor, public, hidden):
    client.force_login(contributor)

    for path in LISTS:
        assert_clean(client, path)
    assert client.get(f"/old/{hidden.pk}.html").status_code == 404


def test_every_address_of_the_readers_site_is_searched_here():
    """A new address has to be added above, so that it is searched too."""
    known = {
        "front", "healthz", "readyz", "media", "authors", "author", "topic", "topics", "series", "all_series", "source", "sources",
        "corrections", "search", "history", "version", "year", "month", "article", "section", "fallback", "robots", "sitemap",
        "sitemap_file", "news_sitemap", "ninjs", "desk_preview", "card", "ads", "trust", "well_known_trust", "tdmrep", "security",
        "policies", "standing_page",
        "standing_preview", "preview_link", "preview_picture",
    } | {
        f"{page}_{form}"
        for page in ("site", "corrections", "author", "topic", "series", "source", "section")
        for form in ("rss", "atom", "json")
    }  # fmt: skip

    names = {name for name in get_resolver("articles.urls").reverse_dict if isinstance(name, str)}

    assert names == known
