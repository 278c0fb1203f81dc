"""The flooded meadow: a red sun on the horizon and a line of poles walking into the water."""

from math import cos, radians, sin
from random import Random

from linocut.marks import arc, box, gouge, ripples, rough, stroke
from linocut.plate import RED, Plate

SIZE = (1600, 1066)
SECOND_INK = RED
HORIZON = 470
SUN = (800, 430)
RADIUS = 215


def cut(black: Plate, colour: Plate, random: Random) -> None:
    """Cut both plates."""
    _sky(black, colour, random)
    _water(black, colour, random)
    _trees(black, random)
    _poles(black, random)
    _reeds(black, random)


def _sky(black: Plate, colour: Plate, random: Random) -> None:
    black.ink(box(0, 0, 1600, HORIZON))
    for ring in range(24):
        reach = RADIUS + 46 + ring * 34
        turn = random.uniform(150, 175)
        while turn < 372:
            span = random.uniform(2400, 7000) / reach
            _bent_gouge(black, reach, turn, span, 8.5 - ring * 0.16)
            turn += span + random.uniform(500, 2400) / reach
    black.carve(arc(SUN, (RADIUS + 22, RADIUS + 22)))
    colour.ink(rough(arc(SUN, (RADIUS, RADIUS), pieces=120), random, by=1.2))
    black.carve(box(0, HORIZON, 1600, 1066))
    colour.carve(box(0, HORIZON, 1600, 1066))


def _bent_gouge(black: Plate, reach: float, turn: float, span: float, width: float) -> None:
    """A cut that follows the ring of light at `reach` from the sun's centre."""
    outer = arc(SUN, (reach + width / 2, reach + width / 2), turn, turn + span, 8)
    inner = arc(SUN, (reach - width / 2, reach - width / 2), turn, turn + span, 8)
    ends = arc(SUN, (reach, reach), turn, turn + span, 8)
    black.carve([ends[0], *outer[1:-1], ends[-1], *inner[-2:0:-1]])


def _water(black: Plate, colour: Plate, random: Random) -> None:
    for shape in ripples((-20, HORIZON + 22, 1620, 1080), random, near=3.6, density=0.75):
        black.ink(shape)
    for row in range(22):
        y = HORIZON + 24 + row * (16 + row * 0.45)
        reach = 200 - abs(row - 4) * 6 + random.uniform(-40, 30)
        shape = gouge((800 - reach, y), (800 + reach, y), 9 + row * 0.6, random)
        black.carve(shape)
        colour.ink(shape)


def _trees(black: Plate, random: Random) -> None:
    black.ink(rough(box(0, HORIZON - 12, 1600, HORIZON + 8), random))
    for _ in range(46):
        x = random.choice((random.uniform(-20, 520), random.uniform(1080, 1620)))
        height = random.uniform(14, 52)
        black.ink(rough(arc((x, HORIZON - 8), (height * 0.8, height), 180, 360, 14), random))


def _poles(black: Plate, random: Random) -> None:
    for place in range(2, 9):
        near = (place / 8) ** 1.9
        x = 968 + near * 330 - 46 * sin(place * 0.55)
        foot = HORIZON + 14 + near * 500
        height, width = 30 + near * 330, 7 + near * 34
        lean = cos(radians(place * 70)) * width * 0.6
        black.carve(rough(stroke([(x, foot), (x + lean, foot - height)], width * 1.9), random))
        black.ink(rough(stroke([(x, foot), (x + lean, foot - height)], width), random, 1.2))
        for step in range(4):
            y = foot + width * (0.5 + step * 0.8)
            reach = width * (1.5 - step * 0.25)
            black.ink(gouge((x - reach, y), (x + reach, y), width * 0.5, random))


def _reeds(black: Plate, random: Random) -> None:
    for reed in range(22):
        x = -40 + reed * 20 + random.uniform(-8, 8)
        tip = (x + 70 + random.uniform(-30, 60), 620 + reed * 15 + random.uniform(-60, 60))
        for width, block in ((30, black.carve), (15, black.ink)):
            block(gouge((x, 1130), tip, width, random))
        if reed % 4 == 1:
            black.carve(gouge((tip[0] - 8, tip[1] + 50), (tip[0] + 16, tip[1] - 70), 42, random))
            black.ink(gouge((tip[0] - 6, tip[1] + 40), (tip[0] + 14, tip[1] - 60), 25, random))
