"""Article: an opinion piece, an interview or their kin, from the first draft to its withdrawal."""

from datetime import datetime
from urllib.parse import quote

from django.conf import settings
from django.db import models
from django.db.models.functions import Now
from django.utils import timezone
from taggit.managers import TaggableManager

from articles.models.changed import CHANGED_AT, file_number
from articles.models.fields import CleanHtmlField, CleanHtmlQuerySet
from articles.models.language import Base
from articles.models.topic import ArticleTopic
from articles.text.printed import printed


class Kind(models.TextChoices):
    OPINION = "opinion", "Opinion"
    INTERVIEW = "interview", "Interview"
    EDITORIAL = "editorial", "Editorial"
    ANALYSIS = "analysis", "Analysis"
    REPORT = "report", "Report"
    REVIEW = "review", "Review"
    LETTER = "letter", "Letter"


# Kinds in which somebody argues: they carry the opinion label.
OPINION_KINDS = (Kind.OPINION, Kind.EDITORIAL, Kind.LETTER)


class Status(models.TextChoices):
    """What the desk decided. "Scheduled" is no status: it is published with a time ahead."""

    DRAFT = "draft", "Draft"
    IN_REVIEW = "in_review", "In review"
    PUBLISHED = "published", "Published"
    WITHDRAWN = "withdrawn", "Withdrawn"


class Precision(models.TextChoices):
    DAY = "day", "Day"
    MINUTE = "minute", "Minute"
    SECOND = "second", "Second"


# What readers read of an article's own row: the triggers and the snapshots take it from here.
# Changing one after publication takes a revision.
WORDS = (
    "kind", "kicker", "headline", "standfirst", "highlights", "body", "dateline", "disclaimer",
    "editors_note", "interview_note", "lead_figure",
)  # fmt: skip


class ArticleQuerySet(CleanHtmlQuerySet):
    def public(self) -> "ArticleQuerySet":
        """What readers may see now, by the database's clock: the one answer to that question."""
        return self.filter(status=Status.PUBLISHED, published_at__lte=Now())

    def scheduled(self) -> "ArticleQuerySet":
        """Decided, with a time that is still ahead."""
        return self.filter(status=Status.PUBLISHED, published_at__gt=Now())

    def bounded(self, condition: models.Q) -> "ArticleQuerySet":
        """`filter`, with the condition before all others.

        Of two bounds on one column SQLite gives its index the first: after that of `public()` any
        other would be looked for by walking back from today.
        """
        rows = self.filter(condition)
        held = rows.query.where.children
        count = len(self.query.where.children)
        held[:] = held[count:] + held[:count]
        return rows

    def newest_first(self) -> "ArticleQuerySet":
        return self.order_by("-published_at", "-id")

    def by_author(self, author: models.Model) -> "ArticleQuerySet":
        return self.filter(bylines__author=author).distinct()

    def imported_with_warnings(self) -> "ArticleQuerySet":
        return self.filter(legacy_document__warning_count__gt=0)


class Article(models.Model):
    Kind = Kind
    Status = Status
    Precision = Precision

    # What it is
    kind = models.CharField(max_length=9, choices=Kind, default=Kind.OPINION)
    language = models.CharField(
        max_length=10, default="en", help_text="Of the text; the page speaks it too."
    )
    translation_of = models.ForeignKey(
        "self", on_delete=models.SET_NULL, null=True, blank=True, related_name="translations"
    )
    section = models.ForeignKey(
        "articles.Section", on_delete=models.PROTECT, null=True, blank=True,
        related_name="articles",
    )  # fmt: skip
    series = models.ForeignKey(
        "articles.Series", on_delete=models.SET_NULL, null=True, blank=True,
        related_name="articles",
    )  # fmt: skip

    # The words, in the order in which a piece is written
    kicker = models.CharField(
        max_length=120, blank=True, help_text="A word or two above the headline."
    )
    headline = models.TextField(help_text="Never cut, anywhere.")
    standfirst = models.TextField(blank=True, help_text="The sentence below the headline.")
    highlights = models.JSONField(
        default=list, blank=True, help_text="A short list of what the piece says; one a line."
    )
    dateline = models.CharField(max_length=120, blank=True, help_text="The place of writing.")
    body = CleanHtmlField(blank=True)
    disclaimer = models.TextField(
        blank=True, help_text="Such as: The opinions expressed … are those of the author."
    )
    interview_note = models.TextField(
        blank=True, help_text="Such as: Edited for length and clarity."
    )
    editors_note = models.TextField(blank=True, help_text="Context that readers should have.")
    lead_figure = models.OneToOneField(
        "articles.Figure", on_delete=models.SET_NULL, null=True, blank=True, related_name="leads"
    )
    lead_image_address = models.TextField(
        blank=True, help_text="Where the legacy piece had its picture; not fetched, not shown."
    )
    topics = TaggableManager(
        through=ArticleTopic, blank=True, verbose_name="topics", help_text="Separated by commas."
    )
    desk_note = models.TextField(blank=True, help_text="For the desk only; readers never see it.")

    # Where it stands
    slug = models.CharField(
        max_length=200, blank=True, help_text="Its address; empty takes it from the headline."
    )
    path = models.TextField(
        unique=True, null=True, blank=True, editable=False,
        help_text="Decoded, from the root: /2020/10/slug/. Given when it is first published.",
    )  # fmt: skip
    status = models.CharField(max_length=9, choices=Status, default=Status.DRAFT, editable=False)
    public_revision = models.ForeignKey(
        "articles.Revision", on_delete=models.PROTECT, null=True, blank=True, related_name="+",
        editable=False, help_text="The snapshot of the words that readers see.",
    )  # fmt: skip
    lock_version = models.PositiveIntegerField(
        default=0, editable=False, help_text="Counts saves, so that no editor overwrites another."
    )

    # When
    created_at = models.DateTimeField(db_default=Now(), editable=False)
    created_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.SET_NULL, null=True, blank=True,
        related_name="+", editable=False,
    )  # fmt: skip
    published_at = models.DateTimeField(null=True, blank=True, editable=False)
    published_precision = models.CharField(
        max_length=6, choices=Precision, default=Precision.SECOND, editable=False,
        help_text="How much of the time is known; pages show no more.",
    )  # fmt: skip
    embargoed_until = models.DateTimeField(
        null=True, blank=True, help_text="Publication is refused before this time."
    )
    modified_at = models.DateTimeField(
        null=True, blank=True, editable=False, help_text="The last change readers can see."
    )
    imported_at = models.DateTimeField(null=True, blank=True, editable=False)
    withdrawn_at = models.DateTimeField(null=True, blank=True, editable=False)
    withdrawn_by_name = models.CharField(max_length=200, blank=True, editable=False)
    withdrawal_notice = models.TextField(
        blank=True, editable=False, help_text="What readers are told at the address."
    )

    objects = ArticleQuerySet.as_manager()

    class Meta:
        ordering = ["-published_at", "-id"]
        default_permissions = ("add", "change", "view", "delete")
        permissions = [
            ("publish_article", "Can publish, schedule and revise published articles"),
            ("withdraw_article", "Can withdraw articles"),
        ]
        constraints = [
            models.CheckConstraint(
                condition=models.Q(kind__in=Kind.values), name="article_kind_is_known"
            ),
            models.CheckConstraint(
                condition=models.Q(status__in=Status.values), name="article_status_is_known"
            ),
            models.CheckConstraint(
                condition=models.Q(published_precision__in=Precision.values),
                name="article_precision_is_known",
            ),
            models.CheckConstraint(
                condition=~models.Q(status__in=[Status.PUBLISHED, Status.WITHDRAWN])
                | (
                    models.Q(published_at__isnull=False, path__isnull=False, section__isnull=False)
                    & ~models.Q(headline="")
                ),
                name="article_published_has_time_address_section_headline",
            ),
            models.CheckConstraint(
                condition=~models.Q(status=Status.PUBLISHED)
                | models.Q(embargoed_until__isnull=True)
                | models.Q(published_at__gte=models.F("embargoed_until")),
                name="article_is_not_public_before_its_embargo_ends",
            ),
            models.CheckConstraint(
                condition=~models.Q(status=Status.WITHDRAWN)
                | (models.Q(withdrawn_at__isnull=False) & ~models.Q(withdrawal_notice="")),
                name="article_withdrawn_says_when_and_why",
            ),
        ]
        indexes = [
            models.Index(fields=["-published_at", "-id"], name="article_by_publication"),
            models.Index(fields=["section", "-published_at", "-id"], name="article_in_section"),
            models.Index(
                Base("language"),
                models.F("published_at").desc(),
                models.F("id").desc(),
                name="article_in_language",
            ),
            models.Index(
                models.F("section"),
                Base("language"),
                models.F("published_at").desc(),
                models.F("id").desc(),
                name="article_in_section_language",
            ),
            models.Index(fields=["kind", "-published_at", "-id"], name="article_of_kind"),
            models.Index(fields=["series", "-published_at", "-id"], name="article_in_series"),
            # Not by status first: the planner would take these for every list of public pieces.
            models.Index(CHANGED_AT.desc(), name="article_by_change"),
            models.Index(file_number(), CHANGED_AT.desc(), name="article_by_change_in_file"),
            models.Index("section", CHANGED_AT.desc(), name="article_by_change_in_section"),
            models.Index("series", CHANGED_AT.desc(), name="article_by_change_in_series"),
        ]

    def __str__(self) -> str:
        return self.headline

    def get_absolute_url(self) -> str:
        """The percent-encoded path, or an empty text before the first publication."""
        return quote(self.path) if self.path else ""

    @property
    def is_public(self) -> bool:
        """By this process's clock: for showing alone; what may be read is asked of `public()`."""
        return self.status == Status.PUBLISHED and self.published_at <= timezone.now()

    @property
    def is_scheduled(self) -> bool:
        return self.status == Status.PUBLISHED and self.published_at > timezone.now()

    @property
    def is_opinion(self) -> bool:
        return self.kind in OPINION_KINDS

    @property
    def is_interview(self) -> bool:
        return self.kind == Kind.INTERVIEW

    @property
    def state_label(self) -> str:
        """The status in the desk's words, with "Scheduled" for a time ahead."""
        return "Scheduled" if self.is_scheduled else self.get_status_display()

    @property
    def is_modified(self) -> bool:
        """Whether readers were shown a change after publication."""
        return bool(self.modified_at and self.published_at and self.modified_at > self.published_at)

    def path_at(self, time: datetime) -> str:
        """The path that publication at `time` gives, by the newsroom's own calendar."""
        precision = self.published_precision if time == self.published_at else "second"
        return path_of(self.slug, time, precision)


def path_of(slug: str, time: datetime, precision: str) -> str:
    """Where an article of this slug stands when it is published at `time`, known so exactly."""
    local = printed(timezone.localtime(time), precision)
    return f"/{local.year}/{local.month:02}/{slug}/"
