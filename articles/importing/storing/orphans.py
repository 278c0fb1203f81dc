"""Authors, sections, series, topics and sources that an undone run made and nothing uses now.

One that existed before the run, that anything points at, or that somebody has edited in the
admin or renamed stays. Where readers could have read of it, its address answers 410.
"""

from urllib.parse import unquote

from django.contrib.admin.models import LogEntry
from django.contrib.contenttypes.models import ContentType
from django.db.models import CharField, Exists, Max, Model, OuterRef, QuerySet
from django.db.models.functions import Cast

from articles.models import (
    Address,
    Article,
    ArticleTopic,
    Author,
    Byline,
    Citation,
    ImportRun,
    Participant,
    Revision,
    Section,
    Series,
    Source,
    Topic,
)

# Each kind of noun, and where articles name it.
_USES: dict[type[Model], list[tuple[type[Model], str, str]]] = {
    Author: [(Byline, "article", "author"), (Participant, "article", "author")],
    Section: [(Article, "pk", "section")],
    Series: [(Article, "pk", "series")],
    Topic: [(ArticleTopic, "content_object", "tag")],
    Source: [(Citation, "article", "source")],
}
_MOST = 500  # keys in one query

Named = dict[type[Model], set[int]]


def newest() -> dict[str, int]:
    """The last key of each kind; what a run makes comes after it."""
    return {model.__name__: model.objects.aggregate(last=Max("pk"))["last"] or 0 for model in _USES}


def named_by(run: ImportRun, articles: list[int]) -> tuple[Named, Named]:
    """The nouns of these articles that did not exist before the run: all, and those seen."""
    before = run.arguments.get("nouns_before")
    if before is None:
        return {}, {}
    seen = set(
        Revision.objects.seen().filter(article__in=articles).values_list("article", flat=True)
    )
    everything, public = {}, {}
    for model, uses in _USES.items():
        pairs = [
            pair
            for table, article, noun in uses
            for pair in table.objects.filter(
                **{f"{article}__in": articles, f"{noun}__gt": before.get(model.__name__, 0)}
            ).values_list(article, noun)
        ]
        everything[model] = {noun for _, noun in pairs}
        public[model] = {noun for article, noun in pairs if article in seen}
    return everything, public


def remove(named: Named, seen: Named) -> None:
    """Those of the nouns that nothing uses any longer; call it when their articles are gone."""
    for model, keys in named.items():
        ordered = sorted(keys)
        for start in range(0, len(ordered), _MOST):
            rows = list(_unused(model, ordered[start : start + _MOST]))
            paths = [unquote(row.get_absolute_url()) for row in rows if row.pk in seen[model]]
            model.objects.filter(pk__in=[row.pk for row in rows]).delete()
            Address.objects.bulk_create(
                [Address(path=path) for path in paths], ignore_conflicts=True
            )


def _unused(model: type[Model], keys: list[int]) -> QuerySet:
    rows = model.objects.filter(pk__in=keys)
    for relation in model._meta.related_objects:  # an old address too: somebody has renamed it
        name = relation.field.name
        rows = rows.filter(~Exists(relation.related_model.objects.filter(**{name: OuterRef("pk")})))
    edited = LogEntry.objects.filter(
        content_type=ContentType.objects.get_for_model(model),
        object_id=Cast(OuterRef("pk"), CharField()),
    )
    return rows.filter(~Exists(edited))
