"""Terms: what machines may do with the magazine, and whom to write to; one row for the site.

One choice on text and data mining feeds robots.txt, tdmrep.json and trust.txt.
"""

from collections.abc import Callable

from django.core.exceptions import ValidationError
from django.db import models
from django.db.models.functions import Now

from articles.text import record_lines
from articles.text.record_lines import BadLine

ONLY_ROW = 1


class Mining(models.TextChoices):
    RESERVED = "reserved", "Nothing without our leave: no mining, no training"
    ALLOWED = "allowed", "Mine and train on whatever is public"


def are_contacts(text: str) -> None:
    """Raise ValidationError unless each line is a mailto: or https: address."""
    _checked(record_lines.contacts, text)


def are_trust_lines(text: str) -> None:
    """Raise ValidationError unless each line is one of trust.txt's, such as belongto=https://…"""
    _checked(record_lines.trust, text)


def are_ads_lines(text: str) -> None:
    """Raise ValidationError unless each line is a record or a variable of ads.txt."""
    _checked(record_lines.ads, text)


class Terms(models.Model):
    Mining = Mining

    mining = models.CharField(
        "what they may do", max_length=8, choices=Mining, default=Mining.RESERVED,
        help_text="Told to crawlers in robots.txt, tdmrep.json and trust.txt. Search engines may "
        "index the site either way.",
    )  # fmt: skip
    licence_address = models.URLField(
        max_length=500, blank=True,
        help_text="Where somebody who wants to mine can ask for leave.",
    )  # fmt: skip
    contacts = models.TextField(
        blank=True, validators=[are_contacts],
        help_text="For everybody, in trust.txt: one a line, mailto:desk@… or https://…",
    )  # fmt: skip
    security_contacts = models.TextField(
        blank=True, validators=[are_contacts],
        help_text="For whoever finds a hole in the site, in security.txt, written the same way. "
        "Without one there is no such file.",
    )  # fmt: skip
    trust_lines = models.TextField(
        "trust.txt", blank=True, validators=[are_trust_lines],
        help_text="Ties of the publisher, one a line: belongto=https://…, controlledby=…, "
        "member=…, social=…, vendor=…, disclosure=…",
    )  # fmt: skip
    ads_lines = models.TextField(
        "ads.txt", blank=True, validators=[are_ads_lines],
        help_text="Who may sell advertising here, one record a line; empty says that nobody may.",
    )  # fmt: skip
    modified_at = models.DateTimeField(db_default=Now(), editable=False)

    class Meta:
        verbose_name = verbose_name_plural = "terms for machines"
        default_permissions = ("change", "view")
        constraints = [
            models.CheckConstraint(condition=models.Q(pk=ONLY_ROW), name="terms_are_one_row"),
            models.CheckConstraint(
                condition=models.Q(mining__in=Mining.values), name="terms_mining_is_known"
            ),
        ]

    def __str__(self) -> str:
        return "Terms for machines"

    @classmethod
    def held(cls) -> "Terms":
        """The row, or the careful defaults while nobody has saved one. One query."""
        return cls.objects.filter(pk=ONLY_ROW).first() or cls(pk=ONLY_ROW)

    @property
    def is_reserved(self) -> bool:
        return self.mining == Mining.RESERVED


def _checked(read: Callable[[str], list[str]], text: str) -> None:
    try:
        read(text)
    except BadLine as error:
        raise ValidationError(str(error)) from error
