"""security.txt: whom to tell of a hole in the site: RFC 9116."""

from datetime import UTC, datetime, timedelta

from articles.models import Terms
from articles.syndication.place import absolute
from articles.text import record_lines

PATH = "/.well-known/security.txt"
DAYS = 180  # less than a year is recommended (2.5.5)


def security(terms: Terms, now: datetime) -> str:
    """Empty where nobody is named. It expires some months after `now`, at a midnight of UTC."""
    contacts = record_lines.contacts(terms.security_contacts)
    if not contacts:
        return ""
    day = now.astimezone(UTC).replace(hour=0, minute=0, second=0, microsecond=0)
    expires = day + timedelta(days=DAYS)
    lines = [f"Contact: {contact}" for contact in contacts]
    lines += [f"Expires: {expires:%Y-%m-%dT%H:%M:%SZ}", f"Canonical: {absolute(PATH)}", ""]
    return "\n".join(lines)
