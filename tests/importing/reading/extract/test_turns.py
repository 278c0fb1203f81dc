"""Questions and answers become turns where a text really is one, and nothing else does."""

import pytest

from articles.importing.reading.record import Field
from articles.importing.reading.values import Speaker
from tests.importing.reads import post, read, values

ANSWER = "We walked along the river for an hour and the keeper told me about the gate."


def speeches(*labels):
    return "\n\n".join(
        f"{label} {'What happened next?' if number % 2 == 0 else ANSWER}"
        for number, label in enumerate(labels)
    )


@pytest.mark.parametrize(
    "body",
    [
        # Bold labels of a listing: as many names as lines, and nobody alternates.
        "**Where:** The weir\n\n**When:** Noon\n\n**Price:** Two crowns\n\n**Who:** Everybody",
        # Too few speeches.
        speeches("**Mira Holt:**", "**Jon Vale:**", "**Mira Holt:**"),
        # One speaker alone.
        speeches(*["**Mira Holt:**"] * 6),
        # Less than half of the words.
        speeches(*["**Mira Holt:**", "**Jon Vale:**"] * 2) + f"\n\n## After\n\n{ANSWER * 12}",
        # Nobody asks, and nothing says that it is an interview.
        "\n\n".join(["**Mira Holt:** It rained.", "**Jon Vale:** It froze."] * 3),
        # A page of frequent questions: bold questions alone are no sign.
        "\n\n".join([f"**Do you open on day {day}?**\n\nYes, we do." for day in range(1, 5)]),
        # Headings of code.
        "\n\n".join([f"### Step {step}\n\n`make {step}`" for step in range(1, 6)]),
        # A programme of the day: names with times, and nobody asks.
        "\n\n".join(["Mira Holt 12:30\nTalks of rain.", "Jon Vale 13:30\nTalks of snow."] * 2),
        # Initials of people in prose.
        "\n\n".join(["A. Roe said that it rained.", "B. Moe said that it froze."] * 3),
        # Addresses and times are no labels.
        "\n\n".join(["https://example.org is the address.", "12:30 is the time."] * 4),
    ],
)
def test_what_only_looks_like_one_stays_as_it_is(body):
    found = post(body)

    assert "turn" not in found.body
    assert values(found, Field.PARTICIPANT) == []
    assert found.ledger.share == 1.0


def test_a_page_of_frequent_questions_is_an_interview_only_when_it_says_so():
    body = "\n\n".join([f"**Do you open on day {day}?**\n\nYes, we do." for day in range(1, 5)])

    assert "turn" in post(body, kind="interview").body


def test_bold_names_become_speakers_and_initials_stand_for_them():
    labels = ["**Mira Holt:**", "**Jon Vale:**", "**M.H.:**", "**Jon:**", "**M:**", "**Vale:**"]
    found = post(f"A walk with the keeper.\n\n{speeches(*labels)}")

    assert values(found, Field.PARTICIPANT) == [
        Speaker("Mira Holt", "interviewer"),
        Speaker("Jon Vale", "interviewee"),
    ]
    assert found.body.startswith(
        "<p>A walk with the keeper.</p>\n"
        '<div class="turn" data-role="question" data-speaker="Mira Holt">\n'
        "<p>What happened next?</p>\n</div>\n"
        '<div class="turn" data-role="answer" data-speaker="Jon Vale">\n'
        f"<p>{ANSWER}</p>\n</div>"
    )
    assert found.body.count('class="turn"') == 6
    assert values(found, Field.KIND) == ["interview"]
    assert found.ledger.share == 1.0


def test_a_colon_outside_the_bold_a_capital_name_and_a_time_stamp_are_the_same():
    labels = ["**Mira Holt**:", "JON VALE:", "[00:01:12] Mira Holt:", "00:02 Jon Vale:"]
    found = post(speeches(*labels))

    assert found.body.count('class="turn"') == 4
    assert [each.name for each in values(found, Field.PARTICIPANT)] == ["Mira Holt", "Jon Vale"]
    assert found.ledger.share == 1.0


@pytest.mark.parametrize(
    "labels",
    [
        ("Mira Holt (00:01):", "Jon Vale (00:02):"),
        ("Mira Holt [00:01:12]:", "Jon Vale [00:01:15]:"),
        ("Mira Holt 00:01\n", "Jon Vale 00:02\n"),
        ("**Mira Holt (01:02)**\n", "**Jon Vale (01:03)**\n"),
        ("MIRA HOLT:", "JON VALE:"),
        ("**Mira Holt:**\n\n", "**Jon Vale:**\n\n"),
    ],
)
def test_a_time_after_the_name_and_a_label_of_its_own_line_are_the_same(labels):
    found = post(speeches(*labels, *labels))

    assert found.body.count('class="turn"') == 4
    names = [each.name.title() for each in values(found, Field.PARTICIPANT)]
    assert names == ["Mira Holt", "Jon Vale"]
    assert ":0" not in found.body
    assert found.ledger.share == 1.0


@pytest.mark.parametrize(
    ("asks", "answers"),
    [
        ("Q1:", "A1:"), ("Question:", "Answer:"), ("Питання:", "Відповідь:"),
        ("Вопрос:", "Ответ:"), ("Frage:", "Antwort:"), ("Question :", "Réponse :"),
        ("Pregunta:", "Respuesta:"), ("P:", "R:"), ("**Q:**", "**A:**"),
    ],
)  # fmt: skip
def test_the_words_for_question_and_answer_are_roles_in_six_languages(asks, answers):
    found = post(speeches(asks, answers, asks, answers))

    assert found.body.count('<div class="turn" data-role="question">') == 2
    assert found.body.count('<div class="turn" data-role="answer">') == 2
    assert [each.name for each in values(found, Field.PARTICIPANT)] == ["", ""]
    assert found.ledger.share == 1.0


def test_q_and_a_are_roles_and_no_names():
    found = post(speeches("Q:", "A:", "Q.", "A."))

    assert found.body.count('<div class="turn" data-role="question">') == 2
    assert found.body.count('<div class="turn" data-role="answer">') == 2
    assert [each.name for each in values(found, Field.PARTICIPANT)] == ["", ""]
    assert found.ledger.share == 1.0


def test_in_plain_text_each_line_may_be_a_speech():
    lines = "Q: What is it?\nA: A weir.\nQ: Who keeps it?\nA: I do."
    found = read(f"The Weir\n4 May 2019\n\nWe met at noon.\n\n{lines}", "weir.txt")

    assert found.body == (
        "<p>We met at noon.</p>\n"
        '<div class="turn" data-role="question">\n<p>What is it?</p>\n</div>\n'
        '<div class="turn" data-role="answer">\n<p>A weir.</p>\n</div>\n'
        '<div class="turn" data-role="question">\n<p>Who keeps it?</p>\n</div>\n'
        '<div class="turn" data-role="answer">\n<p>I do.</p>\n</div>'
    )
    assert found.ledger.share == 1.0


def test_lines_of_one_html_paragraph_are_speeches_too():
    found = post("<p>Q: What is it?<br>A: A <em>weir</em>.<br/>Q: Whose?<br>A: Ours.</p>")

    assert found.body.count('class="turn"') == 4
    assert "<p>A <em>weir</em>.</p>" in found.body
    assert found.ledger.share == 1.0


def test_a_whole_paragraph_in_bold_that_asks_is_a_question():
    body = "\n\n".join(f"**What of day {day}?**\n\n{ANSWER}\n\n{ANSWER}" for day in range(1, 4))
    found = post(f"I spoke to the keeper.\n\n{body}", interviewer="Mira Holt")

    assert found.body.count('data-role="question" data-speaker="Mira Holt"') == 3
    assert "<p>What of day 1?</p>" in found.body
    assert found.body.count('data-role="answer"') == 3
    assert found.body.count(ANSWER) == 6
    assert found.ledger.share == 1.0


def test_headings_half_of_which_ask_are_questions():
    body = f"### What is it?\n\n{ANSWER}\n\n### You were known for it.\n\n{ANSWER}"
    found = post(f"{body}\n\n{body}", kind="interview")

    assert found.body.count('data-role="question"') == 4
    assert "<h3>" not in found.body


def test_a_heading_ends_the_last_speech():
    labels = ["**Mira Holt:**", "**Jon Vale:**"] * 3
    found = post(f"{speeches(*labels)}\n\n## The weir\n\nIt was built in 1908.")

    assert found.body.endswith("</div>\n<h2>The weir</h2>\n<p>It was built in 1908.</p>")


def test_a_last_paragraph_in_italics_is_the_editors_and_no_part_of_the_answer():
    labels = ["**Mira Holt:**", "**Jon Vale:**"] * 3
    found = post(f"{speeches(*labels)}\n\n*The gate is closed on Mondays.*")

    assert found.body.endswith("</div>\n<p><em>The gate is closed on Mondays.</em></p>")


@pytest.mark.parametrize(
    "headline",
    [
        "FAQ: tying knots", "Frequently Asked Questions", "Часті запитання", "Частые вопросы",
        "Häufige Fragen", "Foire aux questions", "Preguntas frecuentes",
    ],
)  # fmt: skip
def test_a_page_of_frequent_questions_is_none_even_with_their_labels(headline):
    found = post(speeches("Q:", "A:", "Q:", "A:"), title=f'"{headline}"')

    assert "turn" not in found.body
    assert found.ledger.share == 1.0


def test_a_q_is_the_interviewers_when_one_is_credited_and_an_a_is_nobodys_until_somebody_says():
    body = f"The Courier spoke to Jon Vale.\n\n{speeches('Q:', 'A:', 'Q:', 'A:')}"
    found = post(body, interviewer="Mira Holt")

    assert found.body.count('data-role="question" data-speaker="Mira Holt"') == 2
    assert found.body.count('<div class="turn" data-role="answer">') == 2
    two = post(body, interviewer="[Mira Holt, Ada Roe]")
    assert two.body.count('<div class="turn" data-role="question">') == 2


@pytest.mark.parametrize(
    "form",
    [
        "<p><strong>What of day {day}?</strong><br>{answer}</p>",
        "<p><b>What of day {day}?</b><br />\n{answer}</p>",
        "**What of day {day}?**\n{answer}\n\n",
    ],
)
def test_a_bold_question_above_its_answer_in_one_paragraph_is_a_question(form):
    body = "".join(form.format(day=day, answer=ANSWER) for day in range(1, 4))
    found = post(
        f"{'<p>I spoke to the keeper.</p>' if '<p>' in form else 'I spoke to him.'}\n\n{body}"
    )

    assert found.body.count('data-role="question"') == 3
    assert found.body.count(f"<p>{ANSWER}</p>") == 3
    assert "<p>What of day 1?</p>" in found.body
    assert found.ledger.share == 1.0


def test_a_bold_first_line_that_asks_nothing_or_says_of_no_interview_stays():
    body = "<p><b>What of it?</b><br>It rained.</p>" * 4

    assert "turn" not in post(body).body
    assert "turn" not in post(body.replace("?", ".")).body


def test_a_whole_paragraph_in_italics_that_asks_is_a_question():
    asked = "\n\n".join(f"*What happened on day {day}?*\n\n{ANSWER}" for day in range(1, 5))

    found = post(f"*A note in italics.*\n\n{asked}", title="Interview: the keeper")

    turns = [block.turn.role for block in found.record.blocks if block.turn]
    assert turns == ["question", "answer"] * 4
    assert "<p><em>A note in italics.</em></p>" in found.body
    assert "<em>What happened" not in found.body


def test_italics_that_ask_nothing_are_no_questions():
    said = "\n\n".join(f"*It rained on day {day}.*\n\n{ANSWER}" for day in range(1, 5))

    assert not any(block.turn for block in post(said, title="Interview").record.blocks)


def test_an_initial_before_a_surname_is_no_letter_of_question_and_answer():
    found = post(speeches(*["A. Roe:", "P. Vale:"] * 3))

    names = [speaker.name for speaker in values(found, Field.PARTICIPANT)]
    assert names == ["A. Roe", "P. Vale"]


def test_p_and_r_ask_and_answer_in_spanish():
    found = post(speeches(*["**P.**", "**R.**"] * 3))

    roles = [speaker.role for speaker in values(found, Field.PARTICIPANT)]
    assert roles == ["interviewer", "interviewee"]
