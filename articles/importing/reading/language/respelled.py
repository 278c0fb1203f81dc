"""Other spellings of a date brought to those that `dates` reads; asked only where it reads nothing.

Names of zones are those of RFC 2822, section 4.3, and of Europe's; "BST" and "IST" have several
meanings and stay unread.
"""

import re

_HOURS = {
    "EST": "-0500", "EDT": "-0400", "CST": "-0600", "CDT": "-0500", "MST": "-0700", "MDT": "-0600",
    "PST": "-0800", "PDT": "-0700", "WET": "+0000", "WEST": "+0100", "CET": "+0100",
    "CEST": "+0200", "MEZ": "+0100", "MESZ": "+0200", "EET": "+0200", "EEST": "+0300",
    "MSK": "+0300",
}  # fmt: skip
_TIME = r"\d\d?:\d\d(?::\d\d)?(?: ?[ap]\.?m\b\.?)?"
_FORMS = (
    # "Published on 3 May 2019", "Опубліковано: …"
    (r"^(?:first |originally |last )?(?:published|posted|updated|modified|created|date)\b"
     r"(?: on| at)? ?:? ?|^(?:дата|опубліковано|опубликовано|veröffentlicht(?: am)?|publié(?: le)?"
     r"|publicado(?: el)?) ?:? ?", ""),
    (r"^п['’ʼ`]ятниц[яюі],? ?", ""),
    (r"(?<=[a-zäöü],) den (?=\d)", " "),
    # "(CEST)" after an offset, "GMT+0200"
    (r" ?\([A-Za-z ]{2,40}\)$", ""),
    (r"\b(?:GMT|UTC)(?=[+-]\d)", ""),
    # "14h30", "14.30 Uhr", "2.30pm"
    (r"\b(\d\d?) ?h ?(\d\d)\b", r"\1:\2"),
    (r"(?<![\d.])(\d\d?)\.(\d\d)(?= ?(?:uhr\b|h\b|[ap]\.?m\b))", r"\1:\2"),
    (r"(?<=\d) ?(?:uhr|h|hs|hrs)\b\.?", ""),
    # "3-May-2019", "2019-May-03", "2019 May 3"
    (r"^(\d\d?)-([^\W\d_]{3,12})-(\d{4})\b", r"\1 \2 \3"),
    (r"^(\d{4})[- ]([^\W\d_]{3,12})\.?[- ](\d\d?)\b", r"\3 \2 \1"),
    # "Fri May 3 14:30:00 UTC 2019", "Fri May 03 2019 14:30:00"
    (rf"^([^\W\d_]{{3}} [^\W\d_]{{3}} \d\d?) ({_TIME})( [A-Z]{{3,4}})? (\d{{4}})$", r"\1 \4 \2\3"),
    # "20190503T143000Z", "20190503143000", "20190503T1430"
    (r"^(\d{4})(\d\d)(\d\d)T?(\d\d)(\d\d)(\d\d)", r"\1-\2-\3T\4:\5:\6"),
    (r"^(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(?!\d)", r"\1-\2-\3T\4:\5"),
    # "14:30:00 -4": hours, never minutes
    (r"(?<=:\d\d) ?([+-])(\d)$", r" \g<1>0\g<2>00"),
    # "14:30, 3 May 2019", and a sign between day and time
    (rf"^({_TIME}),? ?[|·•–—-]? ?(?:on )?(.*\d{{4}}.*)$", r"\2 \1"),
    (rf",? [|·•–—-] (?={_TIME})", " "),
)  # fmt: skip
_RULES = [(re.compile(form, re.IGNORECASE), words) for form, words in _FORMS]
_ZONE = re.compile(rf"(?<=[\d.mM]) ?({'|'.join(_HOURS)})$")


def respelled(text: str) -> str:
    """The date in a spelling that is read, or the text itself: "14h30, le 3 mai" has no year."""
    for form, words in _RULES:
        text = form.sub(words, text)
    text = _ZONE.sub(lambda found: _HOURS[found[1]], text)
    return " ".join(text.split()).strip(" ,")
