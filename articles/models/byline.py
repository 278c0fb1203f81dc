"""Byline: the credit of one author on one article, as it was published that day."""

from django.db import models


class Role(models.TextChoices):
    AUTHOR = "author", "Author"
    INTERVIEWER = "interviewer", "Interviewer"
    REPORTER = "reporter", "Reporter"
    PHOTOGRAPHER = "photographer", "Photographer"
    ILLUSTRATOR = "illustrator", "Illustrator"
    TRANSLATOR = "translator", "Translator"
    EDITOR = "editor", "Editor"
    CONTRIBUTOR = "contributor", "Contributor"


# Those who answer for the text itself: what feeds and JSON-LD call its authors.
WRITING_ROLES = (Role.AUTHOR, Role.INTERVIEWER, Role.REPORTER)


class Byline(models.Model):
    Role = Role

    article = models.ForeignKey(
        "articles.Article", on_delete=models.CASCADE, related_name="bylines"
    )
    author = models.ForeignKey("articles.Author", on_delete=models.PROTECT, related_name="bylines")
    role = models.CharField(max_length=12, choices=Role, default=Role.AUTHOR)
    position = models.PositiveSmallIntegerField(default=1)
    name = models.CharField(
        max_length=200, blank=True, help_text="As published; empty takes the author's name."
    )
    bio = models.TextField(blank=True, help_text="As published; empty takes the author's bio.")
    disclosure = models.TextField(
        blank=True, help_text="As published; empty takes the author's standing disclosure."
    )

    class Meta:
        ordering = ["position", "id"]
        constraints = [
            models.UniqueConstraint(
                fields=["article", "author", "role"], name="byline_names_an_author_once_in_a_role"
            ),
            models.CheckConstraint(
                condition=models.Q(role__in=Role.values), name="byline_role_is_known"
            ),
        ]

    def __str__(self) -> str:
        return f"{self.name or self.author.name} ({self.get_role_display().lower()})"

    @property
    def is_writing(self) -> bool:
        return self.role in WRITING_ROLES
