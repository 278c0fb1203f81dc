"""Makes zip and tar archives for tests."""

import io
import tarfile
import zipfile
from pathlib import Path

TARS = {"a.tar": "w", "a.tar.gz": "w:gz", "a.tgz": "w:gz", "a.tar.bz2": "w:bz2", "a.tar.xz": "w:xz"}


def zipped(file: Path, members: dict[str, bytes], method=zipfile.ZIP_DEFLATED) -> Path:
    file.parent.mkdir(parents=True, exist_ok=True)
    with zipfile.ZipFile(file, "w", method) as archive:
        for name, data in members.items():
            archive.writestr(name, data)
    return file


def tarred(file: Path, members: dict[str, bytes | tarfile.TarInfo]) -> Path:
    file.parent.mkdir(parents=True, exist_ok=True)
    with tarfile.open(file, TARS[file.name]) as archive:
        for name, data in members.items():
            info = data if isinstance(data, tarfile.TarInfo) else tarfile.TarInfo(name)
            info.name = name
            info.size = 0 if info is data else len(data)
            archive.addfile(info, None if info is data else io.BytesIO(data))
    return file


def packed(folder: Path, name: str, members: dict[str, bytes]) -> Path:
    return (tarred if name in TARS else zipped)(folder / name, members)
