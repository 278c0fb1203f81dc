"""Source: what articles rest on, one row for each person, document, page or data set."""

from urllib.parse import quote

from django.db import models

from articles.models.language import Initial


class SourceKind(models.TextChoices):
    PERSON = "person", "Person"
    ORGANISATION = "organisation", "Organisation"
    DOCUMENT = "document", "Document"
    WEB_PAGE = "web_page", "Web page"
    DATA_SET = "data_set", "Data set"
    SOCIAL_POST = "social_post", "Social post"
    OBSERVATION = "observation", "Own observation"
    UNNAMED = "unnamed", "Unnamed source"


class Source(models.Model):
    Kind = SourceKind

    name = models.CharField(max_length=500, help_text="As readers see it: a title or a name.")
    slug = models.SlugField(max_length=120, unique=True, allow_unicode=True)
    kind = models.CharField(max_length=12, choices=SourceKind, default=SourceKind.WEB_PAGE)
    publisher = models.CharField(max_length=200, blank=True, help_text="Who put it out.")
    address = models.TextField(blank=True, help_text="Where it can be read (http or https).")
    address_key = models.TextField(
        null=True, blank=True, unique=True, editable=False,
        help_text="The address in its normal form; one row for each.",
    )  # fmt: skip
    archived_address = models.TextField(blank=True, help_text="A kept copy, such as a web archive.")
    accessed_on = models.DateField(null=True, blank=True, help_text="When it was last read.")
    description = models.TextField(blank=True, help_text="What readers should know of it.")

    class Meta:
        ordering = ["name"]
        constraints = [
            models.CheckConstraint(
                condition=models.Q(kind__in=SourceKind.values), name="source_kind_is_known"
            ),
            models.CheckConstraint(condition=~models.Q(name=""), name="source_has_a_name"),
        ]
        indexes = [
            models.Index(
                Initial("name"), models.F("name"), models.F("id"), name="source_by_initial"
            ),
        ]

    def __str__(self) -> str:
        return self.name

    def get_absolute_url(self) -> str:
        return f"/sources/{quote(self.slug)}/"
