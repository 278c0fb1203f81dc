"""Cuts the faces that pictures are set in; those of other scripts have Latin letters beside them.

Needs fonttools and brotli, and three npm packages unpacked side by side under their last names:
source-serif 4.5.1, @fontsource/frank-ruhl-libre 5.3.0 and @fontsource/amiri 5.3.0.

    python -m articles.images.faces.cut PACKAGES

All are under the SIL Open Font License 1.1 (OFL.txt beside this file). "Source" is a name that
the licence reserves, so all are called after what they are for.
"""

import sys
from dataclasses import dataclass
from pathlib import Path

from fontTools import subset
from fontTools.merge import Merger
from fontTools.ttLib import TTFont
from fontTools.varLib import instancer

from articles.images.faces.letters import ARABIC, CYRILLIC, HEBREW, LATIN

FEATURES = ["kern", "liga", "mark", "mkmk", "ccmp", "locl", "onum", "init", "medi", "fina",
            "rlig", "calt"]  # fmt: skip
OPTICAL_SIZE = 48


@dataclass(frozen=True)
class Merged:
    """A family that comes in parts, one a script; where two have a letter, the first gives it."""

    family: str
    weight: int
    text: str
    parts: tuple[str, ...]


SERIFS = {"strong": ("Roman", 600), "light": ("Roman", 400), "italic": ("Italic", 400)}
MERGED = {
    "hebrew": Merged("frank-ruhl-libre", 600, HEBREW + LATIN, ("hebrew", "latin", "latin-ext")),
    "arabic": Merged("amiri", 700, ARABIC + LATIN, ("arabic", "latin", "latin-ext")),
}
NOTICE = "Cut from {}. SIL Open Font License 1.1."
ORIGINS = {
    "hebrew": "Frank Ruhl Libre, © 2015 The Frank Ruhl Libre Project Authors",
    "arabic": "Amiri, © 2010-2022 The Amiri Project Authors",
}
SERIF_ORIGIN = "Source Serif 4, © 2014-2023 Adobe"


def thinned(font: TTFont, text: str) -> TTFont:
    """The font with these characters alone, unhinted, without its names."""
    options = subset.Options(
        layout_features=FEATURES, hinting=False, name_IDs=[], notdef_outline=True
    )
    options.drop_tables += ["STAT", "MVAR", "HVAR", "DSIG", "avar", "meta"]
    cutter = subset.Subsetter(options)
    cutter.populate(text=text)
    cutter.subset(font)
    return font


def serif(packages: Path, style: str, weight: int) -> TTFont:
    file = packages / f"source-serif/VAR/SourceSerif4Variable-{style}.ttf"
    axes = {"wght": weight, "opsz": OPTICAL_SIZE}
    return thinned(instancer.instantiateVariableFont(TTFont(file), axes), LATIN + CYRILLIC)


def merged(packages: Path, of: Merged) -> TTFont:
    files = []
    for part in of.parts:
        folder = packages / of.family / "files"
        font = TTFont(folder / f"{of.family}-{part}-{of.weight}-normal.woff2")
        font.flavor = None
        files.append(str(folder / f"{part}.ttf"))
        font.save(files[-1])
    return thinned(Merger().merge(files), of.text)


def name(font: TTFont, face: str) -> None:
    family = f"Reader {face.capitalize()}"
    notice = NOTICE.format(ORIGINS.get(face, SERIF_ORIGIN))
    names = {0: notice, 1: family, 2: "Regular", 4: family, 6: family.replace(" ", "")}
    for number, text in names.items():
        font["name"].setName(text, number, 3, 1, 0x409)


def main(packages: Path, target: Path = Path(__file__).parent) -> None:
    fonts = {face: serif(packages, *axes) for face, axes in SERIFS.items()}
    fonts |= {face: merged(packages, of) for face, of in MERGED.items()}
    for face, font in fonts.items():
        name(font, face)
        font["post"].formatType = 3.0
        font.save(target / f"{face}.ttf")
        print(face, (target / f"{face}.ttf").stat().st_size)


if __name__ == "__main__":
    main(Path(sys.argv[1]))
