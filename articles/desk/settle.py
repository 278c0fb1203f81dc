"""Settle what the import suggested: accept it into the piece, or dismiss it."""

from django.contrib.auth.models import AbstractBaseUser
from django.db import transaction
from django.db.models import Max

from articles.desk import clock
from articles.desk.credit import author_called, credit
from articles.desk.errors import Refused
from articles.desk.revise import revise
from articles.desk.signature import name_of
from articles.models import Article, Citation, Participant, Revision, Source, Suggestion
from articles.text.slug import slug


@transaction.atomic
def settle(
    suggestion: Suggestion, *, by: AbstractBaseUser | None, accept: bool, value: str = ""
) -> Suggestion:
    """Take it into the piece, as `value` where the person changed it; or dismiss it.

    An interviewee becomes a participant, a source a citation, an author a credit, a kind the
    piece's. A correction or an origin is only ticked off: what it takes is done in the piece.
    Raises Refused when it is settled already, or cannot be what it should become.
    """
    held = Suggestion.objects.select_for_update(of=("self",)).get(pk=suggestion.pk)
    if held.outcome != Suggestion.Outcome.OPEN:
        raise Refused(f"This suggestion was {held.get_outcome_display().lower()} already.")
    if accept and not held.is_settled_by_hand:
        _take(held, " ".join(value.split()) or held.value, by)
    held.outcome = Suggestion.Outcome.ACCEPTED if accept else Suggestion.Outcome.DISMISSED
    held.settled_at, held.settled_by_name = clock.now(), name_of(by)
    held.save()
    return held


def _take(suggestion: Suggestion, value: str, by: AbstractBaseUser | None) -> None:
    if suggestion.field not in _STEPS:
        raise Refused(f"A suggested {suggestion.field} is settled in the form itself.")
    is_changed = value != suggestion.value
    suggestion.value = value
    note = _STEPS[suggestion.field](suggestion, is_changed)
    revise(suggestion.article, by=by, reason=Revision.Reason.MINOR, note=note)
    twins = suggestion.article.suggestions.filter(field=suggestion.field, value=value)
    if twins.exclude(pk=suggestion.pk).exists():  # another guess was what this one has become
        suggestion.refresh_from_db(fields=["value"])


def _add_interviewee(suggestion: Suggestion, is_changed: bool) -> str:
    _fits(suggestion, Participant)
    Participant.objects.get_or_create(
        article=suggestion.article,
        name=suggestion.value,
        defaults={"role": Participant.Role.INTERVIEWEE, "description": suggestion.words[:500]},
    )
    return f"Named: {suggestion.value}"


def _add_source(suggestion: Suggestion, is_changed: bool) -> str:
    _fits(suggestion, Source)
    source, _created = Source.objects.get_or_create(
        slug=slug(suggestion.value),
        defaults={"name": suggestion.value, "kind": Source.Kind.PERSON},
    )
    last = suggestion.article.citations.aggregate(last=Max("position"))["last"] or 0
    Citation.objects.get_or_create(
        article=suggestion.article,
        source=source,
        words=suggestion.words,
        defaults={"position": last + 1},
    )
    return f"Named: {suggestion.value}"


def _add_author(suggestion: Suggestion, is_changed: bool) -> str:
    _fits(suggestion, Participant)
    credit(suggestion.article, author_called(suggestion.value))
    return f"Credited: {suggestion.value}"


def _set_kind(suggestion: Suggestion, is_changed: bool) -> str:
    """What the import guessed is what it stored, so another kind there is an editor's."""
    article = suggestion.article
    if suggestion.value not in Article.Kind.values:
        raise Refused(f"“{suggestion.value}” is no kind of piece.")
    if not is_changed and article.kind != suggestion.value:
        raise Refused(
            f"Somebody has made this piece “{article.get_kind_display()}” since the import. "
            "Dismiss the suggestion, or choose the kind that it should have."
        )
    article.kind = suggestion.value
    return f"Kind: {article.get_kind_display()}"


def _fits(suggestion: Suggestion, model: type) -> None:
    most = model._meta.get_field("name").max_length
    if len(suggestion.value) > most:
        raise Refused(
            f"A name has at most {most} characters; this one has {len(suggestion.value)}."
        )


_STEPS = {
    "interviewee": _add_interviewee,
    "source": _add_source,
    "author": _add_author,
    "kind": _set_kind,
}
