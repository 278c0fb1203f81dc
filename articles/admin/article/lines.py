"""A list of short texts, written one a line."""

from django import forms


class LinesField(forms.CharField):
    """`["One", "Two"]` in Python and in the database, "One\\nTwo" in the form."""

    widget = forms.Textarea(attrs={"rows": 4, "class": "lines"})

    def prepare_value(self, value: list[str] | str | None) -> str:
        return value if isinstance(value, str) else "\n".join(value or [])

    def to_python(self, value: str | None) -> list[str]:
        lines = (line.strip() for line in super().to_python(value).splitlines())
        return [line for line in lines if line]

    def has_changed(self, initial: list[str] | None, data: str | None) -> bool:
        return self.to_python(data) != (initial or [])
