"""Credit an author on a piece: nobody twice in one role, and nobody's name spelt twice."""

from articles.models import Address, Article, Author, Byline
from articles.text.slug import slug


def author_called(name: str) -> Author:
    """The oldest author of this name, whatever its case and white space; else a new one."""
    name = " ".join(name.split())
    known = Author.objects.filter(name__iexact=name).order_by("pk").first()
    return known or Author.objects.create(name=name, slug=_free_slug(slug(name)))


def credit(article: Article, author: Author, *, role: str = Byline.Role.AUTHOR) -> bool:
    """Add the credit behind the others; False when it stands there already.

    The bylines are words that readers see: the caller revises the article.
    """
    held = list(article.bylines.all())
    if any((line.author_id, line.role) == (author.pk, role) for line in held):
        return False
    last = max((line.position for line in held), default=0)
    Byline.objects.create(
        article=article, author=author, role=role, position=last + 1, name=author.name,
        bio=author.bio, disclosure=author.disclosure,
    )  # fmt: skip
    return True


def _free_slug(base: str) -> str:
    """The slug, or the first of slug-2, slug-3, … that no author has or had."""
    free, number = base, 1
    while _is_taken(free):
        number += 1
        free = f"{base}-{number}"
    return free


def _is_taken(address: str) -> bool:
    if Author.objects.filter(slug=address).exists():
        return True
    return Address.objects.filter(path=f"/authors/{address}/").exists()
