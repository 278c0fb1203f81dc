"""Reads the folder of a report as a person and a server would."""

import csv
from pathlib import Path


def rows(file: Path) -> list[dict]:
    with file.open(encoding="utf-8", newline="") as opened:
        return list(csv.DictReader(opened))


def redirects(folder: Path) -> dict[str, str]:
    listed = rows(folder / "redirects.csv")
    found = {row["old_address"]: row["new_address"] for row in listed}
    assert len(found) == len(listed)
    return found


def originals(folder: Path) -> dict[str, bytes]:
    """What lies in rejected/, by the path of its document as report.csv has it."""
    named = {row["path"]: row["original"] for row in rows(folder / "report.csv")}
    lying = {path: (folder / name).read_bytes() for path, name in named.items() if name}
    on_disk = {f"rejected/{each.name}" for each in (folder / "rejected").glob("*")}
    assert on_disk == {name for name in named.values() if name}
    return lying
