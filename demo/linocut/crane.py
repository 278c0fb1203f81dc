"""The crane from below: a lattice jib across the sheet and a red hook in the middle."""

from itertools import pairwise
from random import Random

from linocut.marks import arc, box, curve, gouge, ripples, rough, stroke
from linocut.plate import RED, Plate, Point

SIZE = (1200, 1600)
SECOND_INK = RED
WATER = 1290


def cut(black: Plate, colour: Plate, random: Random) -> None:
    """Cut both plates."""
    _wind(black, random)
    _water(black, colour, random)
    _lattice(black, (985, WATER - 6), (955, 180), 118, 11)
    _lattice(black, (-40, 330), (1240, 120), 92, 13)
    _quay(black, random)
    _cab(black, random)
    _hook(black, colour, random)


def _wind(black: Plate, random: Random) -> None:
    for row in range(52):
        y = 30 + row * 25
        for _ in range(2):
            x = random.uniform(-260, 1150)
            black.ink(gouge((x, y), (x + random.uniform(110, 380), y - 34), 6, random))


def _water(black: Plate, colour: Plate, random: Random) -> None:
    black.ink(rough(box(-9, WATER, 1209, 1609), random, 3))
    for shape in ripples((-20, WATER + 18, 1220, 1620), random, near=3, density=1.3):
        black.carve(shape)
    for row in range(13):
        y = WATER + 40 + row * 21
        reach = 120 - row * 4 + random.uniform(-30, 30)
        shape = gouge((600 - reach, y), (600 + reach, y), 14, random)
        black.carve(shape)
        colour.ink(shape)


def _lattice(black: Plate, start: Point, end: Point, depth: float, bays: int) -> None:
    """Two chords and the zigzag between them, on a strip cleared of wind."""
    across = depth / 2 if abs(end[0] - start[0]) < abs(end[1] - start[1]) else 0
    down = 0 if across else depth / 2
    chords = [[(x - side * across, y - side * down) for x, y in (start, end)] for side in (1, -1)]
    black.carve([*chords[0], *chords[1][::-1]])
    for chord in chords:
        black.ink(stroke(chord, 19))
    zigzag = []
    for joint in range(bays * 2 + 1):
        (x, y), (to_x, to_y) = chords[joint % 2]
        along = joint / (bays * 2)
        zigzag.append((x + (to_x - x) * along, y + (to_y - y) * along))
    for first, second in pairwise(zigzag):
        black.ink(stroke([first, second], 10))


def _quay(black: Plate, random: Random) -> None:
    black.ink(rough(box(840, WATER - 44, 1210, WATER + 20), random))
    black.carve(gouge((852, WATER - 26), (1230, WATER - 26), 7, random))


def _cab(black: Plate, random: Random) -> None:
    for end in ((-60, 262), (420, 214), (1260, 92)):
        black.ink(stroke([(950, -10), end], 7))
    black.ink(rough([(872, 236), (1052, 206), (1066, 402), (886, 412)], random))
    black.carve(rough([(898, 262), (962, 251), (966, 330), (902, 334)], random))
    black.carve(rough([(984, 247), (1030, 239), (1036, 324), (988, 328)], random))
    black.ink(arc((932, 300), (15, 18)))
    black.ink(arc((932, 350), (30, 38), 180, 360))
    black.carve(gouge((890, 372), (1056, 362), 10, random))


def _hook(black: Plate, colour: Plate, random: Random) -> None:
    for x in (566, 634):
        black.carve(box(x - 9, 262, x + 9, 640))
        black.ink(stroke([(x, 262), (x, 650)], 9))
    neck = curve((600, 790), (600, 900), (716, 880), (716, 990), 24)
    bowl = arc((604, 990), (112, 112), 0, 208, 44)
    black.carve(rough(stroke([*neck, *bowl[1:]], 120, 60), random))
    black.carve(
        rough([(484, 640), (716, 640), (700, 800), (640, 836), (560, 836), (500, 800)], random)
    )
    colour.ink(rough(stroke([*neck, *bowl[1:]], 84, 18), random))
    colour.ink(
        rough([(508, 630), (692, 630), (676, 780), (636, 812), (564, 812), (524, 780)], random)
    )
    black.ink(rough(arc((600, 708), (56, 56)), random))
    black.carve(arc((600, 708), (17, 17)))
    colour.ink(arc((600, 708), (17, 17)))
    for y in (650, 766):
        black.ink(gouge((530, y), (670, y), 9, random))
