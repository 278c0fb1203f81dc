"""What a person sees whose piece was saved by somebody else in the meantime."""

from dataclasses import dataclass

from django.forms import ModelChoiceField, ModelForm

from articles.models import Article
from articles.text.diff import Change
from articles.text.difference import Difference, differences, shown

_NOT_OF_THE_PIECE = frozenset(["lock_version", "seen_version", "reason", "note"])


@dataclass(frozen=True)
class ConflictShown:
    """The version that is stored, who wrote its words, and how the typed ones differ from it."""

    version: int
    written_by: str
    found: list[tuple[Difference, tuple[Change, ...]]]


def conflict_shown(article: Article, form: ModelForm) -> ConflictShown:
    """`article` is as the database holds it now, `form` is bound to what was typed."""
    names = [name for name in form.changed_data if name not in _NOT_OF_THE_PIECE]
    last = article.revisions.first()
    return ConflictShown(
        version=article.lock_version,
        written_by=last.made_by_name if last else "",
        found=shown(
            differences(
                {name: _stored(form, name) for name in names},
                {name: _typed(form, name) for name in names},
            )
        ),
    )


def _stored(form: ModelForm, name: str) -> str:
    field, value = form.fields[name], form[name].initial
    if isinstance(field, ModelChoiceField) and value:
        return _as_text(field.queryset.filter(pk=value).first())
    return _as_text(value)


def _typed(form: ModelForm, name: str) -> str:
    # The model's own field has cleaned the body; the form's still holds it as it was typed.
    if name == "body" and "body" not in form.errors:
        return str(form.instance.body)
    return _as_text(form.cleaned_data.get(name, form[name].data))


def _as_text(value: object) -> str:
    if value is None:
        return ""
    if isinstance(value, list | tuple):
        return "\n".join(str(item) for item in value)
    return str(value)
