"""Questions and answers, only where a text really has them."""

from articles.models import Author, Participant
from articles.syndication.jsonld.interview import questions

ADA = {"@type": "Person", "name": "Ada Quill", "url": "https://paper.example/authors/ada-quill/"}
ILLIA = {"@type": "Person", "name": "Ілля", "description": "Ferryman"}
PEOPLE = [
    Participant(name="Ada Quill", author=Author(name="Ada Quill", slug="ada-quill")),
    Participant(name="Ілля", description="Ferryman"),
]


def turn(role, speaker, text):
    named = f' data-speaker="{speaker}"' if speaker else ""
    return f'<div class="turn" data-role="{role}"{named}><p>{text}</p></div>'


def test_prose_has_no_questions():
    assert questions('<p class="question">Is this a question? It is prose.</p>', PEOPLE) == []


def test_a_question_that_nobody_answers_is_left_out():
    assert questions(turn("question", "Ada Quill", "Why?"), PEOPLE) == []


def test_an_answer_to_no_question_is_left_out():
    assert questions(turn("answer", "Ілля", "Because."), PEOPLE) == []


def test_question_and_answer_name_their_speakers():
    body = turn("question", "Ada Quill", "Why &amp; how?") + turn("answer", "Ілля", "Because.")

    assert questions(body, PEOPLE) == [
        {
            "@type": "Question",
            "text": "Why & how?",
            "author": ADA,
            "acceptedAnswer": {"@type": "Answer", "text": "Because.", "author": ILLIA},
        }
    ]


def test_a_speaker_who_is_no_participant_is_a_name_and_none_is_invented():
    body = turn("question", "", "Why?") + turn("answer", "Mara", "Because.")

    assert questions(body, PEOPLE) == [
        {
            "@type": "Question",
            "text": "Why?",
            "acceptedAnswer": {
                "@type": "Answer",
                "text": "Because.",
                "author": {"@type": "Person", "name": "Mara"},
            },
        }
    ]


def test_all_answers_up_to_the_next_question_belong_to_it():
    body = "".join(
        [
            turn("question", "Ada Quill", "One?"),
            turn("answer", "Ілля", "First."),
            turn("answer", "Mara", "Second."),
            turn("question", "Ada Quill", "Two?"),
            turn("answer", "Ілля", "Third."),
        ]
    )

    first, second = questions(body, PEOPLE)

    assert [answer["text"] for answer in first["acceptedAnswer"]] == ["First.", "Second."]
    assert second["acceptedAnswer"]["text"] == "Third."
