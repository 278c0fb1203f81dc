"""Questions and their answers (schema.org has no Interview): https://schema.org/Question"""

from collections.abc import Iterable

from articles.models import Participant
from articles.syndication.jsonld.credits import speaker
from articles.syndication.jsonld.script import known
from articles.text.html import Turn, turns


def questions(body: str, participants: Iterable[Participant]) -> list[dict]:
    """Each question with the answers up to the next one; empty where the text is no such thing.

    `participants` each with their author. A question that nobody answers is left out.
    """
    people = {one.name: speaker(one) for one in participants}
    asked: list[tuple[Turn, list[Turn]]] = []
    for turn in turns(body) if "data-role" in body else ():
        if turn.role == "question":
            asked.append((turn, []))
        elif turn.role == "answer" and asked:
            asked[-1][1].append(turn)
    return [_question(turn, answers, people) for turn, answers in asked if answers]


def _question(turn: Turn, answers: list[Turn], people: dict[str, dict]) -> dict:
    made = [_said("Answer", answer, people) for answer in answers]
    return _said("Question", turn, people) | {"acceptedAnswer": made[0] if len(made) == 1 else made}


def _said(kind: str, turn: Turn, people: dict[str, dict]) -> dict:
    named = {"@type": "Person", "name": turn.speaker} if turn.speaker else None
    return known(type=kind, text=turn.text, author=people.get(turn.speaker, named))
