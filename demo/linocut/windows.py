"""A dark façade with one lit window, in which somebody is mopping."""

from math import hypot
from random import Random

from linocut.marks import arc, box, gouge, rough, stroke
from linocut.plate import RED, Plate

SIZE = (1600, 1066)
SECOND_INK = RED
COLUMNS, ROWS = 5, 3
WIDTH, HEIGHT = 212, 246


def cut(black: Plate, colour: Plate, random: Random) -> None:
    """Cut both plates."""
    black.ink(box(0, 0, 1600, 1066))
    _wall(black, colour, random)
    for column in range(COLUMNS):
        for row in range(ROWS):
            x = 800 + (column - COLUMNS // 2) * 316
            y = 533 + (row - ROWS // 2) * 352
            lit = (column, row) == (COLUMNS // 2, ROWS // 2)
            _window(black, colour, random, x, y)
            if lit:
                _lit(black, colour, random, x, y)
            else:
                _glass(black, random, x, y)


def _wall(black: Plate, colour: Plate, random: Random) -> None:
    """Courses of brick; those that the lit window reaches take the second ink."""
    for row in range(46):
        y = 6 + row * 23.4
        x = -random.uniform(0, 90)
        while x < 1600:
            length = random.uniform(30, 120)
            shape = gouge((x, y), (x + length, y), 5, random)
            black.carve(shape)
            if hypot((x + length / 2 - 800) * 0.9, y - 533) < 330:
                colour.ink(shape)
            x += length + random.uniform(18, 70)


def _window(black: Plate, colour: Plate, random: Random, x: float, y: float) -> None:
    left, right, top, bottom = x - WIDTH / 2, x + WIDTH / 2, y - HEIGHT / 2, y + HEIGHT / 2
    black.ink(box(left - 34, top - 34, right + 34, bottom + 46))
    colour.carve(box(left - 34, top - 34, right + 34, bottom + 46))
    black.carve(rough(box(left - 6, top - 6, right + 6, bottom + 6), random))
    black.ink(rough(box(left, top, right, bottom), random))
    black.carve(rough(box(left - 26, bottom + 22, right + 26, bottom + 31), random))


def _glass(black: Plate, random: Random, x: float, y: float) -> None:
    black.carve(stroke([(x, y - HEIGHT / 2), (x, y + HEIGHT / 2)], 5))
    black.carve(stroke([(x - WIDTH / 2, y - 34), (x + WIDTH / 2, y - 34)], 5))
    for _ in range(random.choice((0, 2, 3))):
        at_x, at_y = x + random.uniform(-80, 50), y + random.uniform(0, 70)
        black.carve(gouge((at_x, at_y), (at_x + 32, at_y - 46), 7, random))


def _lit(black: Plate, colour: Plate, random: Random, x: float, y: float) -> None:
    left, right, top, bottom = x - WIDTH / 2, x + WIDTH / 2, y - HEIGHT / 2, y + HEIGHT / 2
    black.ink(box(left - 40, top - 40, right + 40, bottom + 50))
    pane = rough(box(left - 20, top - 20, right + 20, bottom + 14), random)
    black.carve(pane)
    colour.ink(pane)
    sill = rough(box(left - 40, bottom + 22, right + 40, bottom + 40), random)
    black.carve(sill)
    black.ink(stroke([(x - 62, top - 20), (x - 62, top + 18)], 4))
    black.ink([(x - 94, top + 42), (x - 78, top + 18), (x - 46, top + 18), (x - 30, top + 42)])
    _mopper(black, random, x - 12, bottom + 14)


def _mopper(black: Plate, random: Random, x: float, floor: float) -> None:
    """Somebody bent to the mop; `x` is where the feet stand."""
    black.ink(arc((x + 18, floor - 148), (18, 20)))
    black.ink(arc((x + 10, floor - 160), (15, 11)))
    black.ink(
        rough(
            [
                (x - 26, floor - 60),
                (x - 24, floor - 112),
                (x - 4, floor - 132),
                (x + 20, floor - 126),
                (x + 24, floor - 100),
                (x + 14, floor - 56),
            ],
            random,
        )
    )
    black.ink(
        [(x - 30, floor - 64), (x + 16, floor - 64), (x + 20, floor - 22), (x - 34, floor - 22)]
    )
    black.ink(box(x - 24, floor - 26, x - 10, floor))
    black.ink(box(x + 2, floor - 26, x + 15, floor))
    black.ink(stroke([(x + 2, floor - 116), (x + 36, floor - 92), (x + 52, floor - 104)], 13))
    black.ink(stroke([(x + 8, floor - 108), (x + 34, floor - 74), (x + 58, floor - 72)], 13))
    black.ink(stroke([(x + 44, floor - 142), (x + 78, floor - 12)], 6))
    black.ink([(x + 66, floor - 18), (x + 86, floor - 22), (x + 104, floor), (x + 58, floor)])
