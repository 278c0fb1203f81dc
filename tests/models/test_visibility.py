"""`public()`: the one answer to what readers may see."""

from datetime import timedelta

import pytest
from django.db import IntegrityError, transaction
from django.utils import timezone

from articles.desk import publish, submit, withdraw
from articles.models import Article
from tests import make


def test_only_what_is_published_and_whose_time_has_come_is_public(editor):
    make.draft()
    submit(make.draft(), by=editor)
    publish(make.draft(), by=editor, at=timezone.now() + timedelta(minutes=1))
    withdraw(make.published(), by=editor, notice="Gone.")
    seen = make.published()

    assert list(Article.objects.public()) == [seen]
    assert Article.objects.scheduled().count() == 1


def test_the_clock_of_the_database_decides_and_not_this_process(editor, monkeypatch):
    publish(make.draft(), by=editor, at=timezone.now() + timedelta(minutes=1))

    monkeypatch.setattr(timezone, "now", lambda: make.PAST + timedelta(days=9999))

    assert not Article.objects.public().exists()


@pytest.mark.parametrize(
    ("fields", "constraint"),
    [
        ({"kind": "novel"}, "article_kind_is_known"),
        ({"status": "gone"}, "article_status_is_known"),
        ({"published_precision": "year"}, "article_precision_is_known"),
        ({"status": "published"}, "article_published_has_time"),
        (
            {
                "status": "published",
                "path": "/2024/05/x/",
                "published_at": make.PAST,
                "embargoed_until": make.PAST + timedelta(days=1),
            },
            "embargo",
        ),
        (
            {"status": "withdrawn", "path": "/2024/05/x/", "published_at": make.PAST},
            "article_withdrawn_says",
        ),
    ],
)
def test_the_database_holds_the_rules(db, fields, constraint):
    draft = make.draft()

    with pytest.raises(IntegrityError, match=constraint), transaction.atomic():
        Article.objects.filter(pk=draft.pk).update(**fields)
