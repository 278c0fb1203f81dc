"""A text field that holds only HTML from the allow-list, whatever way the text came in."""

from django.core.exceptions import ValidationError
from django.db import models
from django.db.models.expressions import BaseExpression, Case
from django.db.models.functions import Cast

from articles.text.sanitize import Clean, RefusedHtml, clean


class UncleanExpression(TypeError):
    """An SQL expression was to be written into a field whose text must pass the sanitiser."""

    def __init__(self, field: str) -> None:
        super().__init__(
            f"{field} takes text, not an SQL expression: the database cannot sanitise HTML. "
            "Read the text, change it, and save it."
        )


class CleanHtmlField(models.TextField):
    """Sanitises on every way to the database: create, save, update, bulk_create, bulk_update.

    `get_prep_value` cleans strings; `pre_save` also puts the clean text back on the instance, so
    that a preview or a hash made after saving is of what was stored (bulk_update calls no
    pre_save: read again after it). Text marked `Clean` is let through, so none is cleaned twice.
    """

    def from_db_value(self, value, expression, connection):
        return value if value is None else Clean(value)

    def to_python(self, value):
        try:
            return value if value is None or isinstance(value, Clean) else clean(str(value))
        except RefusedHtml as refusal:
            raise ValidationError(str(refusal), code="refused-html") from refusal

    def get_prep_value(self, value):
        if value is None or isinstance(value, BaseExpression):
            return value
        return str(clean(str(value)) if not isinstance(value, Clean) else value)

    def pre_save(self, model_instance, add):
        value = getattr(model_instance, self.attname)
        if isinstance(value, BaseExpression | models.F):
            raise UncleanExpression(self.name)
        if value is not None and not isinstance(value, Clean):
            value = clean(str(value))
            setattr(model_instance, self.attname, value)
        return value


class CleanHtmlQuerySet(models.QuerySet):
    """Refuses expressions for clean HTML fields in update(), but for bulk_update's own Case."""

    def update(self, **fields):
        for name, value in fields.items():
            if isinstance(self.model._meta.get_field(name), CleanHtmlField):
                _refuse_expression(name, value)
        return super().update(**fields)

    update.alters_data = True


def _refuse_expression(name: str, value: object) -> None:
    if not isinstance(value, BaseExpression | models.F):
        return
    if isinstance(value, Cast):  # bulk_update wraps its Case in a Cast on PostgreSQL
        value = value.get_source_expressions()[0]
    # bulk_update's branches are Value(…, output_field=this field), so each passes get_prep_value
    if isinstance(value, Case) and all(
        isinstance(getattr(case.result, "_output_field_or_none", None), CleanHtmlField)
        for case in value.cases
    ):
        return
    raise UncleanExpression(name)
