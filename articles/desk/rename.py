"""Give an article, author, section, series, topic or source another slug; no address dies."""

from urllib.parse import unquote

from django.contrib.auth.models import AbstractBaseUser
from django.core.exceptions import ValidationError
from django.db import models, transaction

from articles.desk.announce import announce
from articles.desk.errors import Refused
from articles.desk.locking import locked, store
from articles.desk.paths import claim_path
from articles.models import Address, Article
from articles.models.section import Section, refuse_reserved
from articles.text.slug import slug as slug_of


@transaction.atomic
def rename(thing: models.Model, slug: str, *, by: AbstractBaseUser | None) -> models.Model:
    """Set the slug and leave a permanent redirect from the old address.

    Raises Refused when the address belongs to something else.
    """
    slug = slug_of(slug)
    if isinstance(thing, Article):
        return _rename_article(thing, slug)
    if type(thing).objects.filter(slug=slug).exclude(pk=thing.pk).exists():
        raise Refused(f"The slug “{slug}” belongs to another {thing._meta.verbose_name}.")
    if isinstance(thing, Section):
        try:
            refuse_reserved(slug)
        except ValidationError as refusal:
            raise Refused(refusal.message) from refusal
    held = type(thing).objects.get(pk=thing.pk)
    if held.slug == slug:
        return thing
    old_path = unquote(held.get_absolute_url())
    thing.slug = slug
    _leave_address(thing, old_path, unquote(thing.get_absolute_url()))
    thing.save(update_fields=["slug"])
    return thing


def _leave_address(thing: models.Model, old_path: str, new_path: str) -> None:
    own = {thing._meta.model_name: thing}
    Address.objects.filter(path=new_path, **own).delete()
    Address.objects.vacant().filter(path__in=[old_path, new_path]).delete()
    if taken := Address.objects.filter(path=new_path).first():
        raise Refused(f"{new_path} still leads readers to “{taken.target}”. Choose another slug.")
    Address.objects.create(path=old_path, **own)


def _rename_article(article: Article, slug: str) -> Article:
    held = locked(article)
    held.slug = slug
    if held.path:
        claim_path(held, held.published_at)
    store(held)
    announce(held)
    return held
