"""What an import could not resolve, made for a test, and the answers as a browser would send them."""

from django.urls import reverse
from selectolax.lexbor import LexborHTMLParser

from articles.models import Article, ImportRun, LegacyDocument, RelatedPiece
from tests import make
from tests.admin.forms import fields

PAGE = "admin:articles_importrun_unresolved"


def refused(run: ImportRun, *names: str, piece: Article | None = None) -> Article:
    """A piece of this run whose names were refused."""
    piece = piece or make.draft(authors=())
    messages = [f'"{name}" is no author; --authors can say who it is' for name in names]
    warnings = [{"code": "author-unknown", "message": each, "line": None} for each in messages]
    warnings.append({"code": "byline-missing", "message": "nobody is named", "line": None})
    LegacyDocument.objects.create(
        namespace="legacy", source_id=f"{piece.pk}.txt", path=f"{piece.pk}.txt", sha256="x",
        original=b"", original_bytes_count=0, article=piece, first_run=run, last_run=run,
        outcome="created", warnings=warnings, warning_count=len(warnings), base={"bylines": []},
    )  # fmt: skip
    return piece


def pointing(run: ImportRun, headline: str, address: str = "") -> RelatedPiece:
    return RelatedPiece.objects.create(
        article=refused(run), headline=headline, headline_key=headline.casefold(), address=address
    )


def answer(client, what: str, run: ImportRun | None = None, **data):
    """The answer in the form of this number on the page, sent as a browser would."""
    asked = f"?run={run.pk}" if run else ""
    html = client.get(reverse(PAGE) + asked).content.decode()
    form = LexborHTMLParser(html).css_first(f'form[action*="unresolved/{what}/"]')
    sent = fields(f"<form method=post>{form.html}</form>", "form")
    address = form.attributes["action"]
    return client.post(address, {**sent, **data}, follow=True)
