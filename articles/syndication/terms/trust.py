"""trust.txt: whom the publisher belongs to, and whether it may be trained on.

https://journallist.net/reference-document-for-trust-txt-specifications
"""

from articles.models import Terms
from articles.text import record_lines


def trust(terms: Terms) -> str:
    """The desk's lines, the contacts, and the one choice."""
    lines = record_lines.trust(terms.trust_lines)
    lines += [f"contact={contact}" for contact in record_lines.contacts(terms.contacts)]
    lines.append(f"datatrainingallowed={'no' if terms.is_reserved else 'yes'}")
    return "\n".join([*lines, ""])
