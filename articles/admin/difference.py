"""Differences as the desk shows them, in HTML."""

from collections.abc import Iterable

from django.template.loader import render_to_string
from django.utils.safestring import SafeString

from articles.text.difference import Difference, shown


def rendered(found: Iterable[Difference]) -> SafeString:
    """The differences as HTML, every text escaped by the template; empty without any."""
    return render_to_string("admin/partials/differences.html", {"differences": shown(found)})
