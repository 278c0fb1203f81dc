"""Who made a piece and who speaks in it, one Person each with the name alone."""

from collections.abc import Iterable

from articles.models import Author, Byline, Participant
from articles.syndication.jsonld.script import known
from articles.syndication.place import absolute

Role = Byline.Role
# schema.org's word for each role that is not the text's own.
BESIDE = {
    "editor": (Role.EDITOR,),
    "translator": (Role.TRANSLATOR,),
    "contributor": (Role.CONTRIBUTOR, Role.PHOTOGRAPHER, Role.ILLUSTRATOR),
}


def credits(lines: Iterable[Byline]) -> dict[str, list[dict]]:
    """The bylines (each with its author) as author, editor, translator and contributor."""
    lines = list(lines)
    made = {"author": [_credited(line) for line in lines if line.is_writing]}
    for word, roles in BESIDE.items():
        made[word] = [_credited(line) for line in lines if line.role in roles]
    return made


def speaker(participant: Participant) -> dict:
    """Somebody who speaks in an interview, with one line on who they are."""
    author = participant.author
    return known(
        type="Person",
        name=participant.name,
        description=participant.description,
        url=author and absolute(author.get_absolute_url()),
    )


def _credited(line: Byline) -> dict:
    is_person = line.author.kind == Author.Kind.PERSON
    return {
        "@type": "Person" if is_person else "Organization",
        "name": line.name or line.author.name,
        "url": absolute(line.author.get_absolute_url()),
    }
