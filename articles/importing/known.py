"""What earlier runs left of the documents of a batch, in one query."""

from collections.abc import Callable, Iterator

from articles.models import ImportRun, LegacyDocument

from .document import Known
from .options import Options

_MOST_IN_QUERY = 5_000


class Knowledge:
    """Asks by (namespace, source id); a document is the same when bytes and options are."""

    def __init__(self, options: Options) -> None:
        self._namespace = options.namespace
        self._shaping = options.shaping()
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
                .values_list("source_id", "pk", "article_id", "outcome", "sha256", "last_run_id")
            )
            self._learn({row[-1] for row in rows})
            for source_id, pk, article_id, outcome, sha256, run in rows:
                is_same = self._runs[run] and sha256 == digests[source_id]()
                found[source_id] = Known(pk, article_id, outcome, is_same)
        return found

    def pictures(self) -> Iterator[tuple[str, str]]:
        """The source id of every document that names a picture, and the picture's address."""
        rows = LegacyDocument.objects.filter(namespace=self._namespace, base__image__gt="")
        return rows.values_list("source_id", "base__image").iterator()

    def _learn(self, runs: set[int]) -> None:
        """Whether each of these runs read documents with the options of today."""
        new = runs - self._runs.keys()
        if new:
            for run in ImportRun.objects.filter(pk__in=new):
                self._runs[run.pk] = run.arguments.get("shaping") == self._shaping
