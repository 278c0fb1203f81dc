"""The language of a text without its country, asked of the database: `language__base="uk"`.

"uk" and "uk-UA" are one language. The same words on both databases and no parameter, so that an
index on the expression serves.
"""

from django.db.models import CharField, Transform


@CharField.register_lookup
class Base(Transform):
    """Its two or three letters: "uk-UA" gives "uk", "ast" gives "ast"."""

    lookup_name = "base"
    template = "REPLACE(SUBSTR(%(expressions)s, 1, 3), '-', '')"


@CharField.register_lookup
class Initial(Transform):
    """The first character of a name, as it is written."""

    lookup_name = "initial"
    template = "SUBSTR(%(expressions)s, 1, 1)"
