"""A date without an hour: midnight in the archive's zone, and for readers the day that was printed."""

import json
import re
from datetime import datetime, timedelta
from email.utils import parsedate_to_datetime
from zoneinfo import ZoneInfo

import pytest

from articles.desk import publish
from articles.models import Article
from tests.importing.runs import run

pytestmark = pytest.mark.django_db

POST = """---
title: The Weir
date: 1 May 2019
kind: report
author: Mira Holt
---
It rained.

Correction, 1 June 2019: It snowed.
"""


@pytest.fixture(params=["Europe/Kyiv", "Pacific/Auckland", "America/New_York", "UTC"])
def zone(request, tmp_path, settings):
    (tmp_path / "a.md").write_text(POST)
    run(tmp_path / "a.md", timezone=request.param)
    return ZoneInfo(request.param)


def test_the_instant_is_midnight_in_the_archives_zone_and_no_more_is_known(zone):
    article = Article.objects.get()

    assert article.published_at == datetime(2019, 5, 1, tzinfo=zone)
    assert article.published_precision == "day"


def test_readers_see_the_printed_day_everywhere(zone, client):
    page = client.get("/2019/05/the-weir/").content.decode()

    assert "1 May 2019" in page
    assert 'datetime="2019-05-01"' in page
    assert "1 June 2019" in page
    assert "30 April" not in page
    assert "31 May" not in page
    told = json.loads(
        re.search(r"<script type=\"application/ld\+json\"[^>]*>(.*?)</script>", page, re.S)[1]
    )
    assert '"datePublished": "2019-05-01"' in json.dumps(told)
    log = client.get("/corrections/").content.decode()
    assert "June 2019" in log
    assert "1 June 2019" in log


def test_a_feed_carries_that_midnight(zone, client):

    feed = client.get("/feed/").content.decode()

    found = parsedate_to_datetime(re.search(r"<item>.*?<pubDate>(.*?)</pubDate>", feed, re.S)[1])
    assert found == datetime(2019, 5, 1, tzinfo=zone)


def test_a_draft_that_an_editor_dates_has_an_hour_from_then_on(tmp_path, editor):
    (tmp_path / "a.md").write_text(POST)
    run(tmp_path / "a.md", as_draft=True)
    article = Article.objects.get()

    published = publish(article, by=editor, at=datetime.now(ZoneInfo("UTC")) + timedelta(days=1))

    assert published.published_precision == "second"
