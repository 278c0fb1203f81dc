"""The press: two plates, black and one colour, printed on paper as a palette image."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from PIL import Image, ImageChops, ImageDraw

Point = tuple[float, float]
Colour = tuple[int, int, int]

PAPER: Colour = (250, 247, 240)
BLACK: Colour = (33, 28, 25)
RED: Colour = (196, 48, 34)
GREEN: Colour = (20, 92, 66)

# Plates are cut at twice the printed size, so that edges come out smooth.
SCALE = 2
# Steps between paper and ink that an edge may take; few, so that the files stay small.
STEPS = 4


@dataclass
class Plate:
    """One block of lino: `ink` leaves the surface standing, `carve` cuts it away."""

    size: tuple[int, int]
    image: Image.Image = field(init=False)

    def __post_init__(self) -> None:
        self.image = Image.new("L", (self.size[0] * SCALE, self.size[1] * SCALE), 0)
        self._draw = ImageDraw.Draw(self.image)

    def ink(self, points: Sequence[Point]) -> None:
        """Leave the polygon standing; points are in pixels of the printed size."""
        self._draw.polygon([(x * SCALE, y * SCALE) for x, y in points], fill=255)

    def carve(self, points: Sequence[Point]) -> None:
        """Cut the polygon away."""
        self._draw.polygon([(x * SCALE, y * SCALE) for x, y in points], fill=0)

    def reverse(self, shapes: Iterable[Sequence[Point]]) -> None:
        """Swap ink and paper within the shapes: black on paper, paper on black."""
        other = Plate(self.size)
        for points in shapes:
            other.ink(points)
        self.image.paste(ImageChops.difference(self.image, other.image))


def printed(black: Plate, colour: Plate, second_ink: Colour) -> Image.Image:
    """Print the colour, then the black over it; returns an image in palette mode."""
    levels = [_levels(plate) for plate in (black, colour)]
    shades = _shades(second_ink)
    sheet = Image.new("P", black.size)
    sheet.putpalette([channel for shade in shades for channel in shade])
    pairs = zip(*(plate.tobytes() for plate in levels), strict=True)
    sheet.putdata([a * STEPS + b for a, b in pairs])
    return sheet


def _levels(plate: Plate) -> Image.Image:
    smooth = plate.image.resize(plate.size, Image.Resampling.BOX)
    return smooth.point([round(value * (STEPS - 1) / 255) for value in range(256)])


def _shades(second_ink: Colour) -> list[Colour]:
    return [
        _mixed(_mixed(PAPER, second_ink, b / (STEPS - 1)), BLACK, a / (STEPS - 1))
        for a in range(STEPS)
        for b in range(STEPS)
    ]


def _mixed(under: Colour, over: Colour, share: float) -> Colour:
    red, green, blue = (round(u + (o - u) * share) for u, o in zip(under, over, strict=True))
    return red, green, blue
