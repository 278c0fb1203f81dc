"""The ferry in mid-river, bow on: a red wheelhouse above a black hull."""

from random import Random

from linocut.marks import arc, box, curve, gouge, ripples, rough, stroke
from linocut.plate import RED, Plate, Point

SIZE = (1600, 1066)
SECOND_INK = RED
HORIZON = 470
MIDDLE = 800


def cut(black: Plate, colour: Plate, random: Random) -> None:
    """Cut both plates."""
    _sky(black, random)
    _far_bank(black, random)
    _river(black, colour, random)
    _hull(black, random)
    _house(black, colour, random)


def _sky(black: Plate, random: Random) -> None:
    for row in range(17):
        y = 36 + row * 21
        for _ in range(5):
            x = random.uniform(-100, 1600)
            black.ink(gouge((x, y), (x + random.uniform(120, 420), y), 5.5, random))


def _far_bank(black: Plate, random: Random) -> None:
    roofs = [(-10, HORIZON), (-10, 420)]
    x = -10.0
    while x < 1610:
        width, height = random.uniform(26, 80), random.uniform(28, 78)
        roofs += [
            (x, HORIZON - height),
            (x + width / 2, HORIZON - height - random.choice((0, 18))),
            (x + width, HORIZON - height),
        ]
        x += width
    black.ink([*roofs, (1610, HORIZON)])
    black.ink([(286, HORIZON), (286, 330), (304, 240), (322, 330), (322, HORIZON)])
    for foot in (1210, 1330):
        black.ink(stroke([(foot, HORIZON), (foot, 250)], 11))
        black.ink(stroke([(foot - 40, 268), (foot + 120, 236)], 8))
        black.ink(stroke([(foot + 112, 238), (foot + 112, 330)], 3))
    for _ in range(90):
        x, y = random.uniform(0, 1600), random.uniform(425, 460)
        black.carve(box(x, y, x + 6, y + 9))


def _river(black: Plate, colour: Plate, random: Random) -> None:
    black.ink(box(0, HORIZON, 1600, 1066))
    for shape in ripples((-20, HORIZON + 8, 1620, 1075), random, near=4.2, density=1.5):
        black.carve(shape)
    for row in range(15):
        y = 850 + row * 15
        reach = 150 - row * 5 + random.uniform(-35, 35)
        shape = gouge((MIDDLE - reach, y), (MIDDLE + reach, y), 11, random)
        black.carve(shape)
        colour.ink(shape)


def _hull(black: Plate, random: Random) -> None:
    for side in (-1, 1):
        for wave in range(7):
            start = (MIDDLE + side * (120 + wave * 16), 826 - wave * 7)
            end = (MIDDLE + side * (430 + wave * 80), 960 + wave * 8 - wave * wave * 4)
            black.carve(gouge(start, end, 19 - wave, random))
    black.carve(rough(_bow(margin=20), random))
    black.ink(rough(_bow(margin=0), random))
    for side in (-1, 1):
        rail = curve(
            (MIDDLE + side * 308, 640),
            (MIDDLE + side * 200, 668),
            (MIDDLE + side * 100, 674),
            (MIDDLE, 676),
        )
        black.carve(stroke(rail, 8))
        for plank in range(6):
            x = MIDDLE + side * (38 + plank * 37)
            to_x = MIDDLE + side * (30 + plank * 22)
            black.carve(gouge((x, 700 - plank), (to_x, 806 - plank * 12), 7, random))
        black.carve(gouge((MIDDLE + side * 4, 838), (MIDDLE + side * 250, 812), 15, random))
    black.carve(stroke([(MIDDLE, 690), (MIDDLE, 836)], 5))


def _bow(margin: float) -> list[Point]:
    """The hull from the front, flared at the deck and narrow at the water."""
    right = curve(
        (MIDDLE + 338 + margin, 596 - margin / 2),
        (MIDDLE + 310 + margin, 700),
        (MIDDLE + 200 + margin, 780),
        (MIDDLE + 150 + margin, 832 + margin / 2),
    )
    left = [(2 * MIDDLE - x, y) for x, y in right[::-1]]
    return [*right, (MIDDLE, 852 + margin / 2), *left, (MIDDLE, 616 - margin / 2)]


def _house(black: Plate, colour: Plate, random: Random) -> None:
    black.carve(box(MIDDLE - 312, 500, MIDDLE + 312, 596))
    for post in range(-6, 7):
        black.ink(stroke([(MIDDLE + post * 50, 500), (MIDDLE + post * 48, 606)], 9))
    for place in (-225, -175, -76, 74, 124, 226):
        head = random.uniform(528, 544)
        black.ink(arc((MIDDLE + place, head), (9, 11)))
        black.ink(arc((MIDDLE + place, 606), (19, 590 - head), 180, 360))
    black.ink(rough(box(MIDDLE - 340, 484, MIDDLE + 340, 506), random))
    house = [(MIDDLE - 130, 484), (MIDDLE - 120, 300), (MIDDLE + 120, 300), (MIDDLE + 130, 484)]
    black.carve(
        rough(
            [(MIDDLE - 140, 484), (MIDDLE - 132, 288), (MIDDLE + 132, 288), (MIDDLE + 140, 484)],
            random,
        )
    )
    colour.ink(rough(house, random))
    for pane in (-1, 0, 1):
        x = MIDDLE + pane * 72
        black.ink(rough(box(x - 29, 330, x + 29, 398), random))
        black.carve(gouge((x - 14, 386), (x + 16, 344), 7, random))
    black.ink(rough(arc((MIDDLE, 300), (156, 26), 180, 360), random))
    black.ink(stroke([(MIDDLE, 290), (MIDDLE, 120)], 9, 5))
    black.ink(stroke([(MIDDLE - 62, 190), (MIDDLE + 62, 190)], 6))
    colour.ink(rough([(MIDDLE + 4, 124), (MIDDLE + 92, 140), (MIDDLE + 4, 162)], random))
