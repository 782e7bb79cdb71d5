"""Where a country's name stands, and what it is in English and German."""

import heapq
import json
import math

from .rules import MAIN_PART, OTHER_NAMES, SHORT_NAMES
from .topology import area_km2, contains


def rows(english, german, coarse, fine):
    """Table rows `(iso, view, en, de, lon, lat, km2)`, largest first. `coarse`, `fine`: (topology, countries by view).

    A country whose area differs by more than 2 % between the views has a row for each.
    """
    result = []
    for key in sorted(set(fine[1]["un"]) | set(fine[1]["de_facto"])):
        named = name(key, english, german)
        if named is None:
            continue
        areas = {view: area(fine[0], fine[1][view].get(key, [])) for view in ("un", "de_facto")}
        same = abs(areas["un"] - areas["de_facto"]) <= 0.02 * areas["un"]
        for view in ("un",) if same else ("un", "de_facto"):
            if areas[view] == 0.0:
                continue
            source = coarse if areas[view] > 20_000 and key in coarse[1][view] else fine
            lon, lat = centre(key, source[0], source[1][view][key])
            iso = "" if key.startswith("~") else key
            place = (f"{lon:.3f}", f"{lat:.3f}")
            result.append((iso, "both" if same else view, *named, *place, round(areas[view], 1)))
    return sorted(result, key=lambda row: (-row[-1], row[0], row[1]))


def area(topology, shapes):
    """The area of all parts in km²."""
    return sum(area_km2(topology.ring_lonlat(ring)) for polygon in shapes for ring in polygon)


def name(key, english, german):
    """The English and the German name; `None` for what carries no label."""
    if key.startswith("~"):
        return OTHER_NAMES.get(key)
    both = []
    for table in (english, german):
        short = table.get(f"{key}-alt-short") if key in SHORT_NAMES else None
        both.append(short or table[key])
    return tuple(both)


def territories(text, language):
    """The names of territories in a CLDR file."""
    return json.loads(text)["main"][language]["localeDisplayNames"]["territories"]


def centre(key, topology, shapes):
    """The visual centre of a country's main part: the middle of the largest circle in it, longitude and latitude."""
    main = shapes[0]
    if key in MAIN_PART:
        main = next(shape for shape in shapes if contains(topology.ring_lonlat(shape[0]), MAIN_PART[key]))
    rings = [topology.ring_lonlat(ring) for ring in main]
    plane = Plane(rings[0])
    return plane.lonlat(inscribed([[plane.xy(place) for place in ring] for ring in rings]))


class Plane:
    """Lambert's azimuthal equal-area projection about the middle of a ring's vertices (Snyder 1987, ch. 24)."""

    def __init__(self, ring):
        sums = [0.0, 0.0, 0.0]
        for lon, lat in ring:
            lon, lat = math.radians(lon), math.radians(lat)
            for i, part in enumerate((math.cos(lat) * math.cos(lon), math.cos(lat) * math.sin(lon), math.sin(lat))):
                sums[i] += part
        self.lon = math.atan2(sums[1], sums[0])
        self.lat = math.atan2(sums[2], math.hypot(sums[0], sums[1]))

    def xy(self, place):
        """The plane's coordinates of a place in degrees; the unit is the Earth's radius."""
        lon, lat = math.radians(place[0]) - self.lon, math.radians(place[1])
        k = 1 + math.sin(self.lat) * math.sin(lat) + math.cos(self.lat) * math.cos(lat) * math.cos(lon)
        k = math.sqrt(2 / max(k, 1e-9))
        return (
            k * math.cos(lat) * math.sin(lon),
            k * (math.cos(self.lat) * math.sin(lat) - math.sin(self.lat) * math.cos(lat) * math.cos(lon)),
        )

    def lonlat(self, point):
        """The place in degrees of a point of the plane."""
        x, y = point
        rho = math.hypot(x, y)
        if rho == 0:
            return (math.degrees(self.lon), math.degrees(self.lat))
        c = 2 * math.asin(min(1.0, rho / 2))
        lat = math.asin(math.cos(c) * math.sin(self.lat) + y * math.sin(c) * math.cos(self.lat) / rho)
        lon = self.lon + math.atan2(
            x * math.sin(c), rho * math.cos(self.lat) * math.cos(c) - y * math.sin(self.lat) * math.sin(c)
        )
        return ((math.degrees(lon) + 180) % 360 - 180, math.degrees(lat))


def inscribed(rings):
    """The centre of the largest circle in a polygon, found by quartering squares, to 1 % of the width."""
    xs, ys = [p[0] for p in rings[0]], [p[1] for p in rings[0]]
    west, south, width, height = min(xs), min(ys), max(xs) - min(xs), max(ys) - min(ys)
    cell = min(width, height)
    precision = max(width, height) / 100
    half = cell / 2
    heap, count = [], 0
    best = (-math.inf, (0.0, 0.0))
    for i in range(math.ceil(width / cell)):
        for k in range(math.ceil(height / cell)):
            middle = (west + i * cell + half, south + k * cell + half)
            depth = inside(rings, middle)
            heapq.heappush(heap, (-(depth + half * math.sqrt(2)), count, middle, half))
            count += 1
            best = max(best, (depth, middle))
    while heap:
        bound, _, (x, y), half = heapq.heappop(heap)
        if -bound - best[0] <= precision:
            break
        half /= 2
        for dx, dy in ((-half, -half), (half, -half), (-half, half), (half, half)):
            middle = (x + dx, y + dy)
            depth = inside(rings, middle)
            best = max(best, (depth, middle))
            heapq.heappush(heap, (-(depth + half * math.sqrt(2)), count, middle, half))
            count += 1
    return best[1]


def inside(rings, point):
    """The distance from a point to the polygon's rim: negative outside."""
    odd, best = False, math.inf
    x, y = point
    for ring in rings:
        ax, ay = ring[0]
        for bx, by in ring[1:]:
            if (ay > y) != (by > y) and x < (bx - ax) * (y - ay) / (by - ay) + ax:
                odd = not odd
            ux, uy = bx - ax, by - ay
            length = ux * ux + uy * uy
            t = ((x - ax) * ux + (y - ay) * uy) / length if length else 0.0
            t = 0.0 if t < 0 else 1.0 if t > 1 else t
            gap = (x - ax - t * ux) ** 2 + (y - ay - t * uy) ** 2
            if gap < best:
                best = gap
            ax, ay = bx, by
    return math.sqrt(best) * (1 if odd else -1)
