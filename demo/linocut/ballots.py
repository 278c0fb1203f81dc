"""A leaning stack of ballot papers with one coloured sheet near the middle."""

from random import Random

from linocut.marks import box, gouge, rough, stroke
from linocut.plate import RED, Plate, Point

SIZE = (1600, 1066)
SECOND_INK = RED
SHEETS = 33
WIDTH, THICKNESS, DEPTH, RISE = 520, 15, 230, 128


def cut(black: Plate, colour: Plate, random: Random) -> None:
    """Cut both plates."""
    black.ink(box(0, 0, 1600, 1066))
    _table(black, random)
    _wall(black, random)
    x, y = 478.0, 930.0
    for sheet in range(SHEETS):
        x += random.uniform(-15, 13) + (5.5 if sheet > 12 else -2.5)
        thickness = 27 if sheet == 18 else THICKNESS
        y -= thickness + 4
        _sheet(black, random, (x, y), thickness)
        if sheet == 18:
            _odd_one(black, colour, random, (x, y), thickness)
    _top(black, random, x, y)


def _table(black: Plate, random: Random) -> None:
    black.carve(rough(box(-10, 838, 1610, 1080), random))
    for row in range(13):
        y = 856 + row * 17
        for _ in range(5):
            x = random.uniform(-120, 1600)
            black.ink(gouge((x, y), (x + random.uniform(90, 360), y), 5 + row * 0.3, random))
    black.ink(rough([(500, 952), (1010, 954), (1440, 850), (1200, 826), (560, 826)], random))


def _wall(black: Plate, random: Random) -> None:
    for row in range(37):
        y = 24 + row * 21.5
        for side in (-1, 1):
            inner = 800 + side * random.uniform(470, 700)
            length = random.uniform(60, 330)
            black.carve(gouge((inner, y), (inner + side * length, y), 5.5, random))


def _sheet(black: Plate, random: Random, corner: Point, thickness: float) -> None:
    """A sheet seen from its front edge; the right edge, in shadow, shows as a line."""
    x, y = corner
    black.ink(box(x - 3, y - 3, x + WIDTH, y + thickness + 5))
    black.ink(_side(x, y, thickness + 5))
    black.carve(rough(box(x, y, x + WIDTH, y + thickness), random, 0.9))
    end = (x + WIDTH + DEPTH - random.uniform(0, 50), y - RISE + 10)
    black.carve(gouge((x + WIDTH + 4, y + 8), end, 6, random))


def _odd_one(black: Plate, colour: Plate, random: Random, corner: Point, thickness: float) -> None:
    """The sheet in the second ink, which has slid out of the stack."""
    x, y = corner
    slid = [
        (x - 52, y - 12),
        (x + WIDTH, y),
        (x + WIDTH, y + thickness),
        (x - 52, y + thickness - 14),
    ]
    black.carve(slid)
    colour.ink(rough(slid, random, 0.9))
    black.carve(_side(x, y, thickness))
    colour.ink(_side(x, y, thickness))


def _side(x: float, y: float, thickness: float) -> list[Point]:
    back = (x + WIDTH + DEPTH, y - RISE)
    return [(x + WIDTH, y), back, (back[0], back[1] + thickness), (x + WIDTH, y + thickness)]


def _top(black: Plate, random: Random, x: float, y: float) -> None:
    """The face of the top sheet: lines of names, and one cross."""

    def on_sheet(across: float, away: float) -> Point:
        return x + across * WIDTH + away * DEPTH, y - away * RISE

    face = [on_sheet(0, 0), on_sheet(1, 0), on_sheet(1, 1), on_sheet(0, 1)]
    black.ink(stroke([*face, face[0]], 9))
    black.carve(rough(face, random, 0.9))
    for line in range(4):
        away = 0.17 + line * 0.21
        black.ink(gouge(on_sheet(0.3, away), on_sheet(0.9, away), 10, random))
        square = [
            on_sheet(0.1, away - 0.07),
            on_sheet(0.18, away - 0.07),
            on_sheet(0.18, away + 0.08),
            on_sheet(0.1, away + 0.08),
        ]
        black.ink(stroke([*square, square[0]], 4))
        if line == 1:
            for start, end in ((0.07, 0.2), (0.22, 0.07)):
                black.ink(
                    gouge(on_sheet(start, away - 0.2), on_sheet(end, away + 0.22), 10, random)
                )
