"""Reads the files of the archives in tests/legacy as an import of the whole archive would."""

from pathlib import Path

from articles.importing.reading.stages import Reading
from tests.importing.reads import read

LEGACY = Path(__file__).resolve().parents[1] / "legacy"


def legacy(archive: str, path: str, **options) -> Reading:
    """The one reading of a file in tests/legacy/<archive>, by its path below that folder."""
    return read((LEGACY / archive / path).read_bytes(), path, **options)
