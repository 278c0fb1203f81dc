"""What earlier runs left of the documents of a batch, in one query."""

import json
from collections.abc import Callable, Iterator

from django.db.models import TextField
from django.db.models.functions import Cast

from articles.models import Image, ImportRun, LegacyDocument

from ..pictures.gathering import GIVEN_UP
from ..pictures.whereabouts import is_on_the_web
from ..reading.base import Base, pictures_of
from ..reading.document import Known
from ..reading.options import Options

_MOST_IN_QUERY = 5_000


class Knowledge:
    """Asks by (namespace, source id); a document is the same when bytes and options are."""

    def __init__(self, options: Options) -> None:
        self._namespace = options.namespace
        self._shaping = options.shaping()
        self._fetches = options.images == "fetch"
        self._runs: dict[int, bool] = {}

    def of(self, digests: dict[str, Callable[[], str]]) -> dict[str, Known]:
        """Each document that an earlier run has met, by its source id.

        `digests` has a function for each source id that says the SHA-256 of the bytes of today;
        it is asked only where an earlier run has met the document.
        """
        found: dict[str, Known] = {}
        ids = list(digests)
        for start in range(0, len(ids), _MOST_IN_QUERY):
            rows = list(
                LegacyDocument.objects.filter(
                    namespace=self._namespace, source_id__in=ids[start : start + _MOST_IN_QUERY]
                )
                .order_by()
                .values_list(
                    "source_id", "pk", "article_id", "outcome", "sha256", "last_run_id",
                    Cast("read_with", TextField()),  # nothing, for most: not worth a decoder
                )
            )  # fmt: skip
            self._learn({row[5] for row in rows})
            waiting = self._waiting([row[1] for row in rows]) if self._fetches else set()
            never = _never_stored([row[1] for row in rows if row[3] == "rejected"])
            for source_id, pk, article_id, outcome, sha256, run, read_with in rows:
                is_same = self._runs[run] and sha256 == digests[source_id]()
                found[source_id] = Known(
                    pk, article_id, outcome, is_same,
                    was_stored=pk not in never, awaits_pictures=is_same and pk in waiting,
                    read_with=json.loads(read_with) if read_with != "{}" else {},
                )  # fmt: skip
        return found

    def pictures(self) -> Iterator[tuple[str, str, str]]:
        """Each picture that a document names: its source id, the address, the digest or ""."""
        rows = LegacyDocument.objects.filter(namespace=self._namespace)
        for source_id, base in rows.values_list("source_id", "base").iterator():
            yield from ((source_id, *each) for each in pictures_of(base))

    def library(self) -> dict[str, str]:
        """Digests by address, of the pictures that earlier runs have put into the library."""
        here = set(Image.objects.values_list("sha256", flat=True))
        return {address: sha256 for _, address, sha256 in self.pictures() if sha256 in here}

    def _waiting(self, documents: list[int]) -> set[int]:
        """Those of which a picture could not be fetched the last time, which was the first."""
        rows = LegacyDocument.objects.filter(pk__in=documents, article__isnull=False)
        told = rows.values_list("pk", "base", "warnings")
        return {pk for pk, base, warnings in told if _lacks(base) and not _given_up(warnings)}

    def _learn(self, runs: set[int]) -> None:
        """Whether each of these runs read documents with the options of today."""
        new = runs - self._runs.keys()
        if new:
            for run in ImportRun.objects.filter(pk__in=new):
                self._runs[run.pk] = run.arguments.get("shaping") == self._shaping


def _never_stored(rejected: list[int]) -> set[int]:
    """Those of which no run has made an article: nothing was ever written of them."""
    if not rejected:
        return set()
    rows = LegacyDocument.objects.filter(pk__in=rejected, base={})
    return set(rows.values_list("pk", flat=True))


def _lacks(base: Base) -> bool:
    return any(not sha256 and is_on_the_web(address) for address, sha256 in pictures_of(base))


def _given_up(warnings: list[dict]) -> bool:
    return any(each["code"] == GIVEN_UP for each in warnings)
