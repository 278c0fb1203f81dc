"""Forms that keep an unchanged text as it is stored, whatever the browser did to its line ends."""

from typing import Any

from django import forms


class TypedWordsForm(forms.ModelForm):
    """Browsers send "\\r\\n", and form fields strip: neither is an edit, nor a new revision."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **{"label_suffix": "", **kwargs})

    def clean(self) -> dict[str, Any]:
        cleaned = super().clean() or self.cleaned_data
        for name, text in cleaned.items():
            if isinstance(text, str):
                cleaned[name] = _as_stored(text.replace("\r\n", "\n"), self.initial.get(name))
        return cleaned


def _as_stored(typed: str, stored: object) -> str:
    is_same = isinstance(stored, str) and typed.strip() == stored.replace("\r\n", "\n").strip()
    return stored if is_same else typed
