"""Draws the covers of the demo archive: `python demo/draw_covers.py [name …]`."""

import sys
from importlib import import_module
from io import BytesIO
from pathlib import Path
from random import Random

from linocut.plate import Plate, printed

FOLDER = Path(__file__).parent / "archive" / "covers"
NAMES = ("ballots", "crane", "ferry", "loaf", "meadow", "microphone", "rain", "silo", "windows")


def cover(name: str) -> bytes:
    """The cover as a PNG: the same bytes each time, whichever machine draws it."""
    composition = import_module(f"linocut.{name}")
    black, colour = Plate(composition.SIZE), Plate(composition.SIZE)
    composition.cut(black, colour, Random(name))
    file = BytesIO()
    printed(black, colour, composition.SECOND_INK).save(file, "PNG", optimize=True)
    return file.getvalue()


def main(names: list[str]) -> None:
    """Draw the covers with these names, or all of them, into the archive."""
    for name in names or NAMES:
        drawing = cover(name)
        (FOLDER / f"{name}.png").write_bytes(drawing)
        print(f"{name}.png  {len(drawing) // 1000} kB")


if __name__ == "__main__":
    main(sys.argv[1:])
