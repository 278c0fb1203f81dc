"""Say who made the pieces that the import brought in without an author, on all of them at once.

By a name that it refused ("admin"), on every piece that it stands on; or by nothing but a run,
for the pieces on which nobody is named at all.
"""

from dataclasses import dataclass

from django.contrib.auth.models import AbstractBaseUser
from django.db import transaction

from articles.desk.credit_all import credit_all
from articles.models import Article, Author, LegacyDocument
from articles.models.legacy import LegacyDocumentQuerySet
from articles.models.warned import warned_of

BATCH = 50  # pieces in one transaction: editors wait for no more than that
MOST = 300  # pieces in one call, so that a person is answered in seconds
UNKNOWN, MISSING = "author-unknown", "byline-missing"
NOBODY = "nobody"


@dataclass(slots=True)
class Attributed:
    """Pieces credited, pieces whose editor's state was kept, and whether there are more."""

    credited: int = 0
    kept: int = 0
    is_done: bool = False


def attribute(
    message: str, author: Author | None, *, by: AbstractBaseUser | None, run: int | None = None
) -> Attributed:
    """Credit `author` wherever this warning is open, in one run or in all; None: it is nobody.

    The message is that of a refused name, or "" for the pieces that name nobody. A piece whose
    credits an editor has changed since the import keeps them, and so does one that is withdrawn or
    deleted; its warning is settled too. At most MOST pieces a call, BATCH a transaction; each
    credited piece gets a revision (minor). The queries of a batch do not grow with its pieces.
    """
    done = Attributed()
    while not done.is_done and done.credited + done.kept < MOST:
        _batch(done, message, author, by, run)
    return done


def nameless(run: int | None = None) -> LegacyDocumentQuerySet:
    """Documents with a piece that names nobody, but for those of which a refused name is open."""
    found = LegacyDocument.objects.warned_of(MISSING).filter(article__isnull=False)
    found = found.exclude(warned_of(UNKNOWN))
    return found.of_run(run) if run else found


@transaction.atomic
def _batch(
    done: Attributed,
    message: str,
    author: Author | None,
    by: AbstractBaseUser | None,
    run: int | None,
) -> None:
    documents = _held(message, run)
    articles = Article.objects.select_for_update(of=("self",)).order_by("pk")
    articles = articles.select_related("lead_figure__image").prefetch_related("bylines")
    by_pk = articles.in_bulk([each.article_id for each in documents if each.article_id])
    open_to_it = {
        each.article_id: by_pk[each.article_id]
        for each in documents
        if author and each.article_id in by_pk and _is_as_imported(by_pk[each.article_id], each)
    }
    credited = credit_all(list(open_to_it.values()), author, by=by) if open_to_it else set()
    for document in documents:
        is_answered = not message or document.article_id in open_to_it
        codes = (UNKNOWN, MISSING) if is_answered else (UNKNOWN,)
        document.settle_warnings(codes, message, author.name if author else NOBODY)
    LegacyDocument.objects.bulk_update(documents, ["warnings", "warning_count"])
    done.credited += len(credited)
    done.kept += len(documents) - len(credited)
    done.is_done = len(documents) < BATCH


def _held(message: str, run: int | None) -> list[LegacyDocument]:
    """The next of them, locked."""
    found = LegacyDocument.objects.warned_of(UNKNOWN, message) if message else nameless(run)
    found = found.of_run(run) if run else found
    held = found.order_by("pk").select_for_update(of=("self",))
    return list(held.defer("original", "extracted", "dropped")[:BATCH])


def _is_as_imported(article: Article, document: LegacyDocument) -> bool:
    """Whether its credits are those that the import read, but for what was settled here before."""
    if article.status == Article.Status.WITHDRAWN:
        return False
    settled = {each["settled"] for each in document.warnings if "settled" in each}
    lines = [[line.role, line.name, line.bio] for line in article.bylines.all()]
    imported = document.base.get("bylines", [])
    return [line for line in lines if line in imported or line[1] not in settled] == imported
