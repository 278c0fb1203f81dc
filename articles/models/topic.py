"""Topic: a tag of our own, whose slug keeps the letters of its language."""

from urllib.parse import quote

from django.db import models
from taggit.models import ItemBase, TagBase

from articles.models.language import Initial
from articles.text.slug import slug


class Topic(TagBase):
    description = models.TextField(blank=True, help_text="One sentence at the head of its page.")

    class Meta:
        ordering = ["name"]
        indexes = [
            models.Index(
                Initial("name"), models.F("name"), models.F("id"), name="topic_by_initial"
            ),
        ]

    def slugify(self, tag: str, i: int | None = None) -> str:
        return slug(tag) if i is None else f"{slug(tag)}-{i}"

    def get_absolute_url(self) -> str:
        return f"/topics/{quote(self.slug)}/"


class ArticleTopic(ItemBase):
    """Carries the publication time too, so that a topic of 50,000 articles pages by one index.

    `desk.dates` keeps it in step, the one verb that changes an article's time.
    """

    tag = models.ForeignKey(Topic, on_delete=models.CASCADE, related_name="uses")
    content_object = models.ForeignKey(
        "articles.Article", on_delete=models.CASCADE, related_name="topic_uses"
    )
    published_at = models.DateTimeField(null=True, blank=True, editable=False)

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["tag", "content_object"], name="topic_stands_once"),
        ]
        indexes = [
            models.Index(
                fields=["tag", "-published_at", "-content_object"], name="topic_by_publication"
            ),
        ]

    def __str__(self) -> str:
        return str(self.tag)
