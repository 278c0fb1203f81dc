"""The section that `--section` asks for: one that there is, or that this archive makes itself.

A misspelt one would be made by the import, stand in the navigation, and hold everything that has
no category. So it is refused instead; but what the archive's own categories and kinds will make
on this run may be asked for before it is there.
"""

from collections.abc import Iterator
from dataclasses import replace
from itertools import chain, islice
from pathlib import Path

from articles.models import Section

from ..reading.archives.file import opened
from ..reading.extract.kind import SECTIONS
from ..reading.extract.section import section
from ..reading.finding.discover import discovered
from ..reading.options import Options, WrongOption, folded
from ..reading.record import Field
from ..reading.stages import readings
from ..storing.nouns import section_slug
from .files import reported


def with_section(options: Options, paths: list[Path]) -> Options:
    """The options with the section by its name. Raises WrongOption, which lists those there are.

    The archive is gone through only for a section that is neither there nor made by a kind.
    """
    if not options.section:
        return options
    there = {row.slug: row.name for row in Section.objects.order_by("position", "name")}
    by_kind = {section_slug(name): name for name in SECTIONS.values()}
    wanted = folded(options.section)
    made = ((section_slug(name), name) for name in _categories(options, paths))
    for slug, name in chain(there.items(), by_kind.items(), made):
        if wanted in (slug, folded(name)):
            return replace(options, section=name)
    raise WrongOption(
        f"--section {options.section}: there is no such section, and no category of the archive "
        f"makes it. There are: {', '.join(there) or 'none yet'}; the kinds of articles make: "
        f"{', '.join(by_kind)}. Another is made at the desk, under Sections."
    )


def _categories(options: Options, paths: list[Path]) -> Iterator[str]:
    """What the pieces of the archive name as their sections, one after another."""
    for found in islice(discovered(paths, but=reported(options)), options.limit):
        if found.path.is_symlink():
            continue
        try:
            file = opened(found.path, found.source_id)
        except OSError:
            continue
        for reading in readings(file, options, (section,)):
            if name := reading.record.value(Field.SECTION):
                yield str(name)
