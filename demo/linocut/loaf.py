"""The loaf on the shelf before the red mouth of the oven."""

from math import cos, radians, sin
from random import Random

from linocut.marks import arc, box, curve, gouge, rough
from linocut.plate import RED, Plate

SIZE = (1600, 1200)
SECOND_INK = RED
MOUTH = (800, 720)
SPAN = 470


def cut(black: Plate, colour: Plate, random: Random) -> None:
    """Cut both plates."""
    black.ink(box(0, 0, 1600, 1200))
    _bricks(black, random)
    _mouth(black, colour, random)
    _shelf(black, colour, random)
    _loaf(black, colour, random)


def _bricks(black: Plate, random: Random) -> None:
    for row in range(14):
        y = 20 + row * 62
        black.carve(
            gouge((-60, y), (random.uniform(500, 800), y + random.uniform(-3, 3)), 6, random)
        )
        black.carve(
            gouge((random.uniform(700, 1000), y), (1660, y + random.uniform(-3, 3)), 6, random)
        )
        for column in range(13):
            x = column * 130 + (row % 2) * 65
            black.carve(gouge((x, y + 4), (x + random.uniform(-3, 3), y + 60), 6, random))
    ring = arc(MOUTH, (SPAN + 118, SPAN + 118), 180, 360)
    black.ink([(MOUTH[0] - SPAN - 118, 900), *ring, (MOUTH[0] + SPAN + 118, 900)])
    for brick in range(26):
        turn = radians(180 + brick * 180 / 25)
        inner, outer = SPAN + 26, SPAN + 106
        black.carve(
            gouge(
                (MOUTH[0] + inner * cos(turn), MOUTH[1] + inner * sin(turn)),
                (MOUTH[0] + outer * cos(turn), MOUTH[1] + outer * sin(turn)),
                11,
                random,
            )
        )


def _mouth(black: Plate, colour: Plate, random: Random) -> None:
    arch = [(MOUTH[0] - SPAN, 902), *arc(MOUTH, (SPAN, SPAN), 180, 360), (MOUTH[0] + SPAN, 902)]
    black.carve(rough(arch, random))
    colour.ink(rough(arch, random))
    for flame in range(40):
        x = MOUTH[0] - SPAN + 20 + flame * 23.5
        height = random.uniform(70, 210) * (1 + 0.5 * sin(flame * 0.7))
        black.ink(gouge((x, 916), (x + random.uniform(-30, 30), 902 - height), 19, random))
    for spark in range(26):
        turn, reach = radians(random.uniform(195, 345)), random.uniform(180, SPAN - 40)
        x, y = MOUTH[0] + reach * cos(turn), MOUTH[1] + reach * sin(turn)
        colour.carve(
            gouge((x, y), (x + (spark % 5 - 2) * 5, y - random.uniform(16, 46)), 9, random)
        )


def _shelf(black: Plate, colour: Plate, random: Random) -> None:
    sill = rough(box(-10, 902, 1610, 1210), random)
    black.carve(sill)
    colour.carve(sill)
    black.ink(rough(arc((800, 968), (520, 46)), random))
    for row in range(14):
        for _ in range(4):
            x, y = random.uniform(-90, 1600), 922 + row * 21
            black.ink(gouge((x, y), (x + random.uniform(60, 320), y), 6 + row * 0.3, random))


def _loaf(black: Plate, colour: Plate, random: Random) -> None:
    outline = [
        *arc((800, 820), (450, 250), 180, 360),
        *curve((1250, 820), (1268, 905), (1226, 962), (1120, 968)),
        *curve((480, 968), (374, 962), (332, 905), (350, 820)),
    ]
    halo = rough([(800 + (x - 800) * 1.045, 820 + (y - 820) * 1.07) for x, y in outline], random)
    colour.carve(halo)
    black.carve(halo)
    black.ink(rough(outline, random, 2))
    for slash in range(4):
        x = 560 + slash * 160
        _slash(black, colour, random, x, 790 + abs(slash - 1.5) * 16)
    for _ in range(170):
        turn, reach = radians(random.uniform(8, 172)), random.uniform(0.78, 0.98)
        x, y = 800 + 436 * reach * cos(turn), 822 + 140 * reach * sin(turn)
        black.carve(gouge((x, y), (x + (800 - x) * 0.07, y - 20), 5.5, random))


def _slash(black: Plate, colour: Plate, random: Random, x: float, y: float) -> None:
    """A cut in the crust that has opened in the oven: pale, with a coloured lip."""
    tip, foot = (x + 84, y - 172), (x - 84, y + 96)
    crumb = [
        *curve(foot, (x - 96, y - 40), (x - 20, y - 140), tip),
        *curve(tip, (x + 78, y - 60), (x + 20, y + 40), foot),
    ]
    black.carve(rough(crumb, random, 1.4))
    lip = [
        *curve(foot, (x - 96, y - 40), (x - 20, y - 140), tip),
        *curve(tip, (x + 4, y - 96), (x - 50, y - 10), foot),
    ]
    colour.ink(rough(lip, random, 1))
    for crease in range(3):
        along = 0.3 + crease * 0.2
        at = (foot[0] + (tip[0] - foot[0]) * along + 16, foot[1] + (tip[1] - foot[1]) * along)
        black.ink(gouge(at, (at[0] + 30, at[1] - 34), 5, random))
