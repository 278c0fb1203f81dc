"""The editions of a magazine: one for each of its languages, the first of them at the root.

The root is the whole magazine: its archive, authors, search and corrections hold every language.
Its front page and sections leave out what stands on the front page of a further edition; below
/uk/ every list holds what is written in Ukrainian. A language of which nothing is public has no
edition, so a magazine of one language sees nothing of this.
"""

from collections.abc import Iterable
from dataclasses import dataclass

from django.conf import settings
from django.db.models import Exists, Q, QuerySet
from django.utils.translation import get_language

from articles.models.article import Article


@dataclass(frozen=True)
class Edition:
    """A language with the decoded path of its front page: "/" or "/uk/"."""

    language: str
    home: str = "/"

    @property
    def is_first(self) -> bool:
        return self.home == "/"

    @property
    def name(self) -> str:
        """The language, in its own words."""
        return str(dict(settings.LANGUAGES).get(self.language, self.language))

    def public(self) -> QuerySet:
        """Every piece that readers may see in it."""
        public = Article.objects.public()
        return public if self.is_first else public.filter(language__base=self.language)

    def faced(self) -> QuerySet:
        """Those that stand on its front page and in its sections."""
        if self.is_first and further():
            return Article.objects.public().exclude(language__base__in=further())
        return self.public()

    def path(self, root: str) -> str:
        """Where the page at this path from the root stands in this edition."""
        return self.home + root.removeprefix("/")


def first() -> Edition:
    return Edition(settings.LANGUAGES[0][0])


def further() -> list[str]:
    """The languages that may have an edition below their code."""
    return [code for code, _name in settings.LANGUAGES[1:]]


def edition(language: str | None = None) -> Edition:
    """The edition that texts in a language ("uk", "uk-UA") belong to; the first for any other."""
    code = (language or "").partition("-")[0].lower()
    return Edition(code, f"/{code}/") if code in further() else first()


def spoken() -> Edition:
    """The edition whose language is active: that of the page which is being made."""
    return edition(get_language())


def probes(languages: Iterable[str], narrowed: Q | None = None) -> dict[str, Exists]:
    """Annotations that say of each further language whether any such piece in it is public."""
    narrowed = narrowed or Q()
    return {f"in_{code}": Exists(edition(code).public().bounded(narrowed)) for code in languages}


def standing(row: object) -> tuple[Edition, ...]:
    """The editions in which something stands, from a row with `probes`; none for one alone."""
    found = [edition(code) for code in further() if getattr(row, f"in_{code}", False)]
    return (first(), *found) if found else ()


def alternates(path: str, of: Edition, editions: Iterable[Edition]) -> dict[str, str]:
    """The paths at which a list of one edition stands in these, by language."""
    root = path.removeprefix(of.home)
    return {each.language: each.path(root) for each in editions}
