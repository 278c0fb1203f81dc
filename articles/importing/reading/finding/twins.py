"""Ids that come twice in one run: real exports repeat them, and only the first is taken."""

from dataclasses import dataclass, field, replace

from ..archives.file import LegacyFile


@dataclass(slots=True)
class Twins:
    """What ids have come, by a few bytes each, since an archive may hold a million."""

    _files: dict[str, int] = field(default_factory=dict)
    _places: dict[int, int] = field(default_factory=dict)

    def told(self, file: LegacyFile) -> LegacyFile:
        """The file, or in its stead one that is refused, with both places named."""
        number = self._files.setdefault(file.place, len(self._files))
        place = number << 40 | file.line
        first = self._places.setdefault(hash(file.source_id), place)
        if first == place or file.trouble:
            return file
        files = list(self._files)
        because = (
            f"same-key: {file.source_id} stands in {files[first >> 40]}, line "
            f"{first & (1 << 40) - 1:,}, and again in {file.place}, line {file.line:,}"
        )
        return replace(file, source_id=f"{file.place}#{file.line}", trouble=because)
