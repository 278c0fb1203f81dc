"""Result: what became of one document; a line of the report."""

from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any, BinaryIO

OUTCOMES = ("created", "updated", "unchanged", "kept", "rejected")


@dataclass(frozen=True, slots=True)
class Result:
    """`address` is the decoded path, None until it is public; `old_addresses` lead to it.

    `original` opens the bytes of a rejected document; it answers None where none may be copied.
    """

    path: str
    key: str
    format: str
    outcome: str
    headline: str = ""
    kind: str = ""
    address: str | None = None
    accounted_for: float = 1.0
    dropped: list[dict[str, str]] = field(default_factory=list)
    warnings: list[dict[str, Any]] = field(default_factory=list)
    rejected_because: str | None = None
    old_addresses: tuple[str, ...] = ()
    original: Callable[[], BinaryIO | None] | None = field(default=None, compare=False)

    def reported(self) -> dict[str, Any]:
        """The document in report.json, whose shape others rely on."""
        return {name: getattr(self, name) for name in _REPORTED}


_REPORTED = (
    "path", "key", "format", "outcome", "headline", "kind", "address", "accounted_for",
    "dropped", "warnings", "rejected_because",
)  # fmt: skip
