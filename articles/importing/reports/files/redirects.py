"""redirects.csv: old address, new address, for a web server or CDN in front of the site.

The site answers every old address itself. This list is for moving that work outwards: paths from
the root, percent-encoded as a browser sends them (RFC 3986), each old one once.
"""

import csv
from pathlib import Path
from urllib.parse import quote

from ..result import Result

HEADINGS = ("old_address", "new_address")
_PLAIN = "/!$&'()*+,;=:@~"  # characters that a path may hold as they are


class Redirects:
    def __init__(self, file: Path) -> None:
        self._opened = file.open("w", encoding="utf-8", newline="")
        self._writer = csv.writer(self._opened)
        self._writer.writerow(HEADINGS)

    def add(self, result: Result) -> None:
        """A draft has no address yet, so nothing leads to it."""
        if result.address:
            for old in result.old_addresses:
                if old != result.address:
                    self._writer.writerow([quote(old, safe=_PLAIN), quote(result.address, _PLAIN)])

    def close(self) -> None:
        self._opened.close()
