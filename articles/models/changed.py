"""When readers last saw something new of a piece, and where it stands among the sitemap's files.

Both are expressions of one index, so that a file's latest change is found without reading it.
"""

from django.db.models import DateTimeField, Func, IntegerField
from django.db.models.functions import Coalesce, Greatest

IDS_A_FILE = 5_000

# A change after publication, or publication itself. Greatest of a NULL is NULL on SQLite.
CHANGED_AT = Greatest(
    Coalesce("modified_at", "published_at"), "published_at", output_field=DateTimeField()
)


def file_number(key: str = "id", ids: int = IDS_A_FILE) -> Func:
    """Its number; the divisor is written out, for a parameter would pass the index by."""
    return Func(key, template=f"(%(expressions)s / {ids:d})", output_field=IntegerField())
