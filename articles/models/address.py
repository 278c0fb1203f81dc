"""Address: every path that an article, author, section, series, topic or source has or had."""

from django.db import models


class AddressQuerySet(models.QuerySet):
    def vacant(self) -> "AddressQuerySet":
        """Those where something stood that an undone import has taken away."""
        return self.filter(**dict.fromkeys(Address.TARGETS))

    def leading(self) -> "AddressQuerySet":
        """Those that lead to something."""
        return self.exclude(**dict.fromkeys(Address.TARGETS))


class Address(models.Model):
    """A path such as /2020/10/slug/ (decoded, with its slashes); it never dies.

    The one an article stands at now is `Article.path`; all others of that article redirect to it.
    """

    path = models.TextField(unique=True, help_text="Decoded, from the root: /2020/10/slug/")
    article = models.ForeignKey(
        "articles.Article", on_delete=models.PROTECT, null=True, blank=True,
        related_name="addresses",
    )  # fmt: skip
    author = models.ForeignKey(
        "articles.Author", on_delete=models.CASCADE, null=True, blank=True, related_name="addresses"
    )
    section = models.ForeignKey(
        "articles.Section", on_delete=models.CASCADE, null=True, blank=True,
        related_name="addresses",
    )  # fmt: skip
    series = models.ForeignKey(
        "articles.Series", on_delete=models.CASCADE, null=True, blank=True, related_name="addresses"
    )
    topic = models.ForeignKey(
        "articles.Topic", on_delete=models.CASCADE, null=True, blank=True, related_name="addresses"
    )
    source = models.ForeignKey(
        "articles.Source", on_delete=models.CASCADE, null=True, blank=True, related_name="addresses"
    )
    since = models.DateTimeField(db_default=models.functions.Now())

    objects = AddressQuerySet.as_manager()

    TARGETS = ("article", "author", "section", "series", "topic", "source")

    class Meta:
        verbose_name_plural = "addresses"
        default_permissions = ("view",)
        constraints = [
            models.CheckConstraint(
                condition=models.Q(path__startswith="/"), name="address_begins_at_the_root"
            ),
        ]

    def __str__(self) -> str:
        return self.path

    @property
    def target(self) -> models.Model | None:
        """What stands at this address now, or stood there; None where an undone import took it."""
        named = (name for name in self.TARGETS if getattr(self, f"{name}_id") is not None)
        return next((getattr(self, name) for name in named), None)
