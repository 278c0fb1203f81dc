"""A small archive that is imported, changed and imported again."""

from articles.models import Article
from tests.importing.runs import run

BODY = "It rained.\n\nIt froze.\n\nIt [thawed](https://example.org/thaw)."


def article():
    return Article.objects.get(legacy_document__source_id="a.md")


def again(archive):
    return run(archive, reports=archive.parent / "report")


def warnings(ran):
    return {each["code"]: each["message"] for each in ran.document("a.md")["warnings"]}
