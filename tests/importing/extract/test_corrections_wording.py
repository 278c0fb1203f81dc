"""Corrections in further wordings: what is none, what is one, what is only asked about."""

import pytest

from articles.importing.record import Field
from tests.importing.extract.printed import TEXT, day, last
from tests.importing.reads import values


@pytest.mark.parametrize(
    "line",
    [
        "Correction: Readers who notice a mistake can write to desk@example.org.",
        "Corrections and clarifications: To report an error, write to the desk.",
        "Уточнення: Якщо ви помітили помилку, напишіть нам.",
        "Korrekturen und Berichtigung: Falls Ihnen Fehler auffallen, schreiben Sie uns.",
        "Update: Tickets have now sold out for our walk in June.",
        "UPDATE 14.05 – The dam has held.",
        "Update (14:05): The dam has held and the mayor has since spoken.",
        "Shared 12 times",
        "A previous version of this piece ran in the Quay Review in 2012.",
        "Correction fluid: how it is made",
        "Corrections officers: the untold story of a prison",
        "Ця стаття доходів оновлена не була.",
    ],
)
def test_invitations_tickers_promotions_and_other_houses_are_none(line):
    found = last(line)

    assert values(found, Field.CORRECTION) == []
    assert line in found.body


@pytest.mark.parametrize(
    ("line", "kind"),
    [
        ("This story originally misstated the age of the keel.", "correction"),
        ("We’ve updated this story to correct the name of the boat.", "correction"),
        ("We have corrected the name of the boat in this article.", "correction"),
        ("We have updated this piece with the council’s reply.", "update"),
        ("A correction was made on May 3, 2019: An earlier version of this article misstated it.",
         "correction"),
        ("Corrigendum: the keel is oak.", "correction"),
        ("Стаття оновлена 3 травня 2019 року, щоб виправити ім’я.", "correction"),
        ("Actualización: este artículo fue modificado para corregir el nombre.", "correction"),
        ("Retraction, 27 January 2014: We retract this piece.", "retraction"),
        ("An earlier version of this report should have said that the keel is oak.", "correction"),
        ("This article has been amended: the Quay regrets having named the wrong man.",
         "correction"),
    ],
)  # fmt: skip
def test_other_words_for_what_was_done_are_as_plain(line, kind):
    found = last(line)

    assert [each.kind for each in values(found, Field.CORRECTION)] == [kind]
    assert found.body.count("<p>") == len(TEXT)
    assert found.ledger.share == 1.0


@pytest.mark.parametrize(
    "line",
    [
        "He walked home. Correction: The keel is oak.",
        "He walked home.Correction: The keel is oak.",
        "The Quay Review regrets the error.",
        "Amended: the name of the keel.",
    ],
)
def test_a_label_inside_a_paragraph_or_a_regret_alone_is_asked_about(line):
    found = last(line)

    assert line in found.body
    assert values(found, Field.CORRECTION) == []
    assert values(found, Field.SUGGESTION)[0].field == "correction"


def test_both_orders_of_day_and_month_stand_in_one_archive():
    for line, issued in (
        ("This article was corrected on 27/1/2014 to fix a figure.", day(2014, 1, 27)),
        ("This article was corrected on 04/28/2014 to fix a figure.", day(2014, 4, 28)),
        ("This article was corrected on 03/04/2014 to fix a figure.", None),
    ):
        [amendment] = values(last(line), Field.CORRECTION)

        assert amendment.issued == issued


@pytest.mark.parametrize(
    "line",
    [
        "Correction appended, May 3, 2019",
        "For the record: the weir was built in 1911.",
        "La rédaction regrette cette erreur.",
        "Wir bedauern den Fehler.",
        "Редакція перепрошує за помилку.",
    ],
)
def test_what_only_says_that_there_was_one_stays_and_is_asked_about(line):
    found = last(line)

    assert values(found, Field.CORRECTION) == []
    assert "correction" in [guess.field for guess in values(found, Field.SUGGESTION)]
    assert line in found.body


@pytest.mark.parametrize(
    "line",
    [
        "In einer früheren Version dieses Artikels hieß es 1912. Wir bedauern den Fehler.",
        "Une version précédente de cet article donnait 1912. Nous regrettons cette erreur.",
        "En una versión anterior se decía 1912. Lamentamos el error.",
        "У попередній версії статті було 1912. Перепрошуємо за помилку.",
        "В предыдущей версии статьи был 1912 год. Приносим извинения.",
        "(This version corrects the year in the fourth paragraph.)",
    ],
)
def test_a_regret_behind_what_was_done_belongs_to_it_and_says_who_was_wrong(line):
    found = last(line)

    [value] = values(found, Field.CORRECTION)
    assert (value.kind, value.text) == ("correction", line)
    assert found.body.count("<p>") == len(TEXT)
    assert found.ledger.share == 1.0
