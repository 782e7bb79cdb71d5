"""Classes of arcs (coast, boundary, disputed, none), and claims that run inside a country."""

import math

from .rules import DISPUTED, WORLD
from .topology import joined, thinned

RUN_DEG = 0.1  # a claim that follows a boundary for less only touches it
COAST, BORDER, DISPUTE, NONE = range(4)
CUTS = {"Golan": 22, "Western Sahara west of the berm": 33}  # feature ids of claims along which regions are cut


def lines_by_claim(pieces):
    """The disputed lines, joined, by feature id."""
    claims = {}
    for fid, _, _, points in pieces:
        claims.setdefault(fid, []).append(points)
    return {fid: joined(parts) for fid, parts in claims.items()}


def split_at_boxes(topology):
    """Splits every boundary where a dispute's box begins or ends, so that one arc has one class."""
    for first, second, box, _ in DISPUTED:
        if box == WORLD:
            continue
        arc = 0
        while arc < len(topology.arcs):
            names = sorted(region.name for region in topology.users()[arc]) if arc_near(topology, arc, box) else []
            if names == sorted((first, second)):
                points = topology.arcs[arc]
                marks = [middle_in(topology, points, i, box) for i in range(len(points) - 1)]
                turns = [i for i in range(1, len(marks)) if marks[i] != marks[i - 1]]
                if turns:
                    topology.split(arc, turns[0])
            arc += 1


def arc_near(topology, arc, box):
    """Whether a vertex of the arc is in the box."""
    return any(in_box(topology.lonlat(point), box) for point in topology.arcs[arc])


def in_box(place, box):
    """Whether a place is in (west, south, east, north)."""
    return box[0] <= place[0] <= box[2] and box[1] <= place[1] <= box[3]


def middle_in(topology, points, i, box):
    """Whether the middle of the i-th side is in the box."""
    (ax, ay), (bx, by) = topology.lonlat(points[i]), topology.lonlat(points[i + 1])
    return in_box(((ax + bx) / 2, (ay + by) / 2), box)


def split_where_claimed(topology, claims, reach_deg):
    """Splits boundaries where a claim begins or stops to run along them; returns the arcs that coincide."""
    sides = Sides([line for lines in claims.values() for line in lines])
    arc, matching = 0, set()
    users = topology.users()
    while arc < len(topology.arcs):
        if len(users[arc]) == 2:
            points = topology.arcs[arc]
            close = [sides.gap(topology.lonlat(point)) <= reach_deg for point in points]
            marks = runs_of(points, [a and b for a, b in zip(close, close[1:])], topology)
            turns = [i for i in range(1, len(marks)) if marks[i] != marks[i - 1]]
            if turns:
                topology.split(arc, turns[0])
                users = topology.users()
            if marks[0]:
                matching.add(arc)
        arc += 1
    return matching


def runs_of(points, marks, topology):
    """Marks of sides, without the runs too short to be more than a place where a claim meets a boundary."""
    at = 0
    while at < len(marks):
        end = at
        while end < len(marks) and marks[end] == marks[at]:
            end += 1
        if marks[at] and sum(math.dist(topology.lonlat(points[i]), topology.lonlat(points[i + 1])) for i in range(at, end)) < RUN_DEG:
            marks[at:end] = [False] * (end - at)
        at = end
    return marks


def beside(topology, claims, reach_deg):
    """The parts of the claims that do not run along a boundary arc, as polylines in degrees, by feature id."""
    users = topology.users()
    shared = [
        [topology.lonlat(point) for point in points] for arc, points in enumerate(topology.arcs) if len(users[arc]) == 2
    ]
    sides = Sides(shared)
    rest = {}
    for fid, lines in claims.items():
        for line in lines:
            close = [sides.gap(point) <= reach_deg for point in line]
            run = [line[0]]
            for i in range(1, len(line)):
                if close[i - 1] and close[i]:
                    rest.setdefault(fid, []).append(run)
                    run = [line[i]]
                else:
                    run.append(line[i])
            rest.setdefault(fid, []).append(run)
    return {fid: [run for run in runs if len(run) > 1] for fid, runs in rest.items()}


class Sides:
    """Line segments in half-degree cells, to find the one nearest to a place."""

    def __init__(self, lines):
        self.cells = {}
        for line in lines:
            for a, b in zip(line, line[1:]):
                if abs(a[0] - b[0]) > 180:
                    continue
                for i in range(math.floor(min(a[0], b[0]) * 2), math.floor(max(a[0], b[0]) * 2) + 1):
                    for k in range(math.floor(min(a[1], b[1]) * 2), math.floor(max(a[1], b[1]) * 2) + 1):
                        self.cells.setdefault((i, k), set()).add((a, b))

    def gap(self, place):
        """Degrees (at the place's own scale) to the nearest side within half a degree, or infinity."""
        i, k = math.floor(place[0] * 2), math.floor(place[1] * 2)
        best = math.inf
        shrink = math.cos(math.radians(place[1]))
        for cell in ((i + di, k + dk) for di in (-1, 0, 1) for dk in (-1, 0, 1)):
            for (ax, ay), (bx, by) in self.cells.get(cell, ()):
                ux, uy = (bx - ax) * shrink, by - ay
                vx, vy = (place[0] - ax) * shrink, place[1] - ay
                length = ux * ux + uy * uy
                t = min(1.0, max(0.0, (ux * vx + uy * vy) / length)) if length else 0.0
                best = min(best, math.hypot(vx - t * ux, vy - t * uy))
        return best


def add_lines(topology, claims, thin_deg, reach_deg):
    """Adds claims inside countries as arcs of no ring, thinned; their ends become nodes of boundaries within reach."""
    for fid in sorted(claims):
        for line in claims[fid]:
            line = thinned(line, thin_deg)
            points = [topology.node(near(topology, place), place, reach_deg) for place in (line[0], line[-1])]
            inner = [topology.grid(place) for place in line[1:-1]]
            chain = [points[0] or topology.grid(line[0]), *inner, points[1] or topology.grid(line[-1])]
            chain = [point for i, point in enumerate(chain) if i == 0 or point != chain[i - 1]]
            if len(chain) > 1 and chain[0] != chain[-1]:
                topology.lines.append(len(topology.arcs))
                topology.arcs.append(chain)


def near(topology, place):
    """The arcs whose box comes within half a degree of a place."""
    x, y = topology.grid(place)
    dx, dy = 0.5 / topology.scale[0], 0.5 / topology.scale[1]
    found = []
    for arc, points in enumerate(topology.arcs):
        xs, ys = [point[0] for point in points], [point[1] for point in points]
        if min(xs) - dx <= x <= max(xs) + dx and min(ys) - dy <= y <= max(ys) + dy:
            found.append(arc)
    return found


def classes(topology, matching):
    """For every arc its class in the UN view and de facto; `matching` are arcs along which a claim runs."""
    result = []
    lines = set(topology.lines)
    for arc, users in enumerate(topology.users()):
        if arc in lines:
            result.append((DISPUTE, DISPUTE))
        elif len(users) == 1:
            result.append((COAST, COAST))
        elif len(users) == 2:
            result.append(tuple(boundary(topology, arc, users, view, arc in matching) for view in ("un", "de_facto")))
        else:
            raise ValueError(f"arc {arc} has {len(users)} sides")
    return result


def boundary(topology, arc, users, view, matching):
    """The class of an arc between two regions in a view."""
    names = {region.name for region in users}
    points = topology.arcs[arc]
    for first, second, box, views in DISPUTED:
        if names == {first, second} and view in views and middle_in(topology, points, (len(points) - 1) // 2, box):
            return DISPUTE
    if matching:
        return DISPUTE
    return NONE if users[0].owner(view) == users[1].owner(view) else BORDER
