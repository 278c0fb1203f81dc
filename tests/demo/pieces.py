"""The demo's legacy files as plain data: front matter, body, words."""

import re
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

import yaml

DEMO = Path(__file__).parents[2] / "demo"
ARCHIVE = DEMO / "archive"

_FRONT_MATTER = re.compile(r"---\s*\n(?P<fields>.*?)\n---\s*\n(?P<body>.*)", re.DOTALL)
_MARKUP = re.compile(r"<[^>]+>|\]\([^)]*\)|[#*\[\]]")
_BIO = re.compile(r"^\W*(?P<bio>(?P<name>[\w’-]+ [\w’-]+) is an? [^.]+\.) The \w+ expressed", re.M)


@dataclass(frozen=True)
class Piece:
    """One file; `fields` are the front matter's, all strings or lists of strings."""

    source_id: str
    text: str
    fields: dict[str, str | list[str]]
    body: str

    @property
    def words(self) -> list[str]:
        return _MARKUP.sub(" ", self.body).split()

    @property
    def is_draft(self) -> bool:
        return self.fields.get("draft") == "true"

    @property
    def bios(self) -> dict[str, str]:
        """Each writer whose bio stands beside a disclaimer, or in the front matter."""
        plain = re.sub(r"<[^>]+>", "", self.body)
        found = {match["name"]: match["bio"] for match in _BIO.finditer(plain)}
        if "bio" in self.fields:
            found[self.fields["author"]] = self.fields["bio"]
        return found

    @property
    def writers(self) -> set[str]:
        named = [
            self.fields.get(key, []) for key in ("author", "authors", "interviewer", "translator")
        ]
        lists = [[value] if isinstance(value, str) else value for value in named]
        return {name for names in lists for name in names} | set(self.bios)

    @property
    def paragraphs(self) -> list[str]:
        return [part for part in re.split(r"\n\s*\n|</p>", self.body) if part.strip()]

    @property
    def at(self) -> datetime | None:
        """When it appeared, in UTC; None for a draft without a date."""
        written = self.fields.get("date", "").strip()
        if re.fullmatch(r"\d{10}\.\d+", written):
            return datetime.fromtimestamp(float(written), UTC)
        if re.fullmatch(r"\d{1,2} \w+, \d{4}", written):
            return datetime.strptime(written, "%d %B, %Y").replace(tzinfo=UTC)
        if not written:
            return None
        read = datetime.fromisoformat(written.replace(" +0000", "+00:00"))
        return read.replace(tzinfo=read.tzinfo or UTC)


def piece(path: Path) -> Piece:
    text = path.read_text(encoding="utf-8")
    source_id = path.relative_to(ARCHIVE).as_posix()
    if path.suffix == ".txt":
        headline, date, body = text.split("\n", 2)
        return Piece(source_id, text, {"title": headline, "date": date}, body)
    found = _FRONT_MATTER.fullmatch(text)
    fields = yaml.load(found["fields"], Loader=yaml.CBaseLoader)
    return Piece(source_id, text, fields, found["body"])


PIECES = [piece(path) for path in sorted(ARCHIVE.rglob("*")) if path.suffix in {".md", ".txt"}]
BY_ID = {each.source_id: each for each in PIECES}
