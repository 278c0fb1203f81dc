"""Reads the lines of files that say one thing a line, and refuses those that their readers would.

security.txt: RFC 9116, 2.5.3; trust.txt: https://journallist.net/reference-document-for-trust-txt-specifications;
ads.txt: https://iabtechlab.com/ads-txt/
"""

import re

# Of trust.txt; contact and datatrainingallowed are written from fields of their own.
TRUST_NAMES = ("member", "belongto", "control", "controlledby", "social", "vendor", "customer",
               "disclosure")  # fmt: skip
ADS_VARIABLES = ("contact", "subdomain", "inventorypartnerdomain", "ownerdomain", "managerdomain")
MOST_CHARACTERS = 500

_WEB = re.compile(r"https://[^\s/?#@\\]+\.[^\s/?#@\\]+([/?#][^\s\\]*)?")
_MAIL = re.compile(r"mailto:[^\s@<>]+@[^\s@<>]+\.[^\s@<>]+")
_DOMAIN = re.compile(r"[a-z0-9-]+(\.[a-z0-9-]+)+", re.IGNORECASE)
_WORD = re.compile(r"[^\s,#;=]+")


class BadLine(ValueError):
    """A line that whoever reads the file would pass over; the message says what is wrong."""


def contacts(text: str) -> list[str]:
    """The addresses, one a line. Raises BadLine for one that is neither mailto: nor https:."""
    lines = _lines(text)
    for line in lines:
        if not (_WEB.fullmatch(line) or _MAIL.fullmatch(line)):
            raise BadLine(f"“{line}” is no mailto: or https:// address.")
    return lines


def trust(text: str) -> list[str]:
    """ "belongto = https://a.example" is "belongto=https://a.example". Raises BadLine."""
    found = []
    for line in _lines(text):
        name, _, value = (part.strip() for part in line.partition("="))
        if name.lower() not in TRUST_NAMES:
            raise BadLine(f"“{line}” begins with none of {', '.join(TRUST_NAMES)}.")
        if not _WEB.fullmatch(value):
            raise BadLine(f"“{line}” does not lead to an https:// address.")
        found.append(f"{name.lower()}={value}")
    return found


def ads(text: str) -> list[str]:
    """Records as "domain, account, DIRECT, authority", variables as "name=value"; or BadLine."""
    return [_ads(line) for line in _lines(text)]


def _ads(line: str) -> str:
    name, sign, value = (part.strip() for part in line.partition("="))
    if sign and name.lower() in ADS_VARIABLES and value:
        return f"{name.upper()}={value}"
    parts = [part.strip() for part in line.split(",")]
    if len(parts) not in (3, 4) or not all(map(_WORD.fullmatch, parts)):
        raise BadLine(f"“{line}” is no record of three or four parts between commas.")
    if not _DOMAIN.fullmatch(parts[0]) or parts[2].upper() not in ("DIRECT", "RESELLER"):
        raise BadLine(f"“{line}” does not say: domain, account, DIRECT or RESELLER.")
    return ", ".join([parts[0].lower(), parts[1], parts[2].upper(), *parts[3:]])


def _lines(text: str) -> list[str]:
    lines = [line.strip() for line in text.splitlines()]
    found = [line for line in lines if line and not line.startswith("#")]
    for line in found:
        if len(line) > MOST_CHARACTERS or not line.isprintable():
            raise BadLine(f"“{line[:60]}…” is too long, or holds what cannot be seen.")
    return found
