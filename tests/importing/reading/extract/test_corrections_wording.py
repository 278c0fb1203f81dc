"""Corrections in further wordings: what is none, what is one, what is only asked about."""

import pytest

from articles.importing.reading.record import Field
from tests.importing.reading.extract.printed import TEXT, day, last
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


@pytest.mark.parametrize(
    "line",
    [
        "This story was edited by Ada Roe.",
        "This article was edited and fact-checked by Ada Roe.",
        "The text was amended by parliament on 3 May 2019.",
        "The report was changed after the minister complained.",
        "The article was amended in 2004 to allow the king a third term.",
        "An earlier version of this report from the board was leaked last week.",
        "A first version of the text was thrown out by the council.",
        "The first edition of the story sold 300 copies.",
        "The original version of the story, told on the quay, ends well.",
    ],
)
def test_what_became_of_other_peoples_texts_is_news_and_who_edited_is_a_credit(line):
    found = last(line)

    assert values(found, Field.CORRECTION) == []
    assert line in found.body


@pytest.mark.parametrize(
    "line",
    [
        "The article was amended on 3 May 2019 to correct a name.",
        "The story has been corrected on 3 May 2019.",
        "An earlier version of the article was wrong about the keel.",
        "We corrected this article on 3 May 2019 to say that the keel is oak.",
        "[Correction, 5/3/19: The keel is oak.]",
        "Correction | 3 May 2019 | The keel is oak.",
        "Correction on May 3rd: The keel is oak.",
    ],
)
def test_a_piece_may_speak_of_itself_as_the_article_and_write_its_day_in_many_ways(line):
    found = last(line)

    [value] = values(found, Field.CORRECTION)
    assert value.kind == "correction"
    assert value.issued in {None, day(2019, 5, 3)}
    assert (value.issued is None) == ("3 May" not in line)
    assert found.body.count("<p>") == len(TEXT)
    assert found.ledger.share == 1.0


@pytest.mark.parametrize(
    "line",
    [
        "This article was amended on 3 May 2019. An earlier version said there were three. There are two.",
        "An earlier version of this article said the keel is ash. In reality, it is oak.",
        "A previous version of this story called Roe the mayor. Roe is the deputy mayor.",
        "Dieser Artikel wurde am 3. Mai 2019 korrigiert: In einer früheren Fassung stand 1920. Richtig ist 1912.",
        "Цю статтю виправлено 3 травня 2019 року. У попередній версії був 1920 рік. Насправді — 1912.",
    ],
)  # fmt: skip
def test_what_is_right_stands_behind_what_was_wrong_in_a_paragraph_of_its_own(line):
    found = last(line)

    assert [value.text for value in values(found, Field.CORRECTION)] == [line]
    assert found.body.count("<p>") == len(TEXT)
    assert found.ledger.share == 1.0


@pytest.mark.parametrize(
    ("line", "left"),
    [
        ("This piece was updated on 3 May 2019 with new figures. The mayor has gone.",
         "The mayor has gone."),
        ("He slept.This article was amended to correct a name. The council meets tomorrow.",
         "He slept. The council meets tomorrow."),
    ],
)  # fmt: skip
def test_the_story_that_goes_on_behind_one_is_no_part_of_it(line, left):
    found = last(line)

    assert len(values(found, Field.CORRECTION)) == 1
    assert f"<p>{left}</p>" in found.body


def test_a_note_of_the_editor_does_not_repeat_what_the_disclaimer_took():
    found = last("Editor’s note: Ada Roe is a judge. The views expressed are hers.")

    assert values(found, Field.DISCLAIMER) == ["The views expressed are hers."]
    assert "views" not in "".join(values(found, Field.EDITORS_NOTE))
    assert found.ledger.share == 1.0
