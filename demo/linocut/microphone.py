"""An empty bentwood chair and a red microphone, black on the wall and white on the floor."""

from collections.abc import Sequence
from random import Random

from linocut.marks import arc, box, curve, gouge, rough, stroke
from linocut.plate import RED, Plate, Point

SIZE = (1600, 1066)
SECOND_INK = RED
FLOOR = 700
CHAIR, STAND = 560, 1040


def cut(black: Plate, colour: Plate, random: Random) -> None:
    """Cut both plates."""
    _room(black, random)
    for path, width in _chair():
        _standing(black, random, path, width)
    seat = arc((CHAIR, 634), (176, 46))
    black.carve(rough(arc((CHAIR, 634), (194, 62)), random))
    black.ink(rough(seat, random))
    black.carve(rough(stroke(arc((CHAIR, 630), (140, 30)), 7), random, 0.8))
    _stand(black, random)
    _microphone(black, colour, random)


def _room(black: Plate, random: Random) -> None:
    for row in range(32):
        y = 22 + row * 21
        clear = 640 * max(0.0, 1 - ((y - 470) / 520) ** 2) ** 0.5
        for side in (-1, 1):
            x = 800 + side * (clear + random.uniform(0, 90))
            while abs(x - 800) < 800:
                length = random.uniform(60, 260)
                black.ink(gouge((x, y), (x + side * length, y), 5.5, random))
                x += side * (length + random.uniform(20, 120))
    black.ink(rough(box(-9, FLOOR, 1609, 1075), random))
    for board in range(-12, 13):
        x = 800 + board * 70
        at = random.uniform(0, 0.3)
        start = (x + (board * 80) * at, FLOOR + 18 + 360 * at)
        black.carve(gouge(start, (800 + board * 152, 1110), 8, random))


def _chair() -> list[tuple[list[Point], float]]:
    """The bent pieces, each a path and its width, back to front."""
    x = CHAIR
    inner = [
        *curve((x - 92, 618), (x - 120, 330), (x - 70, 262), (x, 262)),
        *curve((x, 262), (x + 70, 262), (x + 120, 330), (x + 92, 618)),
    ]
    outer = [
        *curve((x - 128, 930), (x - 128, 760), (x - 160, 560), (x - 164, 420)),
        *curve((x - 164, 420), (x - 168, 220), (x - 100, 160), (x, 160)),
        *curve((x, 160), (x + 100, 160), (x + 168, 220), (x + 164, 420)),
        *curve((x + 164, 420), (x + 160, 560), (x + 128, 760), (x + 128, 930)),
    ]
    ring = arc((x, 792), (134, 30), pieces=60)
    legs = [
        curve(
            (x + side * 140, 660),
            (x + side * 150, 780),
            (x + side * 160, 900),
            (x + side * 196, 1010),
        )
        for side in (-1, 1)
    ]
    return [(outer, 25), (inner, 20), (ring, 14), *((leg, 27) for leg in legs)]


def _standing(black: Plate, random: Random, path: Sequence[Point], width: float) -> None:
    """A piece of wood: black against the wall, white against the floor."""
    for part in _parts(path):
        cleared, shape = stroke(part, width + 16), rough(stroke(part, width), random, 0.8)
        if part[0][1] < FLOOR or part[-1][1] < FLOOR:
            black.carve(cleared)
            black.ink(shape)
        else:
            black.ink(cleared)
            black.carve(shape)


def _parts(path: Sequence[Point]) -> list[list[Point]]:
    """The path cut where it crosses the skirting."""
    parts: list[list[Point]] = [[]]
    for before, point in zip([path[0], *path], path, strict=False):
        if (before[1] < FLOOR) != (point[1] < FLOOR):
            share = (FLOOR - before[1]) / (point[1] - before[1])
            crossing = (before[0] + (point[0] - before[0]) * share, FLOOR)
            parts[-1].append((crossing[0], FLOOR - 0.01 if before[1] < FLOOR else FLOOR))
            parts.append([(crossing[0], FLOOR if before[1] < FLOOR else FLOOR - 0.01)])
        parts[-1].append(point)
    return [part for part in parts if len(part) > 1]


def _stand(black: Plate, random: Random) -> None:
    _standing(black, random, [(STAND, 500), (STAND, 600), (STAND, 760), (STAND, 940)], 22)
    black.ink(rough(arc((STAND, 958), (166, 50)), random))
    black.carve(rough(arc((STAND, 952), (150, 38)), random))
    black.ink(rough(arc((STAND, 944), (40, 12), pieces=22), random))
    black.carve(rough(stroke([(STAND, 800), (STAND, 944)], 22), random, 0.8))


def _microphone(black: Plate, colour: Plate, random: Random) -> None:
    top, bottom, half = 190, 540, 112
    body = [
        *arc((STAND, top + half), (half, half), 180, 360),
        *arc((STAND, bottom - half * 0.7), (half, half * 0.7), 0, 180),
    ]
    black.carve(rough(arc((STAND, 372), (half + 64, 240)), random))
    yoke = arc((STAND, 400), (half + 34, 190), 0, 180)
    black.ink(rough(stroke(yoke, 24), random, 1))
    for side in (-1, 1):
        black.ink(rough(arc((STAND + side * (half + 30), 400), (24, 30), pieces=22), random))
    black.carve(
        rough([(STAND + (x - STAND) * 1.12, 365 + (y - 365) * 1.06) for x, y in body], random)
    )
    colour.ink(rough(body, random, 1.2))
    for slot in range(9):
        y = top + 34 + slot * 18
        reach = half - 18 if slot > 3 else (half**2 - (half - 34 - slot * 18) ** 2) ** 0.5 - 16
        black.ink(rough(box(STAND - reach, y, STAND + reach, y + 9), random, 1))
    black.ink(rough(box(STAND - half, 404, STAND + half, 424), random, 1))
    for rib in range(-3, 4):
        x = STAND + rib * 27
        black.ink(gouge((x, 436), (x, 526 - abs(rib) * 9), 11, random))
