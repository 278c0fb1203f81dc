"""PreviewLink: a draft shown to somebody outside, until a time. PreviewOpening: each look at it."""

import hashlib

from django.db import models
from django.db.models.functions import Now


def digest(token: str) -> str:
    """The SHA-256 of a token, in hex: all that is kept of it.

    A token is 256 random bits, so nothing slower is needed to keep it from being guessed back.
    """
    return hashlib.sha256(token.encode()).hexdigest()


class PreviewLinkQuerySet(models.QuerySet):
    def open(self) -> "PreviewLinkQuerySet":
        """Those that still show their piece, by the database's clock."""
        return self.filter(revoked_at__isnull=True, expires_at__gt=Now())


class PreviewLink(models.Model):
    """Outlives its piece, so that whoever was sent it is told what became of it."""

    article = models.ForeignKey(
        "articles.Article", on_delete=models.SET_NULL, null=True, related_name="preview_links"
    )
    token_sha256 = models.CharField(max_length=64, unique=True)
    language = models.CharField(max_length=10, help_text="Of the piece, also when that is gone.")
    shown_to = models.CharField(max_length=200, help_text="For whom it was made; desk only.")
    made_at = models.DateTimeField(db_default=Now())
    made_by_id = models.BigIntegerField(null=True, blank=True)
    made_by_name = models.CharField(max_length=200, blank=True)
    expires_at = models.DateTimeField()
    revoked_at = models.DateTimeField(null=True, blank=True)
    revoked_by_id = models.BigIntegerField(null=True, blank=True)
    revoked_by_name = models.CharField(max_length=200, blank=True)

    objects = PreviewLinkQuerySet.as_manager()

    class Meta:
        ordering = ["-id"]
        default_permissions = ()
        constraints = [
            models.CheckConstraint(
                condition=~models.Q(shown_to=""), name="preview_link_says_for_whom"
            ),
        ]

    def __str__(self) -> str:
        return self.shown_to


class PreviewOpening(models.Model):
    """When, from which network, and which version: enough to see that a link went astray."""

    link = models.ForeignKey(PreviewLink, on_delete=models.CASCADE, related_name="openings")
    opened_at = models.DateTimeField(db_default=Now())
    network = models.CharField(
        max_length=43, blank=True, help_text="Such as 192.0.2.0/24; never a whole address."
    )
    revision_number = models.PositiveIntegerField(
        null=True, blank=True, help_text="Of the last snapshot when it was opened."
    )

    class Meta:
        ordering = ["-id"]
        default_permissions = ()

    def __str__(self) -> str:
        return f"{self.opened_at:%Y-%m-%d %H:%M} {self.network}"
