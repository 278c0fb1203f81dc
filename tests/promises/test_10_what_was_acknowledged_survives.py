"""What was acknowledged survives a process that is killed in the middle of its work."""

import os
import signal
import subprocess
import sys

import pytest
from django.db import connection

from articles.models import Article, Revision
from tests import make

# Saves and publishes without end, and says each headline only after the act came back.
WRITER = """
import django; django.setup()
from itertools import count
from articles.desk import publish, revise
from articles.models import Article, Section
section = Section.objects.get()
for number in count():
    piece = Article.objects.create(headline=f"Piece {number}", body="<p>x</p>", section=section)
    piece = publish(piece, by=None)
    piece.body = f"<p>Text {number}</p>"
    revise(piece, by=None, reason="update")
    print(piece.pk, flush=True)
"""


def address_of_this_database() -> str:
    settings = connection.settings_dict
    if connection.vendor == "sqlite":
        return f"sqlite:///{settings['NAME']}"
    return f"postgres://{settings['USER']}@{settings['HOST']}:{settings['PORT']}/{settings['NAME']}"


@pytest.mark.django_db(transaction=True)
@pytest.mark.parametrize("acknowledged", [1, 5, 12])
def test_every_acknowledged_save_is_there_after_kill_9(acknowledged):
    make.section()
    environment = os.environ | {
        "DATABASE_URL": address_of_this_database(),
        "DJANGO_SETTINGS_MODULE": "newsroom.settings",
    }
    writer = subprocess.Popen(
        [sys.executable, "-c", WRITER], env=environment, stdout=subprocess.PIPE, text=True
    )
    said = [int(writer.stdout.readline()) for _ in range(acknowledged)]
    writer.send_signal(signal.SIGKILL)
    said += [int(line) for line in writer.stdout.read().split()]
    writer.wait()

    assert Article.objects.public().filter(pk__in=said).count() == len(said)
    for article in Article.objects.filter(pk__in=said):
        assert [r.version for r in article.revisions.seen()] == [2, 1]
        assert article.public_revision.body == article.body

    # Nothing stands half done either: each public piece has the version that readers see.
    for article in Article.objects.public():
        assert Revision.objects.filter(pk=article.public_revision_id, body=article.body).exists()
