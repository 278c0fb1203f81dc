"""What ninjs says of a piece that was withdrawn."""

import json

import pytest

from articles.models import Article
from articles.syndication.ninjs import withdrawn
from articles.syndication.place import first_path
from tests.syndication import cast


@pytest.mark.django_db
def test_it_is_cancelled_with_the_notice_and_none_of_its_words(editor):
    cast.hidden(editor)
    piece = Article.objects.filter(status="withdrawn").annotate(first_path=first_path()).get()

    made = json.loads(withdrawn(piece))

    assert made["pubStatus"] == "canceled"
    assert made["uri"] == "https://paper.example/2024/05/unseen-withdrawn/"
    assert made["descriptions"] == [{"role": "withdrawal", "value": cast.NOTICE}]
    assert cast.MARK not in json.dumps(made)
