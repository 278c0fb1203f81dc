"""Participant: who speaks in an interview. What each said is read from the turns in the body."""

from django.db import models


class ParticipantRole(models.TextChoices):
    INTERVIEWEE = "interviewee", "Interviewee"
    INTERVIEWER = "interviewer", "Interviewer"
    MODERATOR = "moderator", "Moderator"


class Participant(models.Model):
    Role = ParticipantRole

    article = models.ForeignKey(
        "articles.Article", on_delete=models.CASCADE, related_name="participants"
    )
    name = models.CharField(max_length=200, help_text="As the speaker is called in the turns.")
    role = models.CharField(
        max_length=12, choices=ParticipantRole, default=ParticipantRole.INTERVIEWEE
    )
    description = models.CharField(
        max_length=500, blank=True, help_text="One line on who they are."
    )
    author = models.ForeignKey(
        "articles.Author", on_delete=models.SET_NULL, null=True, blank=True, related_name="+",
        help_text="When the speaker also writes here.",
    )  # fmt: skip
    portrait = models.ForeignKey(
        "articles.Image", on_delete=models.SET_NULL, null=True, blank=True, related_name="+"
    )
    position = models.PositiveSmallIntegerField(default=1)

    class Meta:
        ordering = ["position", "id"]
        constraints = [
            models.UniqueConstraint(
                fields=["article", "name"], name="participant_is_named_once_in_a_piece"
            ),
            models.CheckConstraint(
                condition=models.Q(role__in=ParticipantRole.values),
                name="participant_role_is_known",
            ),
        ]

    def __str__(self) -> str:
        return self.name
