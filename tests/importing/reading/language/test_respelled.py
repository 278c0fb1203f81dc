"""Dates in six languages and in other spellings: read like the plain ones, and no less strictly."""

from datetime import UTC, datetime
from zoneinfo import ZoneInfo

import pytest

from articles.importing.reading.language.dates import AmbiguousDate, UnreadableDate, moment

ZONE = ZoneInfo("UTC")


@pytest.mark.parametrize(
    "text",
    [
        "Friday 3 May 2019 14.30 BST", "Published on Friday", "14:30, 3 May", "14h30",
        "Updated 3 May", "3 Foo 2019 um 14.30 Uhr", "31-Jun-2019", "3 mai", "le 3 mai à 14h30",
        "п'ятниця", "мая 2019", "Mai 2019", "mayo de 2019", "3 травня", "2019 року", "10.14.30",
        "Published on 30 February 2019", "3 May 2019 25h30", "x" * 10_000,
    ],
)  # fmt: skip
def test_what_is_no_whole_date_stays_unread_in_every_spelling(text):
    with pytest.raises(UnreadableDate):
        moment(text, ZONE)


def test_the_message_holds_the_date_as_it_was_written():
    with pytest.raises(UnreadableDate, match=r"^Published on 30 February 2019$"):
        moment("Published on 30 February 2019", ZONE)
    with pytest.raises(AmbiguousDate, match=r"^Published on 03/04/2019$"):
        moment("Published on 03/04/2019", ZONE)


@pytest.mark.parametrize(
    ("text", "at", "precision"),
    [
        ("3 травня 2019", "2019-05-03T00:00", "day"),
        ("3 травня 2019 року о 14:30", "2019-05-03T14:30", "minute"),
        ("п'ятниця, 3 травня 2019", "2019-05-03T00:00", "day"),
        ("П’ятниця, 3 трав. 2019 р.", "2019-05-03T00:00", "day"),
        ("Опубліковано: 3 травня 2019", "2019-05-03T00:00", "day"),
        ("14:30, 3 травня 2019", "2019-05-03T14:30", "minute"),
        ("3 мая 2019 года в 14:30", "2019-05-03T14:30", "minute"),
        ("пятница, 3 мая 2019 г.", "2019-05-03T00:00", "day"),
        ("14:30 3 мая 2019", "2019-05-03T14:30", "minute"),
        ("Freitag, den 3. Mai 2019, 14:30 Uhr", "2019-05-03T14:30", "minute"),
        ("3. Mai 2019 um 14.30 Uhr", "2019-05-03T14:30", "minute"),
        ("Veröffentlicht am 3. Jän. 2019", "2019-01-03T00:00", "day"),
        ("vendredi 1er mai 2020", "2020-05-01T00:00", "day"),
        ("Publié le 3 mai 2019 à 14h30", "2019-05-03T14:30", "minute"),
        ("3 févr. 2019 à 14 h 30", "2019-02-03T14:30", "minute"),
        ("viernes, 3 de mayo de 2019", "2019-05-03T00:00", "day"),
        ("3 de mayo del 2019, 14:30 h", "2019-05-03T14:30", "minute"),
        ("3 de mayo de 2019 a las 14:30", "2019-05-03T14:30", "minute"),
        ("Posted on May 3rd, 2019", "2019-05-03T00:00", "day"),
        ("2:30 pm, May 3, 2019", "2019-05-03T14:30", "minute"),
        ("3 May 2019 | 2.30pm", "2019-05-03T14:30", "minute"),
        ("May 3, 2019 2:30 pm EDT", "2019-05-03T18:30", "minute"),
        ("3 May 2019 14:30 CEST", "2019-05-03T12:30", "minute"),
        ("03-May-2019", "2019-05-03T00:00", "day"),
        ("2019-May-03", "2019-05-03T00:00", "day"),
        ("Fri May 03 2019 14:30:00 GMT+0200 (CEST)", "2019-05-03T12:30", "second"),
        ("Fri May  3 14:30:00 UTC 2019", "2019-05-03T14:30", "second"),
        ("20190503T143000Z", "2019-05-03T14:30", "second"),
        ("14:30 13.05.2019", "2019-05-13T14:30", "minute"),
        ("3\u202fmai\u202f2019", "2019-05-03T00:00", "day"),
    ],
)
def test_it_is_read_with_the_precision_that_it_has(text, at, precision):
    found = moment(text, ZONE)

    assert found.at == datetime.fromisoformat(f"{at}:00+00:00").astimezone(UTC)
    assert found.precision == precision
