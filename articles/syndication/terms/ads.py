"""ads.txt: who may sell advertising on this site: https://iabtechlab.com/ads-txt/"""

from articles.models import Terms
from articles.text import record_lines

# An empty file would say nothing (3.2.1): this record says that nobody may.
NOBODY = "placeholder.example.com, placeholder, DIRECT, placeholder"


def ads(terms: Terms) -> str:
    """The desk's records, or the one that stands for none."""
    lines = record_lines.ads(terms.ads_lines)
    has_record = any("=" not in line.partition(",")[0] for line in lines)
    return "\n".join([*lines, *([] if has_record else [NOBODY]), ""])
