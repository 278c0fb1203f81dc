"""Speakers' names written into the turns of an interview."""

from articles.text.turns import named


def test_a_text_without_turns_comes_back_as_it_is():
    html = '<p>A  quiet &amp; <a href="/x">prose</a> interview.</p>'

    assert named(html) == html


def test_a_turn_without_a_speaker_gets_no_name():
    html = '<div class="turn" data-role="answer"><p>Yes.</p></div>'

    assert named(html) == html


def test_questions_are_strong_where_somebody_who_speaks_has_no_name():
    question = '<div class="turn" data-role="question"{}><p>Why?</p></div>'
    answer = '<div class="turn" data-role="answer"><p>Because.</p></div>'

    strong = question.format("").replace("Why?", "<strong>Why?</strong>") + answer
    assert named(question.format("") + answer) == strong
    assert named(strong) == strong
    assert "<p><strong>Why?</strong></p>" in named(question.format(' data-speaker="A B"') + answer)


def test_each_turn_begins_with_its_speaker():
    html = (
        "<p>They met in June.</p>"
        '<div class="turn" data-role="question" data-speaker="Ada Quill"><p>Why?</p></div>'
        '<div class="turn" data-role="answer" data-speaker="Ілля Річний">Because.</div>'
    )

    assert named(html) == (
        '<p>They met in June.</p>'
        '<div class="turn" data-role="question" data-speaker="Ada Quill">'
        '<p class="speaker"><strong>Ada Quill</strong></p><p>Why?</p></div>'
        '<div class="turn" data-role="answer" data-speaker="Ілля Річний">'
        '<p class="speaker"><strong>Ілля Річний</strong></p>Because.</div>'
    )  # fmt: skip


def test_a_name_is_text_and_never_markup():
    html = '<div class="turn" data-speaker="A &lt;b&gt; &amp; C"><p>So.</p></div>'

    assert "<strong>A &lt;b&gt; &amp; C</strong>" in named(html)


def test_naming_twice_changes_nothing():
    once = named('<div class="turn" data-speaker="Ada"><p>Why?</p></div>')

    assert named(once) == once
