"""Silo 5 by the water, its river wall opened on a lit platform with a piano."""

from random import Random

from linocut.marks import arc, box, curve, gouge, ripples, rough, stroke
from linocut.plate import RED, Plate

SIZE = (1600, 1066)
SECOND_INK = RED
TOP, QUAY = 150, 820
TUBE = 158


def cut(black: Plate, colour: Plate, random: Random) -> None:
    """Cut both plates."""
    _sky(black, random)
    for place in range(-4, 4):
        _tube(black, random, 800 + place * TUBE)
    _head_house(black, random)
    _hall(black, colour, random)
    _water(black, colour, random)


def _sky(black: Plate, random: Random) -> None:
    for row in range(38):
        y = 24 + row * 21
        for _ in range(4):
            x = random.uniform(-200, 1600)
            black.ink(gouge((x, y), (x + random.uniform(100, 420), y), 5.5, random))


def _tube(black: Plate, random: Random, left: float) -> None:
    black.carve(box(left - 7, TOP - 14, left + TUBE + 7, QUAY))
    black.ink(
        rough(
            [
                *arc((left + TUBE / 2, TOP + 12), (TUBE / 2 - 3, 14), 180, 360),
                (left + TUBE - 3, QUAY),
                (left + 3, QUAY),
            ],
            random,
        )
    )
    for column, width in ((0.16, 8), (0.29, 15), (0.43, 7)):
        y = TOP + 24 + random.uniform(0, 30)
        while y < QUAY - 20:
            length = random.uniform(150, 420)
            x = left + TUBE * column
            black.carve(gouge((x, y), (x, min(y + length, QUAY)), width, random))
            y += length + random.uniform(6, 34)


def _head_house(black: Plate, random: Random) -> None:
    black.ink(rough(box(800 - 4 * TUBE - 14, TOP - 34, 800 + 4 * TUBE + 14, TOP + 6), random))
    black.ink(
        rough([(1050, TOP - 30), (1050, 40), (1130, 14), (1210, 40), (1210, TOP - 30)], random)
    )
    for x in (1074, 1116, 1158):
        black.carve(rough(box(x, 62, x + 26, 98), random))
    for x in range(200, 1420, 61):
        black.carve(gouge((x, TOP - 14), (x + 42, TOP - 14), 8, random))


def _hall(black: Plate, colour: Plate, random: Random) -> None:
    left, right, spring = 800 - TUBE * 1.5, 800 + TUBE * 1.5, 430
    arch = [
        (left, QUAY),
        (left, spring),
        *arc((800, spring), (TUBE * 1.5, 190), 180, 360),
        (right, spring),
        (right, QUAY),
    ]
    black.carve(
        rough([(800 + (x - 800) * 1.07, QUAY + (y - QUAY) * 1.03) for x, y in arch], random)
    )
    colour.ink(rough(arch, random))
    for place in range(-5, 6):
        x = 800 + place * 42
        top = 262 + abs(place) ** 2 * 5
        black.ink(gouge((x, top), (x, random.uniform(420, 520)), 13, random))
    black.ink(rough(box(left, QUAY - 46, right, QUAY), random))
    _piano(black, random, 800, QUAY - 46)


def _piano(black: Plate, random: Random, x: float, floor: float) -> None:
    """A grand with its lid up and somebody at the keys."""
    lid = [
        (x - 40, floor - 104),
        *curve(
            (x - 40, floor - 104),
            (x + 20, floor - 220),
            (x + 120, floor - 226),
            (x + 170, floor - 196),
        ),
        (x + 148, floor - 104),
    ]
    black.ink(rough(lid, random, 1))
    black.ink(rough(box(x - 62, floor - 104, x + 152, floor - 66), random, 1))
    black.ink(box(x - 84, floor - 84, x - 60, floor - 66))
    for leg in (-46, 44, 134):
        black.ink(stroke([(x + leg, floor - 68), (x + leg, floor + 2)], 11, 7))
    black.ink(arc((x - 122, floor - 152), (16, 18)))
    black.ink(
        rough(
            [
                (x - 148, floor - 56),
                (x - 146, floor - 118),
                (x - 128, floor - 134),
                (x - 108, floor - 122),
                (x - 106, floor - 56),
            ],
            random,
            1,
        )
    )
    black.ink(stroke([(x - 120, floor - 112), (x - 98, floor - 86), (x - 70, floor - 88)], 12))
    black.ink(stroke([(x - 122, floor - 58), (x - 84, floor - 56), (x - 80, floor + 2)], 15))
    black.ink(box(x - 152, floor - 58, x - 108, floor - 48))
    black.ink(stroke([(x - 130, floor - 50), (x - 130, floor + 2)], 9))


def _water(black: Plate, colour: Plate, random: Random) -> None:
    black.ink(rough(box(-9, QUAY, 1609, 1075), random))
    black.carve(gouge((-40, QUAY + 10), (1640, QUAY + 10), 10, random))
    for shape in ripples((-20, QUAY + 30, 1620, 1080), random, near=3, density=1.2):
        black.carve(shape)
    for row in range(11):
        y = QUAY + 36 + row * 21
        reach = 230 - row * 8 + random.uniform(-50, 30)
        shape = gouge((800 - reach, y), (800 + reach, y), 13, random)
        black.carve(shape)
        colour.ink(shape)
