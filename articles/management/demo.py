"""Fills an empty newsroom with the demo magazine, by the same ways that a real one would use.

The archive comes in by the import command. What no file can carry (a withdrawal, a scheduled
piece, corrections issued here, two pieces dated today, a counterpoint, what machines may do, where
the writers are found elsewhere) stands in `acts.json`, and is done with the desk's own acts where
readers see it. A second call finds everything done and changes nothing.
"""

import json
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import timedelta
from pathlib import Path

from django.conf import settings
from django.contrib.auth import get_user_model
from django.contrib.auth.models import AbstractUser, Group
from django.core.management import call_command

from articles.desk import clock, correct, declare, pin, publish, settle, withdraw
from articles.desk.roles import CONTRIBUTOR, EDITOR
from articles.models import (
    Article,
    Author,
    Correction,
    Participant,
    Pin,
    RelatedPiece,
    Section,
    StandingPage,
    Suggestion,
    Terms,
    Zone,
)
from articles.models.terms import ONLY_ROW

DEMO = Path(settings.BASE_DIR) / "demo"
NAMESPACE = "demo"
# The order of the navigation and the names in further languages, which no file says.
SECTIONS = {
    "Opinion": {"uk": "Думка", "ar": "رأي", "he": "דעה"},
    "Interviews": {"uk": "Інтерв’ю", "ar": "مقابلات", "he": "ראיונות"},
    "Analysis": {"uk": "Аналіз", "ar": "تحليل", "he": "ניתוח"},
    "Reports": {"uk": "Репортажі", "ar": "تقارير", "he": "כתבות"},
    "Culture": {"uk": "Культура", "ar": "ثقافة", "he": "תרבות"},
}


@dataclass(frozen=True)
class Login:
    """A person of the demo: the password is told to everybody, so it is for this machine alone."""

    username: str
    password: str
    first_name: str
    last_name: str
    group: str | None


LOGINS = (
    Login("contributor", "contributor-demo", "Wil", "Ansgar", CONTRIBUTOR),
    Login("editor", "editor-at-the-demo", "Edda", "Roake", EDITOR),
    Login("administrator", "administrator-demo", "Ines", "Vogt", None),
)


class NotLocal(Exception):
    """The demo was asked for on a public site."""

    def __init__(self) -> None:
        super().__init__(
            f"The demo makes logins with known passwords, and {settings.SITE_URL} is public. "
            "Unset SITE_URL, or run it on a machine of your own."
        )


def fill(tell: Callable[[str], None]) -> None:
    """Migrate, import the archive, make the logins, do the acts; `tell` gets a line for each."""
    if not settings.LOCAL:
        raise NotLocal
    call_command("migrate", verbosity=0)
    call_command(
        "import_articles", str(DEMO / "archive"), images="copy", namespace=NAMESPACE,
        language="en",
    )  # fmt: skip
    for position, (name, names) in enumerate(SECTIONS.items(), start=1):
        Section.objects.filter(name=name).update(position=position, names=names)
    users = {login.username: _user(login) for login in LOGINS}
    _say_who(_acts())
    for line in _act(users["editor"]):
        tell(line)


def plan() -> Iterator[str]:
    """What `fill` would do, a line each, without doing it."""
    acts = _acts()
    yield f"migrate the database and import {DEMO / 'archive'}"
    yield f"make the logins {', '.join(login.username for login in LOGINS)}"
    yield "say what machines may do, and where the writers are found elsewhere"
    yield f"publish today: {', '.join(acts['publish_today'])}"
    yield f"schedule for tomorrow: {acts['schedule']['source_id']}"
    yield f"set as counterpoints: {'; '.join(' and '.join(two) for two in acts['counterpoints'])}"
    yield f"name those whom the import suggests: {', '.join(acts['interviewees'])}"
    yield f"correct: {', '.join(act['source_id'] for act in acts['correct'])}"
    yield f"withdraw: {acts['withdraw']['source_id']}"
    yield f"write the standing pages in {DEMO / 'standing'}"


def _say_who(acts: dict) -> None:
    """Where the magazine and its writers are found elsewhere; what was changed since stays."""
    for slug, name in acts["fediverse"].items():
        Author.objects.filter(slug=slug, fediverse="").update(fediverse=name)
    if not Terms.objects.exists():
        Terms.objects.create(pk=ONLY_ROW, **acts["terms"])


def _acts() -> dict:
    return json.loads((DEMO / "acts.json").read_text())


def _user(login: Login) -> AbstractUser:
    """Made once; a password that was changed since stays as it is."""
    user, is_new = get_user_model().objects.get_or_create(
        username=login.username,
        defaults={
            "first_name": login.first_name,
            "last_name": login.last_name,
            "is_staff": True,
            "is_superuser": login.group is None,
        },
    )
    if is_new:
        user.set_password(login.password)
        user.save()
        user.groups.set(Group.objects.filter(name=login.group))
    return user


def _act(editor: AbstractUser) -> Iterator[str]:
    acts = _acts()
    for source_id in acts["publish_today"]:
        if (piece := _piece(source_id)).status == Article.Status.DRAFT:
            for name, description in acts["speakers"].get(source_id, {}).items():
                speaker = Participant.objects.filter(article=piece, name=name)
                speaker.update(description=description)
            publish(piece, by=editor)
            yield f"published today: {piece.headline}"
    piece = _piece(acts["schedule"]["source_id"])
    if piece.status == Article.Status.DRAFT:
        publish(piece, by=editor, at=clock.now() + timedelta(days=1))
        yield f"scheduled for tomorrow: {piece.headline}"
    for one, other in acts["counterpoints"]:
        piece, target = _piece(one), _piece(other)
        set_on = {"article": piece, "relation": RelatedPiece.Relation.COUNTERPOINT}
        if RelatedPiece.objects.get_or_create(target=target, **set_on)[1]:
            yield f"set as counterpoints: {piece.headline}; {target.headline}"
    for source_id in acts["interviewees"]:
        for guess in _piece(source_id).suggestions.filter(
            field="interviewee", outcome=Suggestion.Outcome.OPEN
        ):
            settle(guess, by=editor, accept=True)
            yield f"named the interviewee: {guess.value}"
    for act in acts["correct"]:
        piece = _piece(act["source_id"])
        if not piece.corrections.filter(origin=Correction.Origin.DESK).exists():
            _correct(piece, act, editor)
            yield f"corrected: {piece.headline}"
    piece = _piece(acts["withdraw"]["source_id"])
    if piece.status == Article.Status.PUBLISHED:
        withdraw(piece, by=editor, notice=acts["withdraw"]["reason"])
        yield f"withdrawn: {piece.headline}"
    if not Pin.objects.exists():
        piece = _piece(acts["lead"])
        pin(piece, Zone.objects.get(look=Zone.Look.LEAD), by=editor)
        yield f"put in the lead: {piece.headline}"
    yield from _declare(acts["masthead"], editor)


def _declare(masthead: dict[str, str], editor: AbstractUser) -> Iterator[str]:
    """What the magazine says of itself: demo/standing/<language>/<purpose>.html.

    A headline in the first line, the standfirst in the second, then the body.
    """
    for position, (name, title) in enumerate(masthead.items(), start=1):
        working = Author.objects.filter(name=name, job_title="")
        working.update(job_title=title, masthead_position=position)
    held = set(StandingPage.objects.values_list("language", "purpose"))
    for file in sorted((DEMO / "standing").rglob("*.html")):
        language, _, purpose = file.relative_to(DEMO / "standing").as_posix().partition("/")
        page = StandingPage(language=language, purpose=purpose.removesuffix(".html"))
        if (page.language, page.purpose) not in held:
            page.headline, page.standfirst, page.body = file.read_text().split("\n", 2)
            declare(page, by=editor, to_readers=True)
            yield f"written: {page.headline}"


def _correct(piece: Article, act: dict, editor: AbstractUser) -> None:
    correct(
        piece,
        by=editor,
        kind=act["kind"],
        text=act["text"],
        words={"body": piece.body.replace(act["wrong"], act["right"], 1)},
        wrong=act["wrong"],
        right=act["right"],
    )


def _piece(source_id: str) -> Article:
    return Article.objects.get(
        legacy_document__namespace=NAMESPACE, legacy_document__source_id=source_id
    )
