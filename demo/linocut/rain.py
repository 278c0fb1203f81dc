"""Rain on a street of gables, and one umbrella in the middle of it."""

from itertools import pairwise
from random import Random

from linocut.marks import arc, box, curve, gouge, rough, stroke
from linocut.plate import GREEN, Plate, Point

SIZE = (1600, 1066)
SECOND_INK = GREEN
VANISHING = (800, 560)


def cut(black: Plate, colour: Plate, random: Random) -> None:
    """Cut both plates."""
    for side in (-1, 1):
        _houses(black, random, side)
    _rain(black, random)
    canopy = _canopy()
    black.carve(
        rough([(800 + (x - 800) * 1.06, 540 + (y - 540) * 1.07) for x, y in canopy], random)
    )
    _walker(black, random)
    _umbrella(black, colour, random, canopy)
    _puddle(black, colour, random)


def _towards(x: float, y: float, along: float) -> Point:
    return (x + (VANISHING[0] - x) * along, y + (VANISHING[1] - y) * along)


def _houses(black: Plate, random: Random, side: int) -> None:
    edges = [0.0, 0.27, 0.48, 0.63, 0.74, 0.82]
    for near, far in pairwise(edges):
        x, eaves = 800 + side * 850, random.uniform(60, 190)
        ridge = (near + far) / 2
        wall = [
            _towards(x, 1010, near),
            _towards(x, eaves, near),
            _towards(x, eaves - 190, ridge),
            _towards(x, eaves, far),
            _towards(x, 1010, far),
        ]
        black.ink(rough(wall, random))
        black.carve(stroke([_towards(x, 1010, far), _towards(x, eaves + 10, far)], 8 - far * 6))
        for storey in (330, 560, 790):
            for column in (0.3, 0.68):
                at = near + (far - near) * column
                reach = (far - near) * 0.11
                pane = [
                    _towards(x, storey - 70, at - reach),
                    _towards(x, storey - 70, at + reach),
                    _towards(x, storey + 50, at + reach),
                    _towards(x, storey + 50, at - reach),
                ]
                black.carve(rough(pane, random, 1))


def _rain(black: Plate, random: Random) -> None:
    drops = []
    for column in range(34):
        for row in range(6):
            x = column * 62 + row * 17 + random.uniform(-12, 12)
            y = row * 226 - 80 + (column * 5 % 3) * 75 + random.uniform(-30, 30)
            length = random.uniform(120, 210)
            drops.append(gouge((x, y), (x - length * 0.36, y + length), 9, random))
    black.reverse(drops)


def _walker(black: Plate, random: Random) -> None:
    coat = [
        *curve((700, 905), (716, 760), (700, 610), (756, 496)),
        *curve((844, 496), (900, 610), (884, 760), (900, 905)),
    ]
    black.carve(rough(stroke([*coat, coat[0]], 44), random))
    black.carve(rough(box(716, 900, 884, 1012), random))
    black.ink(rough(coat, random))
    for x in (752, 838):
        black.ink(
            rough(
                [
                    (x - 18, 900),
                    (x + 20, 900),
                    (x + 16, 986),
                    (x + 28, 1002),
                    (x - 24, 1002),
                    (x - 14, 986),
                ],
                random,
            )
        )
    for fold in (748, 788, 826, 858):
        black.carve(gouge((fold, 690), (fold + (fold - 800) * 0.18, 890), 9, random))
    black.carve(gouge((730, 668), (870, 668), 8, random))


def _canopy() -> list[Point]:
    hem = []
    for scallop in range(5):
        right = 1152 - scallop * 140.8
        hem += arc((right - 70.4, 562), (70.4, 40), 360, 180, 18)
    return [*arc((800, 560), (352, 282), 180, 360), *hem]


def _umbrella(black: Plate, colour: Plate, random: Random, canopy: list[Point]) -> None:
    black.carve(canopy)
    colour.ink(rough(canopy, random, 1.2))
    for rib in (-2, -1, 1, 2):
        foot = 800 + rib * 140.8 - (70.4 if rib > 0 else -70.4)
        bend = (foot - 800) * 0.95
        black.ink(
            stroke(curve((800, 278), (800 + bend * 0.7, 300), (800 + bend, 420), (foot, 560)), 6)
        )
    for rib in range(9):
        x = 800 + (rib - 4) * 76
        height = 260 * (1 - ((rib - 4) / 4.8) ** 2) ** 0.5
        colour.carve(
            gouge((x, 552 - height * 0.3), (800 + (x - 800) * 0.8, 556 - height * 0.72), 7, random)
        )
    black.ink(stroke([(800, 284), (800, 226)], 10, 6))


def _puddle(black: Plate, colour: Plate, random: Random) -> None:
    for row in range(5):
        y = 1012 + row * 13
        reach = 260 - row * 36 + random.uniform(-20, 20)
        shape = gouge((800 - reach, y), (800 + reach, y), 11, random)
        black.carve(shape)
        colour.ink(shape)
