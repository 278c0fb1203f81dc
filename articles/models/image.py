"""Image: a picture in the library. Figure: one use of it, with the words for that use."""

import secrets

from django.core.validators import MaxValueValidator, MinValueValidator
from django.db import models


def new_token() -> str:
    """A name that nobody can guess: a draft's picture must not be found before its text."""
    return secrets.token_urlsafe(12)


def original_path(image: "Image", filename: str) -> str:
    """Where the original lies in the storage; only renditions are served."""
    return f"originals/{image.token}.{filename.rsplit('.', 1)[-1].lower()}"


SHARE = [MinValueValidator(0.0), MaxValueValidator(1.0)]


class Image(models.Model):
    name = models.CharField(max_length=200, help_text="What the desk calls it.")
    original = models.FileField(upload_to=original_path, max_length=300)
    token = models.CharField(max_length=32, unique=True, default=new_token, editable=False)
    sha256 = models.CharField(max_length=64, unique=True, editable=False)
    width = models.PositiveIntegerField(editable=False, help_text="Pixels.")
    height = models.PositiveIntegerField(editable=False, help_text="Pixels.")
    alt_text = models.TextField(blank=True, help_text="What it shows, for those who cannot see it.")
    credit = models.CharField(max_length=300, blank=True, help_text="Who made it.")
    focal_x = models.FloatField(
        default=0.5, validators=SHARE, help_text="Where the eye should land: 0 left, 1 right."
    )
    focal_y = models.FloatField(default=0.5, validators=SHARE, help_text="0 top, 1 bottom.")
    created_at = models.DateTimeField(auto_now_add=True)

    # Set in memory for one page, whose renditions then stand there and not in the public place.
    shown_below: str | None = None

    class Meta:
        ordering = ["-created_at", "-id"]
        constraints = [
            models.CheckConstraint(
                condition=models.Q(focal_x__gte=0, focal_x__lte=1, focal_y__gte=0, focal_y__lte=1),
                name="image_focal_point_lies_inside",
            ),
        ]

    def __str__(self) -> str:
        return self.name


class Figure(models.Model):
    image = models.ForeignKey(Image, on_delete=models.PROTECT, related_name="figures")
    caption = models.TextField(blank=True)
    credit = models.CharField(
        max_length=300, blank=True, help_text="Empty takes the picture's own credit."
    )
    alt_text = models.TextField(
        blank=True, help_text="For this use; empty takes the picture's own alt text."
    )

    def __str__(self) -> str:
        return self.caption or self.image.name

    @property
    def credit_line(self) -> str:
        return self.credit or self.image.credit

    @property
    def alt(self) -> str:
        return self.alt_text or self.image.alt_text
