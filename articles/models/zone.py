"""Zone: one part of the front page, how it is set and with what it fills itself."""

from django.core.exceptions import ValidationError
from django.core.validators import MaxValueValidator
from django.db import models

from articles.models.article import OPINION_KINDS, Article, Kind

MOST_A_ZONE = 24


class Look(models.TextChoices):
    """How the pieces of a zone are set."""

    LEAD = "lead", "Lead: one piece, large"
    COLUMN = "column", "Column: the writers’ faces and names first"
    QUOTATIONS = "quotations", "Quotations: the words of those who were asked"
    TEASERS = "teasers", "Teasers: headline and standfirst, three abreast"
    LINES = "lines", "Lines: headline, name and day"


# What stands above a zone without a heading of its own; readers get it in their language.
USUAL_HEADINGS = {
    Look.LEAD: "Lead",
    Look.COLUMN: "Opinion",
    Look.QUOTATIONS: "Interviews",
    Look.TEASERS: "Reports and reviews",
    Look.LINES: "Earlier",
}


class ZoneQuerySet(models.QuerySet):
    def in_order(self) -> "ZoneQuerySet":
        return self.select_related("section").order_by("position", "pk")


class Zone(models.Model):
    Look = Look

    heading = models.CharField(
        max_length=80, blank=True,
        help_text="Above the zone. Empty takes the usual word, in the language of the page.",
    )  # fmt: skip
    look = models.CharField(max_length=10, choices=Look, default=Look.TEASERS)
    position = models.PositiveSmallIntegerField(
        default=100, help_text="Zones stand in this order, and choose in it; small comes first."
    )
    most = models.PositiveSmallIntegerField(
        default=3, validators=[MaxValueValidator(MOST_A_ZONE)], verbose_name="most pieces",
        help_text="It is never longer than that, and shorter where there is less.",
    )  # fmt: skip
    fills_itself = models.BooleanField(
        default=True, help_text="Below what is pinned, with the newest pieces that suit."
    )
    kinds = models.JSONField(
        default=list, blank=True, help_text="It fills itself with these kinds; none means any."
    )
    section = models.ForeignKey(
        "articles.Section", on_delete=models.PROTECT, null=True, blank=True, related_name="zones",
        help_text="It fills itself from this section; empty means any.",
    )  # fmt: skip

    objects = ZoneQuerySet.as_manager()

    class Meta:
        ordering = ["position", "pk"]
        permissions = [("compose_front", "Can compose the front page")]
        constraints = [
            models.CheckConstraint(
                condition=models.Q(look__in=Look.values), name="zone_look_is_known"
            ),
        ]

    def __str__(self) -> str:
        return self.heading or USUAL_HEADINGS[self.look]

    def clean(self) -> None:
        if self.look == Look.LEAD and self.most > 1:
            raise ValidationError({"most": "A lead is one piece."})

    @property
    def is_lead(self) -> bool:
        return self.look == Look.LEAD

    @property
    def is_choosy(self) -> bool:
        """Whether it fills itself with some kinds or one section alone."""
        return bool(self.kinds or self.section_id)

    @property
    def choices(self) -> list[dict[str, object]]:
        """Conditions for the articles that it may fill itself with, one of them for each kind.

        The newest of one kind are read off an index; those of several would have to be sorted.
        """
        section = {"section": self.section_id} if self.section_id else {}
        return [section | {"kind": kind} for kind in self.kinds] or [section]

    def meets(self, other: "Zone") -> bool:
        """Whether one piece could suit both."""
        of_kind = not self.kinds or not other.kinds or bool({*self.kinds} & {*other.kinds})
        in_section = None in (self.section_id, other.section_id)
        return of_kind and (in_section or self.section_id == other.section_id)

    def suits(self, article: Article) -> bool:
        """The same of one piece."""
        is_of_kind = not self.kinds or article.kind in self.kinds
        return is_of_kind and self.section_id in (None, article.section_id)


# The front page of a magazine in which nobody has composed one yet.
FIRST_ZONES = (
    {"look": Look.LEAD, "most": 1, "kinds": []},
    {"look": Look.COLUMN, "most": 6, "kinds": [*OPINION_KINDS]},
    {"look": Look.QUOTATIONS, "most": 3, "kinds": [Kind.INTERVIEW]},
    {"look": Look.TEASERS, "most": 3, "kinds": [Kind.ANALYSIS, Kind.REPORT, Kind.REVIEW]},
    {"look": Look.LINES, "most": 12, "kinds": []},
)


def after_migrations(sender, using: str, **_) -> None:
    """Make the first zones where there are none, a magazine's own are left alone."""
    zones = Zone.objects.using(using)
    if not zones.exists():
        zones.bulk_create(
            Zone(position=10 * place, **zone) for place, zone in enumerate(FIRST_ZONES, start=1)
        )
