"""Announcement: a piece of which the WebSub hub has yet to be told that something changed."""

from django.db import models


class Announcement(models.Model):
    article = models.OneToOneField(
        "articles.Article", on_delete=models.CASCADE, related_name="announcement"
    )
    due_at = models.DateTimeField(
        db_index=True, help_text="Its publication, or when to try again; not before."
    )
    attempt_count = models.PositiveSmallIntegerField(default=0)

    class Meta:
        default_permissions = ()

    def __str__(self) -> str:
        return f"{self.article_id} at {self.due_at:%Y-%m-%d %H:%M:%S}"
