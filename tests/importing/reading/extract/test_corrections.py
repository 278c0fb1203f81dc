"""Corrections printed in a piece: issued on an explicit label or verb alone, dated only as printed."""

import pytest

from articles.importing.reading.record import Field
from articles.importing.reading.values import Amendment
from tests.importing.reading.extract.printed import TEXT, day, last
from tests.importing.reads import post, values


@pytest.mark.parametrize(
    "line",
    [
        "Corrections: If you are aware of an inaccuracy, please email desk@example.org.",
        "Correction policy and how to reach us.",
        "Update 14:05 The council is sitting.",
        "Update: Join us next week for a walk.",
        "Updated: 3 May 2019",
        "The story was shared 12 times.",
        "An earlier version of this article appeared at the Harbour Gazette.",
        "This article was originally published in Tarrow Review.",
        "The house of correction stood by the river.",
        "This report has been a long time coming.",
        "This report misstated the number of boats, the harbour board says.",
        "Correction facilities are full, and nobody knows why.",
        "CORRECTION The weir is old.",
        "The weir was updated on 3 May 2019 to hold more water.",
        "An earlier version of the weir was wrong.",
        "This article was last updated on 3 May 2019.",
        "Updated 3 May 2019, 14:30",
        "Update, 14:05: The council is sitting.",
        "Editing is hard: the note was condensed, then corrected.",
        "Der Damm wurde am 3. Mai 2019 korrigiert vermessen.",
        "Исправление дороги займёт год.",
        "Corriger une rivière prend du temps.",
        "Fue actualizado el 3 de mayo de 2019 el precio del agua.",
        "Ця стаття витрат найбільша.",
    ],
)
def test_what_only_looks_like_one_stays_in_the_text(line):
    found = last(line)

    assert values(found, Field.CORRECTION) == []
    assert line in found.body


def test_one_in_the_middle_is_part_of_the_text():
    found = post("\n\n".join([*TEXT[:4], "Correction: It snowed, in fact.", *TEXT[4:]]))

    assert values(found, Field.CORRECTION) == []


@pytest.mark.parametrize(
    ("line", "kind", "text"),
    [
        ("Correction: The weir is in Tarrow.", "correction", "The weir is in Tarrow."),
        ("<b>Correction</b>: The weir is old.", "correction", "The weir is old."),
        ("CLARIFICATION: The weir leaks a little.", "clarification", "The weir leaks a little."),
        ("Erratum — The weir is old.", "correction", "The weir is old."),
        ("Retraction: We take it back.", "retraction", "We take it back."),
        ("Corrected: the spelling of Vale.", "correction", "the spelling of Vale."),
        (
            "Update: The board has since resigned.",
            "update",
            "The board has since resigned.",
        ),
        (
            "Update: This article was changed to correct a name.",
            "correction",
            "This article was changed to correct a name.",
        ),
        (
            "This story has been updated to remove a reference to the mayor.",
            "update",
            "This story has been updated to remove a reference to the mayor.",
        ),
        (
            "An earlier version of this article misspelled the name of the river.",
            "correction",
            "An earlier version of this article misspelled the name of the river.",
        ),
        (
            "The headline of this piece was amended because it was wrong.",
            "correction",
            "The headline of this piece was amended because it was wrong.",
        ),
        (
            "Editor’s note: An earlier version of this story misidentified the keeper.",
            "correction",
            "An earlier version of this story misidentified the keeper.",
        ),
        (
            "This article was first published with a wrong map, and should have said so.",
            "correction",
            None,
        ),
        ("Виправлення: міст збудовано 1908 року.", "correction", "міст збудовано 1908 року."),
        ("A correction: The weir is old.", "correction", "The weir is old."),
        ("• Correction: The weir is old.", "correction", "The weir is old."),
        ("CORRECTION | The weir is old.", "correction", "The weir is old."),
        ("**CORRECTION** The weir is old.", "correction", "The weir is old."),
        ("[Correction: The weir is old.]", "correction", "The weir is old."),
        ("Correction to this article: The weir is old.", "correction", "The weir is old."),
        ("Correction appended: The weir is old.", "correction", "The weir is old."),
        ("Corrections & Clarifications: The weir is old.", "correction", "The weir is old."),
        ("Correction, May 3: The weir is in Tarrow.", "correction", "The weir is in Tarrow."),
    ],
)
def test_a_label_or_a_verb_issues_it_with_its_kind_and_without_its_label(line, kind, text):
    found = last(line)

    if text is None:  # no form of words that says what was done
        assert values(found, Field.CORRECTION) == []
        return
    [amendment] = values(found, Field.CORRECTION)
    assert (amendment.kind, amendment.text, amendment.issued) == (kind, text, None)
    assert found.body.count("<p>") == len(TEXT)
    assert found.ledger.share == 1.0


@pytest.mark.parametrize(
    ("line", "kind"),
    [
        ("This story misspelled the name of Jon Vale. It should have been Vail.", "correction"),
        ("Note: An earlier version of this article misstated the weir’s age.", "correction"),
        ("In an earlier version of this article, we gave the wrong age.", "correction"),
        ("Due to an editing error, an earlier version of this story named the wrong man.",
         "correction"),
        ("Because of a reporting error, this article misstated the age of the weir.", "correction"),
        ("Updated on 3 May 2019 to correct a name.", "correction"),
        ("This post was edited to reflect new figures.", "update"),
        ("This piece was amended to clarify who owns the weir.", "update"),
        ("We regret the error.This article was corrected to say who owns the weir.", "correction"),
        ("Цю статтю було оновлено, щоб виправити назву річки.", "correction"),
        ("Матеріал оновлено.", None),
        ("У попередній версії статті було помилково вказано вік мосту.", "correction"),
        ("Статья была обновлена, чтобы исправить имя.", "correction"),
        ("Статья была обновлена: добавлен ответ совета.", "update"),
        ("В предыдущей версии материала была ошибка в имени.", "correction"),
        ("In einer früheren Version dieses Artikels stand ein falscher Name.", "correction"),
        ("Dieser Artikel wurde am 3. Mai 2019 ergänzt.", "update"),
        ("Une version précédente de cet article contenait une erreur.", "correction"),
        ("Cet article a été mis à jour le 3 mai 2019 pour corriger un nom.", "correction"),
        ("Una versión anterior de este texto decía por error que era nuevo.", "correction"),
        ("Este artículo fue actualizado el 3 de mayo de 2019.", "update"),
    ],
)  # fmt: skip
def test_a_sentence_that_says_what_was_done_is_one_in_six_languages(line, kind):
    found = last(line)

    assert [each.kind for each in values(found, Field.CORRECTION)] == ([kind] if kind else [])
    assert found.ledger.share == 1.0


@pytest.mark.parametrize(
    ("line", "kind"),
    [
        ("Поправка: міст стоїть у Тарові.", "correction"),
        ("Уточнення: міст стоїть у Тарові.", "clarification"),
        ("Исправление: мост стоит в Тарове.", "correction"),
        ("Berichtigung: Die Brücke steht in Tarrow.", "correction"),
        ("Klarstellung: Die Brücke steht in Tarrow.", "clarification"),
        ("Anm. d. Red.: In einer früheren Fassung stand ein falscher Name.", "correction"),
        ("Rectificatif : le pont est à Tarrow.", "correction"),
        ("NDLR : une version précédente de cet article contenait une erreur.", "correction"),
        ("Fe de erratas: el puente está en Tarrow.", "correction"),
        ("Aclaración: el puente está en Tarrow.", "clarification"),
    ],
)
def test_labels_are_known_in_six_languages(line, kind):
    [amendment] = values(last(line), Field.CORRECTION)

    assert amendment.kind == kind
    assert not amendment.text.startswith(line[:5])


@pytest.mark.parametrize(
    ("line", "issued"),
    [
        ("Correction (3 May 2019): The weir is old.", day(2019, 5, 3)),
        ("Correction, May 3, 2019: The weir is old.", day(2019, 5, 3)),
        ("This article was amended on 3 May 2019 to correct a name.", day(2019, 5, 3)),
        ("Correction: The vote was on 3 May 2018, not in June.", None),
        ("Correction (03/04/2019): The weir is old.", None),
        ("Correction, May 3: The weir is old.", None),
        ("Correction: May 3, 2019: The weir is old.", day(2019, 5, 3)),
        ("Correction (Friday, May 3, 2019): The weir is old.", day(2019, 5, 3)),
        ("Correction May 3, 2019, 4:30 p.m.: The weir is old.", day(2019, 5, 3)),
        ("Виправлення від 3 травня 2019 року: міст старий.", day(2019, 5, 3)),
        ("Цю статтю оновлено 3 травня 2019 року, щоб виправити назву.", day(2019, 5, 3)),
        ("Статья была исправлена 3 мая 2019 года.", day(2019, 5, 3)),
        ("Korrektur vom 3. Mai 2019: Die Brücke ist alt.", day(2019, 5, 3)),
        ("Dieser Artikel wurde am 3. Mai 2019 korrigiert.", day(2019, 5, 3)),
        ("Korrektur: Der Damm wurde am 3. Mai 2019 geflutet.", None),
        ("Cet article a été corrigé le 3 mai 2019.", day(2019, 5, 3)),
        ("Corrección del 3 de mayo de 2019: el puente es viejo.", day(2019, 5, 3)),
        ("Este texto fue corregido el 3 de mayo de 2019.", day(2019, 5, 3)),
        ("Correction: The weir is old.", None),
    ],
)
def test_its_date_is_the_one_printed_in_it_else_unknown_and_never_the_pieces(line, issued):
    [amendment] = values(last(line), Field.CORRECTION)

    assert amendment.issued == issued


def test_the_archives_order_of_day_and_month_is_not_applied_to_it():
    found = post("\n\n".join([*TEXT, "Correction (13/04/2019): The weir is old."]))

    assert values(found, Field.CORRECTION)[0].issued == day(2019, 4, 13)


def test_glued_to_the_last_sentence_it_is_cut_off_and_the_sentence_stays():
    found = last("So it ended.This article was amended to correct a name. We regret the error.")

    [amendment] = values(found, Field.CORRECTION)
    assert amendment.text == "This article was amended to correct a name. We regret the error."
    assert found.body.endswith("<p>So it ended.</p>")
    assert found.ledger.share == 1.0


def test_a_label_that_is_a_heading_belongs_to_the_paragraph_below():
    found = post("\n\n".join([*TEXT, "### Correction", "The weir is in Tarrow."]))

    assert values(found, Field.CORRECTION) == [
        Amendment("correction", "The weir is in Tarrow."),
    ]
    assert found.body.count("<") == 2 * len(TEXT)


def test_two_corrections_are_two():
    found = post("\n\n".join(["Correction: One is one.", *TEXT, "Clarification: Two is two."]))

    assert [each.kind for each in values(found, Field.CORRECTION)] == [
        "correction",
        "clarification",
    ]


def test_a_note_of_the_editor_without_such_a_verb_is_a_note():
    found = last("Editor’s note: The author is a member of the board.")

    assert values(found, Field.CORRECTION) == []
    assert values(found, Field.EDITORS_NOTE) == ["The author is a member of the board."]


def test_what_is_too_weak_stays_in_the_text_and_is_asked_about():
    line = "Update: Rain is expected through the weekend."
    found = last(line)

    assert line in found.body
    assert values(found, Field.CORRECTION) == []
    assert "correction" in [guess.field for guess in values(found, Field.SUGGESTION)]


def test_a_field_of_the_front_matter_is_one_too():
    found = post("It rained.", correction='"Correction (3 May 2019): The weir is old."')

    assert values(found, Field.CORRECTION) == [
        Amendment("correction", "The weir is old.", day(2019, 5, 3))
    ]
    assert found.ledger.share == 1.0
