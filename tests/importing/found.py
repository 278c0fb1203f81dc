"""Reads archives as a run does, file by file, without a database."""

from pathlib import Path

from articles.importing.reading.archives.file import LegacyFile, opened
from articles.importing.reading.finding.discover import discovered
from articles.importing.reading.options import Options
from articles.importing.reading.stages import Reading, readings

LEGACY = Path(__file__).resolve().parents[1] / "legacy"


def files(*paths: Path) -> dict[str, LegacyFile]:
    """What is found under the paths, by its id, in order."""
    found = [(each.source_id, opened(each.path, each.source_id)) for each in discovered(paths)]
    assert len(dict(found)) == len(found)
    return dict(found)


def found(*paths: Path, **options) -> dict[str, Reading]:
    """The reading of each article under the paths, by its id."""
    options = {"timezone": "Europe/Kyiv", **options}
    return {
        reading.record.source_id: reading
        for file in files(*paths).values()
        for reading in readings(file, Options(**options))
    }


def refused(*paths: Path) -> dict[str, str]:
    """Why each of those was rejected that were."""
    all_found = found(*paths).items()
    return {key: r.record.rejected_because for key, r in all_found if r.record.rejected_because}


def write(folder: Path, name: str, content: str | bytes) -> Path:
    """A file of this content in a folder of its own."""
    file = folder / name
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_bytes(content if isinstance(content, bytes) else content.encode())
    return file
