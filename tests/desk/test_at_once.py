"""Several people at once: nothing fails that need not, and nobody is overwritten."""

from concurrent.futures import ThreadPoolExecutor

import pytest
from django.db import connection

from articles.desk import Conflict, correct, publish, revise
from articles.models import Article, Correction
from tests import make

pytestmark = pytest.mark.django_db(transaction=True)


def at_once(work, things):
    """Call `work` on all things at the same time; returns results and errors in their order."""

    def one(thing):
        try:
            return work(thing)
        except Exception as error:
            return error
        finally:
            connection.close()

    with ThreadPoolExecutor(len(things)) as pool:
        return list(pool.map(one, things))


def test_pieces_with_one_headline_published_at_once_all_get_an_address():
    drafts = [make.draft("Rain", published_at=make.PAST) for _ in range(6)]

    published = at_once(lambda draft: publish(draft, by=None), drafts)

    assert len({piece.path for piece in published}) == 6


def test_of_editors_who_save_at_once_one_wins_and_the_others_are_told():
    draft = make.draft()
    copies = [Article.objects.get(pk=draft.pk) for _ in range(6)]
    for number, copy in enumerate(copies):
        copy.headline = f"Version {number}"

    answers = at_once(lambda copy: revise(copy, by=None), copies)

    saved = [answer for answer in answers if isinstance(answer, Article)]
    assert len(saved) == 1
    assert sum(isinstance(answer, Conflict) for answer in answers) == 5
    assert Article.objects.get().headline == saved[0].headline


def test_corrections_issued_at_once_are_counted_without_a_gap():
    piece = make.published()
    copies = [Article.objects.get(pk=piece.pk) for _ in range(4)]

    answers = at_once(
        lambda copy: correct(copy, by=None, kind="correction", text="On Mondays."), copies
    )

    issued = [answer for answer in answers if isinstance(answer, Correction)]
    assert [one.number for one in issued] == [1]
    assert sum(isinstance(answer, Conflict) for answer in answers) == 3
