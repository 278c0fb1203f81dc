"""Where the files of a report stand. Its folder may lie inside the archive that is imported."""

import hashlib
import os
import re
from dataclasses import dataclass
from pathlib import Path, PurePosixPath

_MOST_NAME_BYTES = 120  # of 255 that a file system takes
_UNSAFE = re.compile(r"[^\w.-]+")
_FILES = {"report.json", "report.csv", "redirects.csv"}
_SUFFIX = re.compile(r"\.[A-Za-z0-9]{1,10}")
_OURS = re.compile(r"(?P<name>\d{6,}-.*)-(?P<mark>[0-9a-f]{10})(?P<suffix>\.[A-Za-z0-9]{1,10}|)")


@dataclass(frozen=True, slots=True)
class Places:
    """The files below one folder."""

    folder: Path

    @property
    def json(self) -> Path:
        return self.folder / "report.json"

    @property
    def csv(self) -> Path:
        return self.folder / "report.csv"

    @property
    def redirects(self) -> Path:
        return self.folder / "redirects.csv"

    @property
    def rejected(self) -> Path:
        return self.folder / "rejected"

    def hold(self, file: Path) -> bool:
        """Whether a file was written by a report here, now or earlier; both resolved."""
        folder, name = os.path.split(str(file))
        if name in _FILES:
            return folder == str(self.folder)
        return is_own(name) and folder == str(self.rejected)


def own_name(number: int, key: str, path: str) -> str:
    """A file name for a document, the number making it unique: safe on every file system.

    (1, "2019/A weir.md", "2019/A weir.md") is "000001-2019_A_weir-4aeaff9e97.md". The mark at its
    end is made from the rest, so that a later run knows its own files from those of others.
    """
    suffix = PurePosixPath(path).suffix
    suffix = suffix if _SUFFIX.fullmatch(suffix) else ""
    stem = _UNSAFE.sub("_", key.removesuffix(suffix)).strip("._-")
    stem = stem.encode()[:_MOST_NAME_BYTES].decode(errors="ignore")
    name = f"{number:06}-{stem}"
    return f"{name}-{_mark(name, suffix)}{suffix}"


def is_own(name: str) -> bool:
    """Whether `own_name` made this."""
    found = _OURS.fullmatch(name)
    return found is not None and found["mark"] == _mark(found["name"], found["suffix"])


def _mark(name: str, suffix: str) -> str:
    return hashlib.sha256(f"{name}{suffix}".encode()).hexdigest()[:10]
