"""The clean HTML field: no way to the database goes round the sanitiser."""

import pytest
from django.core.exceptions import ValidationError
from django.db.models import F, Value
from django.db.models.functions import Concat

from articles.models import Article
from articles.models.fields import UncleanExpression
from articles.text.sanitize import Clean
from tests import make

RAW = '<p onclick="x()">Hello <b>there</b></p><script>alert(1)</script>'
CLEAN = "<p>Hello <strong>there</strong></p>"


def stored(article):
    return Article.objects.get(pk=article.pk).body


def test_expressions_are_refused_everywhere(db):
    draft = make.draft()
    draft.body = F("headline")
    for attempt in (
        draft.save,
        lambda: Article.objects.update(body=F("headline")),
        lambda: Article.objects.update(body=Value("<script>")),
        lambda: Article.objects.update(body=Concat(F("body"), Value("<script>"))),
    ):
        with pytest.raises(UncleanExpression, match="cannot sanitise"):
            attempt()


def test_every_way_in_is_cleaned(db):
    draft = make.draft()

    created = Article.objects.create(headline="Created", body=RAW)
    draft.body = RAW
    draft.save()
    updated = make.draft()
    Article.objects.filter(pk=updated.pk).update(body=RAW)
    (in_bulk,) = Article.objects.bulk_create([Article(headline="In bulk", body=RAW)])
    bulk_updated = make.draft()
    bulk_updated.body = RAW
    Article.objects.bulk_update([bulk_updated], ["body"])

    for article in (created, draft, updated, in_bulk, bulk_updated):
        assert stored(article) == CLEAN


def test_the_instance_holds_what_was_stored(db):
    draft = make.draft(body=RAW)

    assert draft.body == CLEAN
    assert isinstance(draft.body, Clean)
    assert isinstance(stored(draft), Clean)


def test_what_cannot_be_cleaned_in_time_is_a_message_to_the_person():
    field = Article._meta.get_field("body")

    with pytest.raises(ValidationError):
        field.to_python("<em>" * 10_000)
