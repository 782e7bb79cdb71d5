"""Puts the levels together."""

import json

from . import claims as claim
from . import encode
from .dissolve import countries
from .rules import ALPHA2, OWNERS
from .simplify import Thinning, lightened, packed
from .topology import Region, Topology, area_km2, contains

LIGHT_POINTS = 12_000
LIGHT_LAKES_KM2 = 4_000
LIGHT_ISLANDS_KM2 = 1_400
FROM_FINE = ("Tuvalu", "U.S. Minor Outlying Is.", "Clipperton I.")  # island states and codes that 1:50m leaves out
SAHARA_LINE = ((-8.818, 27.6667), (-13.18, 27.6667))  # 27° 40' N from the berm to the ocean
INSIDE = {"Golan": (35.75, 33.0), "Western Sahara west of the berm": (-13.0, 26.0)}


def topology(text):
    """The countries of a world-atlas file as regions with their owners."""
    data = json.loads(text)
    arcs = []
    for steps in data["arcs"]:
        x = y = 0
        points = []
        for dx, dy in steps:
            x, y = x + dx, y + dy
            points.append((x, y))
        arcs.append(points)
    regions = []
    for shape in data["objects"]["countries"]["geometries"]:
        name = shape["properties"]["name"]
        polygons = [shape["arcs"]] if shape["type"] == "Polygon" else shape["arcs"]
        owners = OWNERS.get(name) or (ALPHA2[shape["id"]],) * 2 if name != "Indian Ocean Ter." else ("", "")
        regions.append(Region(name, *owners, polygons))
    for region in regions:
        region.polygons = [[spikeless(ring) for ring in polygon] for polygon in region.polygons]
    result = Topology(tuple(data["transform"]["scale"]), tuple(data["transform"]["translate"]), arcs, regions)
    widen_vatican(result)
    for region in regions:
        region.polygons = [kept for kept in (solid(result, polygon) for polygon in region.polygons) if kept]
    part_islands(result)
    part_crimea(result)
    return packed(result, [])


def widen_vatican(world):
    """Makes the Vatican one grid cell wide: at 1:10m the source's grid has crushed it to a line."""
    for polygon in world.region("Vatican").polygons:
        arc = polygon[0][0] if polygon[0][0] >= 0 else ~polygon[0][0]
        if len(set(world.arcs[arc])) < 3:
            x, y = min(world.arcs[arc])
            ring = [(x, y), (x, y + 1), (x + 1, y + 1), (x + 1, y), (x, y)]
            world.arcs[arc] = ring if polygon[0][0] >= 0 else ring[::-1]


def solid(world, polygon):
    """A polygon without rings that the grid has crushed, or turned over; `None` where nothing is left.

    At 1:50m it also drops the slit at the South Pole that the source takes for the rim of Antarctica.
    """
    while polygon and area_km2(world.ring_lonlat(polygon[0])) <= 0.0001:
        polygon = polygon[1:]
    return polygon[:1] + [hole for hole in polygon[1:] if area_km2(world.ring_lonlat(hole)) < 0] if polygon else None


def spikeless(ring):
    """A ring without arcs that it walks to and fro (the source has one such spike, at the Dead Sea)."""
    ring = list(ring)
    at = 0
    while at < len(ring) and len(ring) > 2:
        if ring[at] == ~ring[at - 1]:
            for i in sorted((at, (at - 1) % len(ring)), reverse=True):
                del ring[i]
            at = 0
        else:
            at += 1
    return ring


def part_islands(world):
    """Christmas Island and the Cocos Islands are one feature in the source, two codes in ISO 3166."""
    both = world.region("Indian Ocean Ter.")
    parts = {"CX": [], "CC": []}
    for polygon in both.polygons:
        parts["CX" if world.ring_lonlat(polygon[0])[0][0] > 100 else "CC"].append(polygon)
    world.regions.remove(both)
    for code, polygons in parts.items():
        if polygons:
            world.regions.append(Region(code, code, code, polygons))


def part_crimea(world):
    """Crimea is one polygon of Russia in the source; here it is a region of its own."""
    russia = world.region("Russia")
    polygon = next(p for p in russia.polygons if contains(world.ring_lonlat(p[0]), (34.2, 45.2)))
    russia.polygons.remove(polygon)
    world.regions.append(Region("Crimea", *OWNERS["Crimea"], [polygon]))


def cut_claimed(world, lines, reach_deg):
    """Cuts the Golan out of Israel and the west of Western Sahara out of Morocco."""
    (golan,) = lines[claim.CUTS["Golan"]]
    world.cut("Israel", golan, INSIDE["Golan"], Region("Golan", *OWNERS["Golan"], []), reach_deg)
    name = "Western Sahara west of the berm"
    sahara = densified(*SAHARA_LINE)
    world.cut("Morocco", sahara, INSIDE[name], Region(name, *OWNERS[name], []), reach_deg)


def densified(start, end):
    """A line along a parallel with a vertex every half degree, so that drawn as great circles it stays on it."""
    steps = round(abs(end[0] - start[0]) / 0.5)
    return [
        (start[0] + (end[0] - start[0]) * i / steps, start[1] + (end[1] - start[1]) * i / steps)
        for i in range(steps + 1)
    ]


def with_islands(coarse, fine):
    """Adds to 1:50m the island features that only 1:10m has."""
    for name in FROM_FINE:
        region = fine.region(name)
        polygons = []
        for polygon in region.polygons:
            ring = [coarse.grid(place) for place in fine.ring_lonlat(polygon[0])]
            ring = [point for i, point in enumerate(ring) if i == 0 or point != ring[i - 1]]
            if len(set(ring)) > 2:
                polygons.append([[len(coarse.arcs)]])
                coarse.arcs.append(ring)
        coarse.regions.append(Region(name, region.un, region.de_facto, polygons))


class Level:
    """A topology with its classes and its countries in both views."""

    def __init__(self, world, classes):
        self.world = world
        self.classes = classes
        self.views = {view: countries(world, view) for view in ("un", "de_facto")}

    def encoded(self, owners):
        """The level's bytes."""
        return encode.level(self.world, self.classes, self.views, owners)

    def ring_points(self):
        """The number of points in all rings of the fuller view."""
        return max(
            sum(len(self.world.ring(ring)) for shapes in view.values() for shape in shapes for ring in shape)
            for view in self.views.values()
        )


def levels(atlas_50m, atlas_10m, pieces, lake_points):
    """The light, medium and full level."""
    lines = claim.lines_by_claim(pieces)
    full, medium = topology(atlas_10m), topology(atlas_50m)
    with_islands(medium, full)
    cut_claimed(full, lines, 0.02)
    cut_claimed(medium, lines, 0.1)
    rest = {fid: parts for fid, parts in lines.items() if fid not in claim.CUTS.values()}
    for world in (full, medium):
        claim.split_at_boxes(world)
    matching = claim.split_where_claimed(full, rest, 0.004)
    rest = claim.beside(full, rest, 0.004)
    claim.add_lines(full, rest, 0.0, 0.01)
    claim.add_lines(medium, rest, 0.008, 0.12)
    light = lightened(medium, LIGHT_POINTS - lake_points, LIGHT_ISLANDS_KM2)
    classes = claim.classes(medium, frozenset())
    return (
        Level(light, [classes[arc] for arc in light.origin]),
        Level(medium, classes),
        Level(full, claim.classes(full, matching)),
    )


def lakes(source):
    """The lakes for the light and for the other levels: `(scale, translate, polygons)` on a grid like 1:50m's."""
    transform, arcs, shapes = source
    scale = tuple(10 * s for s in transform["scale"])
    world = Topology(scale, tuple(transform["translate"]), [], [])
    walked = []
    for steps in arcs:
        x = y = 0
        points = []
        for dx, dy in steps:
            x, y = x + int(dx), y + int(dy)
            points.append((x, y))
        walked.append(points)
    for number, rings in enumerate(shapes):
        polygon = []
        for rank, refs in enumerate(rings):
            points = []
            for ref in refs:
                part = walked[ref] if ref >= 0 else walked[~ref][::-1]
                points += part[1:] if points else part
            points = [(round(x / 10), round(y / 10)) for x, y in points]
            points = [point for i, point in enumerate(points) if i == 0 or point != points[i - 1]]
            if len(points) < 4:
                continue
            if (area_km2([world.lonlat(point) for point in points]) > 0) != (rank == 0):
                points.reverse()
            polygon.append([len(world.arcs)])
            world.arcs.append(points)
        if polygon:
            world.regions.append(Region(str(number), "", "", [polygon]))
    return light_lakes(world), world


def light_lakes(world):
    """The large lakes, without islands, simplified to about a dozen points each."""
    large = []
    for region in world.regions:
        outer = region.polygons[0][0]
        if area_km2(world.ring_lonlat(outer)) >= LIGHT_LAKES_KM2:
            large.append(Region(region.name, "", "", [[[len(large)]]]))
    rings = [world.ring(world.region(region.name).polygons[0][0]) for region in large]
    light = Topology(world.scale, world.translate, rings, large)
    Thinning(light).run(max(13 * len(large), 5 * len(large)))
    return light


def lake_bytes(world):
    """A lakes part of the file."""
    shapes = [[world.ring(ring) for ring in polygon] for region in world.regions for polygon in region.polygons]
    return encode.lakes(world.scale, world.translate, shapes)
