"""Whether the process is alive, and whether all that it needs answers."""

import secrets
from collections.abc import Callable

from django.core.cache import cache
from django.core.files.storage import default_storage
from django.db import connection
from django.http import HttpRequest, HttpResponse

from articles.models import triggers
from articles.views.read_only import read_only


@read_only
def healthz(request: HttpRequest) -> HttpResponse:
    """The process answers; nothing else is asked."""
    return _plain("ok\n", 200)


@read_only
def readyz(request: HttpRequest) -> HttpResponse:
    """One line for each thing asked; 503 when one of them does not answer as it should."""
    found = {name: _answer(check) for name, check in CHECKS.items()}
    text = "".join(f"{name}: {answer}\n" for name, answer in found.items())
    return _plain(text, 200 if set(found.values()) == {"ok"} else 503)


def _answer(check: Callable[[], bool]) -> str:
    try:
        return "ok" if check() else "wrong"
    except Exception:  # whatever a driver raises, the answer is the same; the log has the rest
        return "down"


def _database() -> bool:
    with connection.cursor() as cursor:
        cursor.execute("SELECT 1")
        return cursor.fetchone() == (1,)


def _cache() -> bool:
    mark = secrets.token_hex(8)
    cache.set("readyz", mark, 10)
    return cache.get("readyz") is not None


def _storage() -> bool:
    default_storage.exists("readyz")
    return True


def _guards() -> bool:
    return set(triggers.expected(connection)) <= triggers.standing(connection)


CHECKS = {"database": _database, "cache": _cache, "storage": _storage, "guards": _guards}


def _plain(text: str, status: int) -> HttpResponse:
    response = HttpResponse(text, status=status, content_type="text/plain; charset=utf-8")
    response["Cache-Control"] = "no-store"
    return response
