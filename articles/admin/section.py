"""Sections: the one place where an article belongs, in the order of the navigation."""

from django import forms
from django.conf import settings
from django.http import HttpRequest

from articles.admin.access import DeskAdmin
from articles.admin.slugs import SlugForm, WithAddress
from articles.models import Section


class NamesField(forms.CharField):
    """A name in each further language, a line for each: "uk: Думка"."""

    widget = forms.Textarea(attrs={"rows": 3})

    def prepare_value(self, value: object) -> object:
        if isinstance(value, dict):
            order = list(dict(settings.LANGUAGES))  # PostgreSQL keeps one of its own
            codes = sorted(value, key=lambda code: (code not in order, [*order, code].index(code)))
            return "\n".join(f"{code}: {value[code]}" for code in codes)
        return value

    def to_python(self, value: str) -> dict[str, str]:
        names = {}
        for line in filter(None, map(str.strip, (value or "").splitlines())):
            code, _colon, name = (part.strip() for part in line.partition(":"))
            if code not in dict(settings.LANGUAGES) or not name:
                raise forms.ValidationError(f"“{line}”: write the language first, as “uk: Думка”.")
            names[code] = name[:80]
        return names

    def has_changed(self, initial: dict[str, str] | None, data: str | None) -> bool:
        try:
            return self.to_python(data or "") != (initial or {})
        except forms.ValidationError:
            return True


class SectionForm(SlugForm):
    names = NamesField(
        required=False,
        label="Names in further languages",
        help_text="One a line, such as “uk: Думка”; its lists in that language say so.",
    )

    class Meta:
        model = Section
        fields = ("name", "names", "description", "position", "slug")


class SectionAdmin(WithAddress, DeskAdmin):
    form = SectionForm
    list_display = ("name", "slug", "position", "description")
    search_fields = ("name", "slug")

    def get_fields(self, request: HttpRequest, obj: Section | None = None) -> tuple[str, ...]:
        """A magazine of one language is not asked for another."""
        fields = SectionForm.Meta.fields
        is_one = len(settings.LANGUAGES) == 1
        return tuple(name for name in fields if name != "names" or not is_one)
