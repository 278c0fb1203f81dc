"""Standing page: what the magazine says of itself: about, masthead, accessibility, its policies."""

from dataclasses import dataclass

from django.conf import settings
from django.db import models
from django.db.models.functions import Now

from articles.models.fields import CleanHtmlField, CleanHtmlQuerySet


class Purpose(models.TextChoices):
    """What the page is for, in the order in which readers find them; the value is its address."""

    ABOUT = "about", "About the magazine"
    MASTHEAD = "masthead", "Masthead: who works here"
    PRINCIPLES = "policies/principles", "Publishing principles"
    CORRECTIONS = "policies/corrections", "Corrections policy"
    ETHICS = "policies/ethics", "Ethics policy"
    COVERAGE = "policies/coverage", "Mission and coverage priorities"
    VERIFICATION = "policies/verification", "Verification and fact-checking"
    SOURCES = "policies/sources", "Unnamed sources policy"
    BYLINES = "policies/bylines", "Bylines policy: when no name stands above a piece"
    FUNDING = "policies/funding", "Ownership and funding"
    DIVERSITY = "policies/diversity", "Diversity policy"
    FEEDBACK = "policies/feedback", "Feedback policy"
    ACCESSIBILITY = "accessibility", "Accessibility statement"


POLICIES = tuple(purpose for purpose in Purpose if purpose.startswith("policies/"))

# What readers look for on each page, put to the editor who is to write it.
QUESTIONS = {
    Purpose.ABOUT: "What is this magazine, for whom, since when, and how is it reached?",
    Purpose.MASTHEAD: "How is the newsroom reached, and who decides what is printed? The names "
    "below your words come from the authors who have a job title.",
    Purpose.PRINCIPLES: "What do you promise readers, and what do you ask of those who write?",
    Purpose.CORRECTIONS: "What is corrected, how fast, where does it stand, who may ask for it?",
    Purpose.ETHICS: "What may nobody here accept, and which ties does a writer have to name?",
    Purpose.COVERAGE: "What do you cover, what do you leave to others, and who chooses?",
    Purpose.VERIFICATION: "What is checked before print, by whom, and what is checked in opinion?",
    Purpose.SOURCES: "When do you print what somebody says without a name, and who agrees to it?",
    Purpose.BYLINES: "Which pieces carry no name, why, and who answers for them?",
    Purpose.FUNDING: "Who owns the magazine, who pays for it, and what do they get for it?",
    Purpose.DIVERSITY: "Whose voices are missing, what do you do about it, how do you count?",
    Purpose.FEEDBACK: "Where do readers write, what happens to it, and when do they hear?",
    Purpose.ACCESSIBILITY: "What works, with which aids was it tried, what does not work yet, "
    "and whom does one tell?",
}  # fmt: skip


def own_language() -> str:
    """The language of the pages at the root: the first of the magazine's."""
    return settings.LANGUAGES[0][0]


class StandingPageQuerySet(CleanHtmlQuerySet):
    def public(self) -> "StandingPageQuerySet":
        """What readers may see now, by the database's clock."""
        return self.filter(published_at__lte=Now())


class StandingPage(models.Model):
    """One page in one language. Once readers have its address, it changes and does not go."""

    Purpose = Purpose

    purpose = models.CharField(max_length=30, choices=Purpose)
    language = models.CharField(max_length=10, default="en")
    headline = models.CharField(max_length=200, help_text="As the footer names it, too.")
    standfirst = models.TextField(blank=True, help_text="The whole of it in a sentence.")
    body = CleanHtmlField()
    published_at = models.DateTimeField(null=True, blank=True, editable=False)
    changed_at = models.DateTimeField(db_default=Now(), editable=False)
    lock_version = models.PositiveIntegerField(
        default=0, editable=False, help_text="Counts saves, so that no editor overwrites another."
    )

    objects = StandingPageQuerySet.as_manager()

    class Meta:
        ordering = ["language", "pk"]
        constraints = [
            models.UniqueConstraint(
                fields=["purpose", "language"], name="standing_page_is_one_in_each_language"
            ),
            models.CheckConstraint(
                condition=models.Q(purpose__in=Purpose.values),
                name="standing_page_purpose_is_known",
            ),
        ]

    def __str__(self) -> str:
        return self.headline

    def get_absolute_url(self) -> str:
        """At the root in the site's own language, below /<language>/ in every other."""
        is_own = self.language == own_language()
        return f"/{self.purpose}/" if is_own else f"/{self.language}/{self.purpose}/"

    @property
    def is_public(self) -> bool:
        return self.published_at is not None


class StandingWords(models.Model):
    """The words of a standing page as somebody saved them; never changed."""

    page = models.ForeignKey(StandingPage, on_delete=models.CASCADE, related_name="kept_words")
    number = models.PositiveIntegerField(help_text="Counts within the page.")
    headline = models.CharField(max_length=200)
    standfirst = models.TextField(blank=True)
    body = CleanHtmlField()
    note = models.TextField(blank=True, help_text="What changed, in a sentence.")
    is_public = models.BooleanField(help_text="Whether readers saw these words.")
    kept_at = models.DateTimeField(db_default=Now())
    kept_by_id = models.BigIntegerField(null=True, blank=True)
    kept_by_name = models.CharField(max_length=200, blank=True)

    objects = CleanHtmlQuerySet.as_manager()

    class Meta:
        ordering = ["-number"]
        verbose_name_plural = "standing words"
        default_permissions = ("view",)
        constraints = [
            models.UniqueConstraint(
                fields=["page", "number"], name="standing_words_count_within_the_page"
            ),
        ]

    def __str__(self) -> str:
        return f"{self.number}: {self.headline}"


@dataclass(frozen=True)
class Standing:
    """The public standing pages as every page's footer and JSON-LD name them: address and name."""

    pages: tuple[StandingPage, ...] = ()

    def of(self, purpose: str, language: str) -> StandingPage | None:
        """The page in this language, else in the site's own."""
        return self._in(purpose, language) or self._in(purpose, own_language())

    def _in(self, purpose: str, language: str) -> StandingPage | None:
        fitting = (one for one in self.pages if one.purpose == purpose)
        return next((one for one in fitting if one.language == language), None)


UNWRITTEN = Standing()
