"""report.json: every document in full, whole JSON whatever ended the run."""

import json
from pathlib import Path
from typing import Any

from ..result import Result


class JsonFile:
    def __init__(self, file: Path) -> None:
        # A name that is no text (its bytes no UTF-8) is escaped as JSON escapes it.
        self._opened = file.open("w", encoding="utf-8", errors="backslashreplace")
        self._opened.write('{"documents": [\n')
        self._separator = ""

    def add(self, result: Result) -> None:
        line = json.dumps(result.reported(), ensure_ascii=False)
        self._opened.write(f"{self._separator}{line}")
        self._separator = ",\n"

    def close(self, ending: dict[str, Any]) -> None:
        """With what is known of the run at its end; nothing where it broke off."""
        written = json.dumps(ending, ensure_ascii=False)[1:]
        with self._opened:
            self._opened.write(f"\n], {written}\n" if ending else "\n]}\n")
