"""Cuts the readers' typeface: roman and italic of Source Serif 4, and Source Sans 3, in one file.

Needs fonttools and brotli, and the npm packages source-serif 4.5.1 and source-sans 3.46.0 unpacked:

    python cut.py SERIF/VAR SANS/VAR static/fonts

The roman varies in weight (400-600) and optical size (20-60), with old-style figures. The italic
of one weight lies in the same file, reached by the feature ss01, and in Latin letters the sans of
labels and dates, of one weight too, by the feature SANS. Weight is measured at display size, and
outlines may differ by 4/1000 em from the source.

A page loads one file, that of its language's script: the Cyrillic one has the Latin alphabet too,
for names and addresses, from which many of its letters are made anyway; but no Latin italic.
"""

import string
import sys
from pathlib import Path

from fontTools import subset
from fontTools.otlLib.builder import LookupBuilder, SingleSubstBuilder
from fontTools.ttLib import TTFont
from fontTools.ttLib.tables import otTables
from fontTools.varLib import instancer

AXES = {"wght": (400, 600), "opsz": (20, 60)}
KERNED_AT = {"wght": 400, "opsz": 36}  # kerning does not vary
ITALIC = {"wght": 400, "opsz": 30}
SANS = {"wght": 510}
TOLERANCE = 4  # of 1,000 units
LEAST_KERNING = 14

LETTERS = string.ascii_letters
SIGNS = string.digits + string.punctuation + " \u00a0£§©«°·»×½–—‘’‚“”„…€−"
ACCENTED = "ÄÅÆÇÉÖØÜßàáâãäåæçèéêëìíîïñòóôõöøùúûüœ"
CYRILLIC = "".join(map(chr, range(0x410, 0x450))) + "ЁЄІЇЎёєіїўҐґ№"
LATIN = LETTERS + ACCENTED + SIGNS
# What each file holds in the roman, in the italic and in the sans.
FILES = {
    "reader-latin": (LATIN, LATIN, LATIN),
    "reader-cyrillic": (LETTERS + CYRILLIC + SIGNS, CYRILLIC + SIGNS, ""),
}

FAMILY = "Reader Serif"  # "Source" is a reserved name of the licence
COPYRIGHT = (
    "Cut from Source Serif 4 and Source Sans 3, © 2010-2023 Adobe. SIL Open Font License 1.1."
)


def cut(path: Path, text: str, axes: dict, features: list[str]) -> TTFont:
    """The font with these characters, axes and features alone."""
    font = instancer.instantiateVariableFont(TTFont(path), axes)
    options = subset.Options(
        layout_features=features, hinting=False, name_IDs=[], notdef_outline=False
    )
    options.drop_tables += ["STAT", "MVAR", "HVAR", "DSIG", "avar"]
    subsetter = subset.Subsetter(options)
    subsetter.populate(text=text)
    subsetter.subset(font)
    return font


def simplify(font: TTFont) -> None:
    """Two sets of deltas instead of three: the weight's is that of display sizes."""
    glyphs, found = font["glyf"], font["gvar"].variations
    for name in found:
        points, ends = glyphs._getCoordinatesAndControls(name, font["hmtx"].metrics)
        by_axes: dict[tuple, object] = {}
        for one in found[name]:
            one.calcInferredDeltas(points, ends.endPts)
            by_axes[tuple(sorted(one.axes))] = one
        weight, both = by_axes.get(("wght",)), by_axes.get(("opsz", "wght"))
        if both is not None:
            if weight is not None:
                both += weight
            both.axes = {"wght": (0, 1, 1)}
            weight = both
        kept = [one for one in (by_axes.get(("opsz",)), weight) if one is not None]
        for one in kept:
            one.roundDeltas()
            one.optimize(points, ends.endPts, TOLERANCE, glyphs[name].isComposite())
        found[name] = [one for one in kept if one.hasImpact()]


def thin_kerning(font: TTFont) -> None:
    """Drop what nobody sees; the rest in steps of 4 units, which compress well."""
    for lookup in font["GPOS"].table.LookupList.Lookup:
        for table in lookup.SubTable:
            pairs = getattr(table, "ExtSubTable", table)
            for first in getattr(pairs, "Class1Record", []):
                for second in first.Class2Record:
                    value = getattr(second.Value1, "XAdvance", 0)
                    if value:
                        keep = abs(value) >= LEAST_KERNING
                        second.Value1.XAdvance = round(value / 4) * 4 if keep else 0


def add_face(roman: TTFont, face: TTFont, feature: str) -> None:
    """Put every glyph of another face beside its roman, with its kerning, under a feature."""
    names = {name: f"{name}.{feature}" for name in face.getGlyphOrder()}
    for name, new in names.items():
        glyph = face["glyf"][name]
        for part in getattr(glyph, "components", []):
            part.glyphName = names[part.glyphName]
        roman["glyf"][new] = glyph
        roman["hmtx"][new] = face["hmtx"][name]
        roman["gvar"].variations[new] = []
    roman.setGlyphOrder(roman["glyf"].glyphOrder)
    # A substituted .notdef would pass for a letter, and the browser would try no other file.
    ours = set(roman.getGlyphOrder()) - {".notdef"}
    substitution = SingleSubstBuilder(roman, None)
    substitution.mapping = {name: new for name, new in names.items() if name in ours}
    _add_lookups(roman["GSUB"].table, feature, [substitution.build()])
    _rename(face["GPOS"].table.LookupList, names)
    _add_lookups(roman["GPOS"].table, "kern", face["GPOS"].table.LookupList.Lookup)


def _add_lookups(table: object, tag: str, lookups: list[LookupBuilder]) -> None:
    start = len(table.LookupList.Lookup)
    table.LookupList.Lookup.extend(lookups)
    indices = list(range(start, start + len(lookups)))
    records = table.FeatureList.FeatureRecord
    held = [record for record in records if record.FeatureTag == tag]
    for record in held:
        record.Feature.LookupListIndex.extend(indices)
    if not held:
        record = otTables.FeatureRecord()
        record.FeatureTag, record.Feature = tag, otTables.Feature()
        record.Feature.FeatureParams, record.Feature.LookupListIndex = None, indices
        records.append(record)
        for system in _systems(table):
            system.FeatureIndex.append(len(records) - 1)


def _systems(table: object) -> list:
    """Every language system of a layout table, once the default script has one.

    A script that cutting left without any would hide the default one from its letters.
    """
    records = table.ScriptList.ScriptRecord
    held = [one for one in records if one.Script.DefaultLangSys or one.Script.LangSysRecord]
    if not held:
        record = otTables.ScriptRecord()
        record.ScriptTag, record.Script = "DFLT", otTables.Script()
        record.Script.DefaultLangSys, record.Script.LangSysRecord = otTables.LangSys(), []
        record.Script.DefaultLangSys.ReqFeatureIndex = 0xFFFF
        record.Script.DefaultLangSys.FeatureIndex = []
        held = [record]
    records[:] = held
    own = [one.LangSys for record in held for one in record.Script.LangSysRecord]
    return [record.Script.DefaultLangSys for record in held if record.Script.DefaultLangSys] + own


def _rename(thing: object, names: dict[str, str]) -> None:
    """Walk a layout table and give every glyph in it its new name."""
    if isinstance(thing, otTables.Coverage):
        thing.glyphs = [names[name] for name in thing.glyphs]
    elif isinstance(thing, otTables.ClassDef):
        thing.classDefs = {names[name]: number for name, number in thing.classDefs.items()}
    elif isinstance(thing, list):
        for one in thing:
            _rename(one, names)
    elif isinstance(thing, otTables.BaseTable):
        if isinstance(getattr(thing, "SecondGlyph", None), str):
            thing.SecondGlyph = names[thing.SecondGlyph]
        for one in list(vars(thing).values()):
            _rename(one, names)


def name(font: TTFont) -> None:
    for number, text in {
        0: COPYRIGHT,
        1: FAMILY,
        2: "Regular",
        4: FAMILY,
        6: "ReaderSerif",
    }.items():
        font["name"].setName(text, number, 3, 1, 0x409)
    font["post"].formatType = 3.0


def main(serif: Path, sans: Path, target: Path) -> None:
    roman_file = serif / "SourceSerif4Variable-Roman.ttf"
    italic_file = serif / "SourceSerif4Variable-Italic.ttf"
    sans_file = sans / "SourceSans3VF-Roman.ttf"
    features = ["kern", "liga", "onum"]
    for file, (text, slanted, plain) in FILES.items():
        roman = cut(roman_file, text, AXES, features)
        simplify(roman)
        roman["GPOS"] = cut(roman_file, text, KERNED_AT, features)["GPOS"]
        faces = {"ss01": cut(italic_file, slanted, ITALIC, features)}
        if plain:
            faces["SANS"] = cut(sans_file, plain, SANS, ["kern"])
        for font in (roman, *faces.values()):
            thin_kerning(font)
        for feature, face in faces.items():
            add_face(roman, face, feature)
        for table in {"GDEF"} & set(roman.keys()):
            del roman[table]
        name(roman)
        roman.flavor = "woff2"
        roman.save(target / f"{file}.woff2")
        print(file, (target / f"{file}.woff2").stat().st_size)


if __name__ == "__main__":
    main(*map(Path, sys.argv[1:4]))
