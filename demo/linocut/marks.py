"""The marks a gouge makes: tapered cuts, rough outlines, water, rain and bent wood."""

from collections.abc import Iterator, Sequence
from math import cos, hypot, pi, sin
from random import Random

from linocut.plate import Point


def gouge(start: Point, end: Point, width: float, random: Random) -> list[Point]:
    """A cut that starts thin, swells to `width` and runs out again."""
    (x, y), (to_x, to_y) = start, end
    length = hypot(to_x - x, to_y - y) or 1.0
    normal_x, normal_y = (y - to_y) / length, (to_x - x) / length
    upper, lower = [], []
    for step in range(9):
        along = step / 8
        half = width / 2 * sin(pi * along) ** 0.6 * random.uniform(0.85, 1.15)
        at_x, at_y = x + (to_x - x) * along, y + (to_y - y) * along
        upper.append((at_x + normal_x * half, at_y + normal_y * half))
        lower.append((at_x - normal_x * half, at_y - normal_y * half))
    return upper + lower[::-1]


def rough(
    points: Sequence[Point], random: Random, by: float = 1.6, every: float = 22
) -> list[Point]:
    """The same outline as a hand cuts it: `by` pixels off true about `every` pixels."""
    outline = []
    for (x, y), (to_x, to_y) in zip(points, [*points[1:], points[0]], strict=True):
        pieces = max(1, round(hypot(to_x - x, to_y - y) / every))
        for piece in range(pieces):
            along = piece / pieces
            outline.append(
                (
                    x + (to_x - x) * along + random.uniform(-by, by),
                    y + (to_y - y) * along + random.uniform(-by, by),
                )
            )
    return outline


def box(left: float, top: float, right: float, bottom: float) -> list[Point]:
    """A rectangle."""
    return [(left, top), (right, top), (right, bottom), (left, bottom)]


def arc(
    centre: Point, radii: Point, start: float = 0, end: float = 360, pieces: int = 72
) -> list[Point]:
    """Points along an ellipse, in degrees clockwise from three o'clock."""
    turns = [(start + (end - start) * piece / pieces) * pi / 180 for piece in range(pieces + 1)]
    return [(centre[0] + radii[0] * cos(turn), centre[1] + radii[1] * sin(turn)) for turn in turns]


def stroke(path: Sequence[Point], width: float, to_width: float | None = None) -> list[Point]:
    """A line along `path` as a shape, from `width` to `to_width`: bent wood, rope, rails."""
    to_width = width if to_width is None else to_width
    left, right = [], []
    for place, (x, y) in enumerate(path):
        before, after = path[max(place - 1, 0)], path[min(place + 1, len(path) - 1)]
        length = hypot(after[0] - before[0], after[1] - before[1]) or 1.0
        half = (width + (to_width - width) * place / max(len(path) - 1, 1)) / 2
        normal_x = (before[1] - after[1]) / length * half
        normal_y = (after[0] - before[0]) / length * half
        left.append((x + normal_x, y + normal_y))
        right.append((x - normal_x, y - normal_y))
    return left + right[::-1]


def curve(start: Point, pull: Point, to_pull: Point, end: Point, pieces: int = 40) -> list[Point]:
    """Points along a cubic Bezier curve."""
    points = []
    for piece in range(pieces + 1):
        t = piece / pieces
        weights = ((1 - t) ** 3, 3 * (1 - t) ** 2 * t, 3 * (1 - t) * t**2, t**3)
        corners = (start, pull, to_pull, end)
        points.append(
            (
                sum(w * corner[0] for w, corner in zip(weights, corners, strict=True)),
                sum(w * corner[1] for w, corner in zip(weights, corners, strict=True)),
            )
        )
    return points


def ripples(
    area: tuple[float, float, float, float], random: Random, near: float = 3.0, density: float = 1.0
) -> Iterator[list[Point]]:
    """Cuts of still water in `area` (left, top, right, bottom), `near` times as large close by."""
    left, top, right, bottom = area
    y = top
    while y < bottom:
        depth = (y - top) / (bottom - top)
        size = 1 + (near - 1) * depth
        x = left - random.uniform(0, 120)
        while x < right:
            length = random.uniform(35, 110) * size
            lift = random.uniform(-3, 3) * size
            yield gouge((x, y + lift), (x + length, y + lift), 3.4 * size, random)
            x += length + random.uniform(10, 90) * size / density
        y += 11 * size
