"""Promise 1: nothing leaks: what is not public reaches no reader by any way.

Pieces that nobody may read carry a mark in every field, and every surface is searched for it,
under every address that can be guessed, also after the pages were in use before.
"""

import re
from datetime import timedelta

import pytest
from django.urls import get_resolver

from articles.desk import clock, discard, publish, revoke, share, unschedule, withdraw
from articles.models import (
    Address,
    Article,
    Citation,
    Figure,
    ImportRun,
    LegacyDocument,
    Participant,
    Pin,
    PreviewLink,
    RelatedPiece,
    Series,
    Source,
    StandingPage,
    Suggestion,
    Zone,
)
from articles.text.slug import slug as slug_of
from tests import make
from tests.views import cast

pytestmark = pytest.mark.django_db
MARK = "zq7secret"
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
def public():
    """One piece that everybody may read, so that every list exists; its desk's words are marked."""
    piece = make.published("The ferry", series=river(), desk_note=MARK)
    make.published("Пором", language="uk")
    piece.topics.add("river")
    piece.topic_uses.update(published_at=piece.published_at)
    make.cited(piece, ledger())
    make.cited(piece, make.source(f"{MARK} whisper"), f"{MARK} words", is_public=False)
    run = ImportRun.objects.create(namespace=MARK, arguments={"path": MARK})
    LegacyDocument.objects.create(
        namespace=MARK, source_id=MARK, path=MARK, sha256="0", original=b"", article=piece,
        original_bytes_count=0, first_run=run, last_run=run, outcome="created",
        dropped=[{"text": MARK}],
    )  # fmt: skip
    Suggestion.objects.create(article=piece, field="source", value=MARK, words=MARK, confidence=0.5)
    for purpose in ("about", "masthead", "policies/ethics"):
        StandingPage.objects.create(purpose=purpose, headline=MARK, standfirst=MARK, body=MARK)
    return piece


def marked(state: str, **fields) -> Article:
    """A piece with the mark in every word of it, on the lists that public pieces stand on too."""
    piece = worded(headline=f"{MARK} {state}", authors=("Ada Quill", f"{MARK} {state}"), **fields)
    piece.topics.add(f"{MARK} {state}")
    make.cited(piece, make.source(f"{MARK} {state}"), MARK)
    return piece


def worded(**fields) -> Article:
    """The same, but for names that stay public when a piece is withdrawn."""
    image = cast.picture("Ferry", alt_text=MARK, credit=MARK)
    fields = {
        "standfirst": MARK, "kicker": MARK, "highlights": [MARK], "dateline": MARK,
        "body": f'<p>{MARK}</p><figure data-image="{image.pk}"></figure>', "disclaimer": MARK,
        "editors_note": MARK, "interview_note": MARK, "desk_note": MARK, "series": river(),
        "lead_figure": Figure.objects.create(image=image, caption=MARK, alt_text=MARK), **fields,
    }  # fmt: skip
    piece = make.draft(**fields)
    piece.topics.add("river")
    Participant.objects.create(article=piece, name=MARK, description=MARK)
    Citation.objects.create(article=piece, source=ledger(), words=MARK, claim=MARK)
    return piece


def draft(editor) -> Article:
    return marked("draft")


def in_review(editor) -> Article:
    return marked("in review", status=Article.Status.IN_REVIEW)


def dated_draft(editor) -> Article:
    return marked("dated draft", published_at=make.PAST)


def scheduled(editor) -> Article:
    return publish(marked("scheduled"), by=editor, at=clock.now() + timedelta(hours=1))


def embargoed(editor) -> Article:
    until = clock.now() + timedelta(hours=1)
    return publish(marked("embargoed", embargoed_until=until), by=editor, at=until)


def scheduled_and_taken_back(editor) -> Article:
    return unschedule(scheduled(editor), by=editor)


HIDDEN = (draft, in_review, dated_draft, scheduled, embargoed, scheduled_and_taken_back)


@pytest.fixture(params=HIDDEN, ids=lambda make_it: make_it.__name__)
def hidden(request, public, editor) -> Article:
    """A piece that nobody may read; the public one points at it, and it is its translation."""
    piece = request.param(editor)
    RelatedPiece.objects.create(article=public, target=piece, headline=piece.headline)
    Article.objects.filter(pk=piece.pk).update(translation_of=public)
    Address.objects.create(path=f"/old/{piece.pk}.html", article=piece)
    Pin.objects.create(article=piece, zone=Zone.objects.get(look="lead"))
    piece.refresh_from_db()
    return piece


def surfaces(client, public) -> list[str]:
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


def assert_clean(client, path: str) -> None:
    response = client.get(path)
    told = response.content.decode() + str(response.headers) + str(response.get("Location", ""))
    assert MARK not in told.replace(path, ""), path


def test_no_surface_knows_of_it(client, public, hidden):
    for path in surfaces(client, public):
        assert_clean(client, path)


def test_no_guess_finds_it(client, hidden):
    for path in guesses(hidden):
        assert client.get(path).status_code == 404, path
        assert_clean(client, path)


def test_its_preview_at_the_desk_asks_who_is_there(client, hidden):
    path = f"/preview/desk/{hidden.pk}/"

    assert client.get(path).status_code == 302
    assert_clean(client, path)


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
        assert client.get(path).status_code == 410, path
        assert_clean(client, path)


def test_a_preview_leads_no_cache_and_no_surface_to_it(client, public, hidden, editor):
    token = share(hidden, by=editor, shown_to="Her lawyer")[1]
    shown = client.get(f"/preview/{token}/")

    assert shown["Cache-Control"] == "private, no-store"
    for path in surfaces(client, public):
        assert_clean(client, path)
        assert token not in client.get(path).content.decode(), path


def test_a_preview_does_not_tell_where_its_pictures_will_stand(client, hidden, editor):
    token = share(hidden, by=editor, shown_to="Her lawyer")[1]

    shown = client.get(f"/preview/{token}/").content.decode()

    assert hidden.lead_figure.image.token not in shown


def test_its_picture_has_no_address_that_any_page_tells(client, public, hidden):
    token = hidden.lead_figure.image.token

    for path in surfaces(client, public):
        assert token not in client.get(path).content.decode(), path


def test_nothing_is_left_of_it_in_what_was_kept_once_it_is_withdrawn(client, public, editor):
    piece = publish(worded(headline="The crane"), by=editor)
    assert MARK in client.get(piece.path).content.decode()
    for path in surfaces(client, public):
        client.get(path)

    withdraw(piece, by=editor, notice="It was not true.")

    for path in [*surfaces(client, public), *guesses(piece)]:
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


def river() -> Series:
    return Series.objects.get_or_create(slug="river", defaults={"name": "The river"})[0]


def ledger():
    return Source.objects.get_or_create(slug="ledger", defaults={"name": "The ledger"})[0]
