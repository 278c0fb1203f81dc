"""Makes the rows that tests speak of, through the desk's own acts where readers are concerned."""

from datetime import UTC, datetime
from functools import cache
from io import BytesIO
from itertools import count

from django.contrib.auth import get_user_model
from django.contrib.auth.models import Group
from django.core.files.base import ContentFile
from PIL import Image as Picture

from articles.desk import declare, publish
from articles.models import (
    Article,
    Author,
    Byline,
    Citation,
    Image,
    Section,
    Source,
    StandingPage,
)
from articles.text.slug import slug

_numbers = count(1)
PAST = datetime(2024, 5, 6, 7, 8, 9, tzinfo=UTC)


def user(name: str, *roles: str, **fields):
    """A person who can sign in (password: their name, then -password), in the roles given."""
    fields = {"is_staff": True, **fields}
    made = get_user_model().objects.create_user(name, password=f"{name}-password", **fields)
    made.groups.set(Group.objects.filter(name__in=roles))
    return made


def section(name: str = "Opinion") -> Section:
    found, _created = Section.objects.get_or_create(slug=slug(name), defaults={"name": name})
    return found


def author(name: str = "Ada Quill", **fields) -> Author:
    found, _created = Author.objects.get_or_create(
        slug=slug(name), defaults={"name": name, **fields}
    )
    return found


def source(name: str = "River Board report", **fields) -> Source:
    fields = {"address": f"https://example.org/{next(_numbers)}", **fields}
    return Source.objects.create(name=name, slug=f"source-{next(_numbers)}", **fields)


def image(name: str = "Ferry", size: tuple[int, int] = (60, 40), **fields) -> Image:
    """A picture in the library, with a file behind it."""
    original = ContentFile(_png(size), name="any.png")
    width, height = size
    return Image.objects.create(
        name=name, sha256=f"{next(_numbers):064x}", width=width, height=height,
        original=original, **fields,
    )  # fmt: skip


def draft(headline: str = "", *, authors: tuple[str, ...] = ("Ada Quill",), **fields) -> Article:
    """A draft in a section, with one byline for each name."""
    fields = {
        "headline": headline or f"Piece number {next(_numbers)}",
        "body": "<p>The ferry runs on Sundays.</p>",
        "section": fields.pop("section", None) or section(),
        **fields,
    }
    made = Article.objects.create(**fields)
    for position, name in enumerate(authors, start=1):
        Byline.objects.create(article=made, author=author(name), position=position)
    return made


def published(headline: str = "", *, at: datetime = PAST, **fields) -> Article:
    """A public piece, dated `at` (a piece that came with its date keeps it)."""
    return publish(draft(headline, published_at=at, **fields), by=None)


def cited(article: Article, cites: Source, words: str = "runs on Sundays", **fields) -> Citation:
    return Citation.objects.create(article=article, source=cites, words=words, **fields)


def standing_draft(purpose: str, **fields) -> StandingPage:
    """A standing page that nobody has saved yet."""
    words = {"headline": f"Our {purpose}", "body": "<p>We take nothing.</p>", **fields}
    return StandingPage(purpose=purpose, **words)


def standing(purpose: str, **fields) -> StandingPage:
    """A standing page that readers may see."""
    return declare(standing_draft(purpose, **fields), by=None, to_readers=True)


@cache  # the same few sizes, again and again
def _png(size: tuple[int, int]) -> bytes:
    written = BytesIO()
    Picture.new("RGB", size, (120, 30, 30)).save(written, "PNG")
    return written.getvalue()
