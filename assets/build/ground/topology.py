"""Countries whose neighbours share arcs, on the integer grid of their source."""

import math

EARTH_KM = 6371.0072  # radius of the sphere of equal area (GRS 80)


class Region:
    """A part of the ground that has one owner in each point of view."""

    def __init__(self, name, un, de_facto, polygons):
        self.name, self.un, self.de_facto, self.polygons = name, un, de_facto, polygons

    def owner(self, view):
        """The owner's key in the view `un` or `de_facto`; an empty key means nobody's."""
        return self.un if view == "un" else self.de_facto


class Topology:
    """Arcs (lists of grid points) and regions whose rings name arcs: `a`, or `~a` when walked backwards."""

    def __init__(self, scale, translate, arcs, regions):
        self.scale, self.translate, self.arcs, self.regions = scale, translate, arcs, regions
        self.lines = []  # arcs of no ring: claims that run inside a country
        self.origin = []  # for every arc its index in the topology this one was made from

    def lonlat(self, point):
        """Degrees from a grid point."""
        return (
            point[0] * self.scale[0] + self.translate[0],
            point[1] * self.scale[1] + self.translate[1],
        )

    def grid(self, lonlat):
        """The grid point nearest to a place in degrees."""
        return (
            round((lonlat[0] - self.translate[0]) / self.scale[0]),
            round((lonlat[1] - self.translate[1]) / self.scale[1]),
        )

    def walk(self, ref):
        """The points of an arc in the direction in which a ring walks it."""
        return self.arcs[ref] if ref >= 0 else self.arcs[~ref][::-1]

    def ring(self, refs):
        """The closed ring of some arcs, as grid points."""
        points = list(self.walk(refs[0]))
        for ref in refs[1:]:
            points += self.walk(ref)[1:]
        return points

    def ring_lonlat(self, refs):
        """The closed ring of some arcs, in degrees."""
        return [self.lonlat(point) for point in self.ring(refs)]

    def region(self, name):
        """The region of that name."""
        return next(region for region in self.regions if region.name == name)

    def rings(self):
        """Every ring with its region."""
        for region in self.regions:
            for polygon in region.polygons:
                for ring in polygon:
                    yield region, ring

    @staticmethod
    def arcs_of(region):
        """The arcs on a region's boundary."""
        return sorted({ref if ref >= 0 else ~ref for polygon in region.polygons for ring in polygon for ref in ring})

    def users(self):
        """For every arc the regions on its sides (one: a coast; two: a boundary)."""
        users = [[] for _ in self.arcs]
        for region, ring in self.rings():
            for ref in ring:
                users[ref if ref >= 0 else ~ref].append(region)
        return users

    def split(self, arc, at):
        """Makes the `at`-th point of an arc a node; returns the index of the new second half."""
        points = self.arcs[arc]
        if not 0 < at < len(points) - 1:
            raise ValueError(f"arc {arc} of {len(points)} points cannot be split at {at}")
        new = len(self.arcs)
        self.arcs[arc], tail = points[: at + 1], points[at:]
        self.arcs.append(tail)
        for _, ring in self.rings():
            for i in range(len(ring) - 1, -1, -1):
                if ring[i] == arc:
                    ring[i : i + 1] = [arc, new]
                elif ring[i] == ~arc:
                    ring[i : i + 1] = [~new, ~arc]
        if arc in self.lines:
            self.lines.append(new)
        return new

    def node(self, arcs, lonlat, reach_deg):
        """The node on some arcs nearest to a place: an existing vertex, or a new one on a side; `None` out of reach."""
        gap, arc, at, point = min((self.nearest(arc, lonlat) for arc in arcs), default=(math.inf, 0, 0, None))
        if gap > reach_deg:
            return None
        points = self.arcs[arc]
        if point not in (points[at], points[at + 1]):
            points.insert(at + 1, point)
        if point != points[at]:
            at += 1
        if 0 < at < len(points) - 1:
            self.split(arc, at)
        return point

    def nearest(self, arc, lonlat):
        """Distance in degrees, arc, segment and grid point of the place on an arc nearest to `lonlat`."""
        best = (math.inf, arc, 0, None)
        shrink = math.cos(math.radians(lonlat[1]))
        points = self.arcs[arc]
        for at in range(len(points) - 1):
            (ax, ay), (bx, by) = self.lonlat(points[at]), self.lonlat(points[at + 1])
            ux, uy = (bx - ax) * shrink, by - ay
            vx, vy = (lonlat[0] - ax) * shrink, lonlat[1] - ay
            length = ux * ux + uy * uy
            t = min(1.0, max(0.0, (ux * vx + uy * vy) / length)) if length else 0.0
            gap = math.hypot(vx - t * ux, vy - t * uy)
            if gap < best[0]:
                on = self.grid((ax + t * (bx - ax), ay + t * (by - ay)))
                ends = [end for end in (points[at], points[at + 1]) if math.dist(end, on) < 3]
                best = (gap, arc, at, ends[0] if ends else on)
        return best

    def cut(self, name, line, inside, part, reach_deg):
        """Cuts a region along `line` (degrees); the piece that holds `inside` becomes `part`; returns the new arc."""
        region = self.region(name)
        ends = []
        for place in (line[0], line[-1]):
            ends.append(self.node(self.arcs_of(region), place, reach_deg))
        start, end = ends
        if start is None or end is None:
            raise ValueError(f"the cut of {name} does not reach its boundary")
        rims = [self.ring_lonlat(polygon[0]) for polygon in region.polygons]
        points = [start]
        for lonlat in line[1:-1]:
            point = self.grid(lonlat)
            if point not in (points[-1], end) and any(contains(rim, lonlat) for rim in rims):
                points.append(point)
        points.append(end)
        arc = len(self.arcs)
        self.arcs.append(points)
        for polygon in region.polygons:
            ring = polygon[0]
            starts = [self.walk(ref)[0] for ref in ring]
            if start in starts and end in starts:
                i = starts.index(start)
                ring = ring[i:] + ring[:i]
                k = [self.walk(ref)[0] for ref in ring].index(end)
                self._share(region, polygon, (ring[:k] + [~arc], ring[k:] + [arc]), inside, part)
                return arc
        raise ValueError(f"no ring of {name} holds both ends of the cut")

    def _share(self, region, polygon, halves, inside, part):
        holds = [contains(self.ring_lonlat(half), inside) for half in halves]
        if holds == [False, True]:
            halves = halves[::-1]
        elif holds != [True, False]:
            raise ValueError(f"the cut of {region.name} does not separate {inside}")
        given, kept = [halves[0]], [halves[1]]
        for hole in polygon[1:]:
            within = contains(self.ring_lonlat(given[0]), self.ring_lonlat(hole)[0])
            (given if within else kept).append(hole)
        region.polygons[region.polygons.index(polygon)] = kept
        part.polygons.append(given)
        self.regions.append(part)


def contains(ring, place):
    """Whether a closed ring in degrees (none that crosses ±180°) holds a place: the crossing count."""
    x, y = place
    odd = False
    for (ax, ay), (bx, by) in zip(ring, ring[1:]):
        if (ay > y) != (by > y) and x < (bx - ax) * (y - ay) / (by - ay) + ax:
            odd = not odd
    return odd


def area_km2(ring):
    """The spherical area of a closed ring in degrees: positive when clockwise, also round the South Pole."""
    total = 0.0
    for (ax, ay), (bx, by) in zip(ring, ring[1:]):
        turn = (bx - ax + 180.0) % 360.0 - 180.0
        total += math.radians(turn) * (1.0 + (math.sin(math.radians(ay)) + math.sin(math.radians(by))) / 2.0)
    return total * EARTH_KM * EARTH_KM


def joined(pieces):
    """Polylines joined wherever exactly two of them meet; the order of the input decides the order of the output."""
    lines = [list(piece) for piece in pieces]
    ends = {}
    for line in lines:
        for end in (line[0], line[-1]):
            ends[end] = ends.get(end, 0) + 1
    merged = True
    while merged:
        merged = False
        for i, first in enumerate(lines):
            for k in range(len(lines)):
                second = lines[k]
                if k == i or first is second:
                    continue
                if second[-1] == first[-1]:
                    second = second[::-1]
                if second[0] == first[-1] and ends[first[-1]] == 2:
                    lines[i] = first + second[1:]
                    del lines[k]
                    merged = True
                    break
            if merged:
                break
            if first[0] != first[-1] and any(l is not first and l[-1] == first[0] for l in lines) and ends[first[0]] == 2:
                lines[i] = first[::-1]
                merged = True
                break
            if any(l is not first and l[0] == first[0] for l in lines) and ends[first[0]] == 2:
                lines[i] = first[::-1]
                merged = True
                break
    return lines


def thinned(line, tolerance_deg):
    """Douglas and Peucker's simplification of a polyline in degrees; the ends stay."""
    keep = {0, len(line) - 1}
    stack = [(0, len(line) - 1)]
    while stack:
        a, b = stack.pop()
        (ax, ay), (bx, by) = line[a], line[b]
        shrink = math.cos(math.radians((ay + by) / 2))
        worst, at = tolerance_deg, None
        for i in range(a + 1, b):
            ux, uy = (bx - ax) * shrink, by - ay
            vx, vy = (line[i][0] - ax) * shrink, line[i][1] - ay
            length = ux * ux + uy * uy
            t = min(1.0, max(0.0, (ux * vx + uy * vy) / length)) if length else 0.0
            gap = math.hypot(vx - t * ux, vy - t * uy)
            if gap > worst:
                worst, at = gap, i
        if at is not None:
            keep.add(at)
            stack += [(a, at), (at, b)]
    return [line[i] for i in sorted(keep)]
