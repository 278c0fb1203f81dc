"""Settle what the import suggested: accept it into the piece, or dismiss it."""

from django.contrib.auth.models import AbstractBaseUser
from django.db import transaction
from django.db.models import Max

from articles.desk import clock
from articles.desk.errors import Refused
from articles.desk.revise import revise
from articles.desk.signature import name_of
from articles.models import Citation, Participant, Revision, Source, Suggestion
from articles.text.slug import slug


@transaction.atomic
def settle(suggestion: Suggestion, *, by: AbstractBaseUser | None, accept: bool) -> Suggestion:
    """Accept an interviewee as a participant, a source as a citation; or dismiss it.

    Raises Refused when it is settled already, or is of a field that has no such step.
    """
    held = Suggestion.objects.select_for_update(of=("self",)).get(pk=suggestion.pk)
    if held.outcome != Suggestion.Outcome.OPEN:
        raise Refused(f"This suggestion was {held.get_outcome_display().lower()} already.")
    if accept:
        steps = {"interviewee": _add_interviewee, "source": _add_source}
        if held.field not in steps:
            raise Refused(f"A suggested {held.field} is settled in the form itself.")
        steps[held.field](held)
        revise(held.article, by=by, reason=Revision.Reason.MINOR, note=f"Named: {held.value}")
    held.outcome = Suggestion.Outcome.ACCEPTED if accept else Suggestion.Outcome.DISMISSED
    held.settled_at, held.settled_by_name = clock.now(), name_of(by)
    held.save()
    return held


def _add_interviewee(suggestion: Suggestion) -> None:
    Participant.objects.get_or_create(
        article=suggestion.article,
        name=suggestion.value,
        defaults={"role": Participant.Role.INTERVIEWEE, "description": suggestion.words[:500]},
    )


def _add_source(suggestion: Suggestion) -> None:
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
