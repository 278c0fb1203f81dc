"""What a reason for rejection means to a person, and where the cause is mended."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Advice:
    """`is_on_disk` where reading the kept bytes again would change nothing."""

    says: str
    is_on_disk: bool = False


_OTHERWISE = Advice("It could not be taken.")
# By the code that a reason begins with; one that ends in "-" stands for all that begin so.
ADVICE = {
    "archive-": Advice("The archive is not opened; pack it anew, or unpack it.", True),
    "empty-body": Advice(
        "It holds no text: nothing is left once its fields are read. Read as another format, it "
        "may.",
    ),
    "empty-file": Advice("The file is empty.", True),
    "json-unreadable": Advice("The JSON is broken; mend the file.", True),
    "link": Advice("It is a link to another file; put the file itself in its place.", True),
    "not-an-article": Advice("It says of itself that it is something else than an article."),
    "not-recognised": Advice(
        "No format knows it; name the one that it is, or the encoding where it is UTF-16.",
    ),
    "not-stored": Advice("The database refused it; try again once the cause is mended."),
    "not-text": Advice(
        "It is a picture, a program or the like, or a text in UTF-16: then name the encoding.",
    ),
    "reader-died": Advice("Reading it ended the program, perhaps for want of memory.", True),
    "same-key": Advice("Another document has the same id; rename one of the two.", True),
    "too-large": Advice("It is too large to be one article; divide it.", True),
    "trash": Advice("It lay in the bin of the old system, and was left there."),
    "unreadable": Advice(
        "It could not be read; the reason tells what stopped it. Another format or encoding may "
        "be the cure.",
    ),
    "xml-": Advice("The XML is broken, or declares what is never read; mend the file.", True),
}


def advice(rejected_because: str) -> Advice:
    """By the code before the colon."""
    code = rejected_because.partition(":")[0].strip()
    if code in ADVICE:
        return ADVICE[code]
    kin = (each for each in ADVICE if each.endswith("-") and code.startswith(each))
    return ADVICE.get(next(kin, ""), _OTHERWISE)
