"""How much HTML is taken: measured so that no reader of it needs more than a second.

nh3 is quadratic in ampersands, html5lib (in bleach) in depth, in siblings and in formatting that
is left open; 10,000 nested lists took it 12 s, and 900,000 ampersands took nh3 5 s.
"""

MOST_CHARACTERS = 1_000_000
MOST_OPEN_TAGS = 150
MOST_OPEN_FORMATTING = 20
MOST_AMPERSANDS = 50_000
MOST_AMPERSANDS_TIMES_CHARACTERS = 10_000_000_000
MOST_IN_ATTRIBUTE = 4_000
MOST_TAGS_IN_DOUBT = 10_000
MOST_GROWTH = 4
SPARE_CHARACTERS = 10_000


class RefusedHtml(ValueError):
    """HTML that is too large, deep or odd to be cleaned; the message says what to do about it."""


def check_size(html: str) -> None:
    """Raises RefusedHtml for a text that is too long or has too many ampersands."""
    if len(html) > MOST_CHARACTERS:
        raise RefusedHtml(
            f"The text has {len(html):,} characters, at most {MOST_CHARACTERS:,} are taken; "
            "divide it into several articles."
        )
    ampersands = html.count("&")
    if ampersands > MOST_AMPERSANDS or ampersands * len(html) > MOST_AMPERSANDS_TIMES_CHARACTERS:
        raise RefusedHtml(
            f"The text has {ampersands:,} ampersands in {len(html):,} characters, more than any "
            "article; take out what is code or data."
        )


def check_growth(before: int, after: int) -> None:
    """Raises RefusedHtml when so many characters have become too many more."""
    if after > MOST_GROWTH * before + SPARE_CHARACTERS:
        raise RefusedHtml(
            f"The text grows to more than {MOST_GROWTH} times its length when its tags are closed; "
            "close bold, italics and links where they end."
        )


def check_open_tags(open_count: int, formatting_count: int, last: str) -> None:
    """Raises RefusedHtml when too many elements, or pieces of formatting, are open at once."""
    if open_count > MOST_OPEN_TAGS:
        raise RefusedHtml(
            f"More than {MOST_OPEN_TAGS} elements stand inside each other, the last is <{last}>; "
            "take wrappers away or close what is open."
        )
    if formatting_count > MOST_OPEN_FORMATTING:
        raise RefusedHtml(
            f"More than {MOST_OPEN_FORMATTING} pieces of bold, italics or links stand inside each "
            f"other, the last is <{last}>; close those that are open."
        )


def check_attribute(tag: str, attribute: str) -> None:
    """Raises RefusedHtml for an attribute, with its name, that is too long."""
    if len(attribute) > MOST_IN_ATTRIBUTE:
        raise RefusedHtml(
            f"An attribute of <{tag}> has {len(attribute):,} characters, at most "
            f"{MOST_IN_ATTRIBUTE:,} are taken: {attribute[:40]}…; shorten it."
        )


def check_doubt(html: str) -> None:
    """Raises RefusedHtml for markup that the slow reader has to judge and would take too long."""
    if (tag_count := html.count("<")) > MOST_TAGS_IN_DOUBT:
        raise RefusedHtml(
            f"Some of the {tag_count:,} tags stand where they should not, and only "
            f"{MOST_TAGS_IN_DOUBT:,} can be checked; divide the text or take formatting off."
        )
