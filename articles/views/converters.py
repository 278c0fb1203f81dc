"""What the parts of an address may look like; slugs keep the letters of their language."""

from articles.models.edition import further
from articles.models.section import RESERVED


class YearConverter:
    regex = "[0-9]{4}"

    def to_python(self, value: str) -> int:
        if value == "0000":
            raise ValueError(value)
        return int(value)

    def to_url(self, value: int) -> str:
        return f"{int(value):04d}"


class MonthConverter:
    regex = "0[1-9]|1[0-2]"

    def to_python(self, value: str) -> int:
        return int(value)

    def to_url(self, value: int) -> str:
        return f"{int(value):02d}"


class SlugConverter:
    """One part of a path in any script; Django decodes it before and encodes it after."""

    regex = "[^/]+"

    def to_python(self, value: str) -> str:
        return value

    def to_url(self, value: str) -> str:
        return str(value)


class SectionConverter(SlugConverter):
    """A slug at the root that is no address of the site itself."""

    def to_python(self, value: str) -> str:
        if value in RESERVED or value.isdigit():
            raise ValueError(value)
        return value


class EditionConverter(SlugConverter):
    """The code of a further language of the magazine."""

    regex = "[a-z]{2,3}"

    def to_python(self, value: str) -> str:
        if value not in further():
            raise ValueError(value)
        return value
