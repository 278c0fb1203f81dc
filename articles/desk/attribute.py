"""Say who a name is that the import refused ("admin"), on every piece that it stands on at once."""

from dataclasses import dataclass

from django.contrib.auth.models import AbstractBaseUser
from django.db import transaction

from articles.desk.credit import credit
from articles.desk.revise import revise
from articles.models import Article, Author, LegacyDocument, Revision

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

    A piece whose credits an editor has changed since the import keeps them, and so does one that
    is withdrawn or deleted; its warning is settled too. At most MOST pieces a call, BATCH a
    transaction; each credited piece gets a revision (minor).
    """
    done = Attributed()
    while not done.is_done and done.credited + done.kept < MOST:
        _batch(done, message, author, by, run)
    return done


@transaction.atomic
def _batch(
    done: Attributed,
    message: str,
    author: Author | None,
    by: AbstractBaseUser | None,
    run: int | None,
) -> None:
    found = LegacyDocument.objects.warned_of(UNKNOWN, message).order_by("pk")
    found = found.of_run(run) if run else found
    held = found.select_for_update(of=("self",)).defer("original", "extracted", "dropped")
    documents = list(held[:BATCH])
    articles = Article.objects.select_for_update(of=("self",)).order_by("pk")
    by_pk = articles.in_bulk([each.article_id for each in documents if each.article_id])
    for document in documents:
        article = by_pk.get(document.article_id)
        is_credited = bool(author) and article is not None and _is_as_imported(article, document)
        if is_credited and credit(article, author):
            revise(article, by=by, reason=Revision.Reason.MINOR, note=f"Credited: {author.name}")
            done.credited += 1
        else:
            done.kept += 1
        codes = (UNKNOWN, MISSING) if is_credited else (UNKNOWN,)
        document.settle_warnings(codes, message, author.name if author else NOBODY)
        document.save(update_fields=["warnings", "warning_count"])
    done.is_done = len(documents) < BATCH


def _is_as_imported(article: Article, document: LegacyDocument) -> bool:
    """Whether its credits are those that the import read, but for what was settled here before."""
    if article.status == Article.Status.WITHDRAWN:
        return False
    settled = {each["settled"] for each in document.warnings if "settled" in each}
    lines = [[line.role, line.name, line.bio] for line in article.bylines.all()]
    imported = document.base.get("bylines", [])
    return [line for line in lines if line in imported or line[1] not in settled] == imported
