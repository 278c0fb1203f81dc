"""What a person may give for one rejected document: the options that can be the cure of it."""

from django import forms

from articles.importing.reading.formats import FORMATS
from articles.importing.reading.language.dates import ORDERS

_AS_BEFORE = ("", "As in the run")
# Of files that are not UTF-8, which is always tried first.
_ENCODINGS = (
    ("cp1252", "Western European (Windows-1252)"),
    ("iso8859-15", "Western European (ISO 8859-15)"),
    ("mac-roman", "Western European (Macintosh)"),
    ("cp1250", "Central European (Windows-1250)"),
    ("cp1251", "Cyrillic (Windows-1251)"),
    ("koi8-u", "Cyrillic (KOI8-U)"),
    ("cp866", "Cyrillic (DOS)"),
    ("cp1253", "Greek (Windows-1253)"),
    ("cp1254", "Turkish (Windows-1254)"),
    ("cp1255", "Hebrew (Windows-1255)"),
    ("cp1256", "Arabic (Windows-1256)"),
    ("utf-16-le", "UTF-16, little end first"),
    ("utf-16-be", "UTF-16, big end first"),
)
_ORDERS = {"DMY": "Day, month, year", "MDY": "Month, day, year", "YMD": "Year, month, day"}


class OptionsForm(forms.Form):
    """`number` tells the forms of one page apart."""

    format = forms.ChoiceField(
        required=False, choices=[_AS_BEFORE, *((each.NAME, each.NAME) for each in FORMATS)]
    )
    encoding = forms.ChoiceField(
        required=False, choices=[_AS_BEFORE, *_ENCODINGS], label="Encoding, where it is not UTF-8"
    )
    date_order = forms.ChoiceField(
        required=False,
        choices=[_AS_BEFORE, *((each, _ORDERS[each]) for each in ORDERS)],
        label="Order of 03/04/2017",
    )

    def __init__(self, *args: object, number: int = 0, **kwargs: object) -> None:
        super().__init__(*args, **{"auto_id": f"id_{number}_%s", "label_suffix": "", **kwargs})

    def given(self) -> dict[str, str]:
        """Those that were chosen."""
        return {name: value for name, value in self.cleaned_data.items() if value}
