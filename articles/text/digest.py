"""The hash of what was said: the same words have the same, whoever made the snapshot."""

import hashlib
import json
from typing import Any


def digest(headline: str, standfirst: str, body: str, furniture: dict[str, Any]) -> str:
    """SHA-256 of the words in canonical JSON (sorted keys, no spaces, UTF-8), in hex."""
    text = json.dumps(
        [headline, standfirst, str(body), furniture],
        sort_keys=True,
        ensure_ascii=False,
        separators=(",", ":"),
    )
    return hashlib.sha256(text.encode()).hexdigest()
