"""The light level: shared arcs simplified once, so that neighbours still meet and nothing crosses."""

import heapq
import math

from .topology import Topology, Region, area_km2

CELL_DEG = 0.5


SHORT_CLAIM_DEG = 0.8


def lightened(source, budget, small_island_km2):
    """A copy of a topology with at most `budget` ring points; every region keeps its largest parts."""
    light = dropped(source, small_island_km2)
    Thinning(light).run(budget)
    return light


def dropped(source, small_island_km2):
    """A copy without small islands; a small archipelago keeps its three largest."""
    users = source.users()
    regions = []
    for region in source.regions:
        sized = sorted(
            ((area_km2(source.ring_lonlat(polygon[0])), i) for i, polygon in enumerate(region.polygons)), reverse=True
        )
        archipelago = sum(area for area, _ in sized) < 20_000
        kept = []
        for rank, (area, i) in enumerate(sized):
            polygon = region.polygons[i]
            alone = all(len(users[ref if ref >= 0 else ~ref]) == 1 for ring in polygon for ref in ring)
            if rank == 0 or not alone or area >= small_island_km2 or (archipelago and rank < 3 and area >= 5):
                kept.append(polygon)
        regions.append(Region(region.name, region.un, region.de_facto, [[list(r) for r in p] for p in kept]))
    long = [line for line in source.lines if span_deg(source, line) >= SHORT_CLAIM_DEG]
    return packed(Topology(source.scale, source.translate, source.arcs, regions), long)


def span_deg(topology, arc):
    """The length of an arc in degrees, as on a plate carrée."""
    places = [topology.lonlat(point) for point in topology.arcs[arc]]
    return sum(math.dist(a, b) for a, b in zip(places, places[1:]))


def packed(topology, lines):
    """The topology with only the arcs that a ring uses, or that stand in `lines`, in their old order."""
    used = sorted({ref if ref >= 0 else ~ref for _, ring in topology.rings() for ref in ring} | set(lines))
    place = {arc: i for i, arc in enumerate(used)}
    for _, ring in topology.rings():
        ring[:] = [place[ref] if ref >= 0 else ~place[~ref] for ref in ring]
    topology.origin = used
    topology.arcs = [list(topology.arcs[arc]) for arc in used]
    topology.lines = [place[line] for line in lines]
    return topology


class Thinning:
    """Visvalingam's removal of the least important vertex, kept from ever making two lines cross.

    A vertex may go only while no other vertex lies in the triangle it spans with its neighbours: a line that the
    shortcut would cross must have an end in there, or have crossed before.
    """

    def __init__(self, topology):
        self.topology = topology
        self.points, self.unit, self.before, self.after, self.arc_of = [], [], [], [], []
        self.rings_of = [[] for _ in topology.arcs]
        self.size, self.least = [], []
        self._count_rings()
        self.cells = {}
        for arc, points in enumerate(topology.arcs):
            first = len(self.points)
            for i, point in enumerate(points):
                vertex = first + i
                self.points.append(topology.lonlat(point))
                self.unit.append(unit(self.points[vertex]))
                self.before.append(vertex - 1 if i else None)
                self.after.append(vertex + 1 if i + 1 < len(points) else None)
                self.arc_of.append(arc)
                self.cells.setdefault(self._cell(self.points[vertex]), set()).add(vertex)

    def _count_rings(self):
        for region in self.topology.regions:
            for rank, polygon in enumerate(region.polygons):
                for ring in polygon:
                    number = len(self.size)
                    self.size.append(len(self.topology.ring(ring)))
                    self.least.append(5 if rank == 0 else 4)
                    for ref in ring:
                        self.rings_of[ref if ref >= 0 else ~ref].append(number)

    @staticmethod
    def _cell(point):
        return (math.floor(point[0] / CELL_DEG), math.floor(point[1] / CELL_DEG))

    def _near(self, vertex, other):
        """A vertex in degrees, its longitude unwrapped towards `other`."""
        x, y = self.points[vertex]
        turn = x - self.points[other][0]
        return (x - 360.0 if turn > 180.0 else x + 360.0 if turn < -180.0 else x, y)

    def _triangle(self, vertex):
        return (
            self._near(self.before[vertex], vertex),
            self.points[vertex],
            self._near(self.after[vertex], vertex),
        )

    def weight(self, vertex):
        """The area of the spherical triangle, as half the volume its corners span: nought along a great circle."""
        (ax, ay, az), (bx, by, bz), (cx, cy, cz) = (
            self.unit[i] for i in (self.before[vertex], vertex, self.after[vertex])
        )
        return abs(ax * (by * cz - bz * cy) + ay * (bz * cx - bx * cz) + az * (bx * cy - by * cx)) / 2

    def blocked(self, vertex):
        """Whether another vertex lies in the vertex's triangle or on its shortcut."""
        triangle = self._triangle(vertex)
        west, east = min(p[0] for p in triangle), max(p[0] for p in triangle)
        low, high = self._cell((west, min(p[1] for p in triangle))), self._cell((east, max(p[1] for p in triangle)))
        own = {self.points[self.before[vertex]], self.points[vertex], self.points[self.after[vertex]]}
        turns = round(360 / CELL_DEG)
        for i in range(low[0], high[0] + 1):
            for k in range(low[1], high[1] + 1):
                column = (i + turns // 2) % turns - turns // 2
                for other in self.cells.get((column, k), ()):
                    if self.points[other] not in own and within(self._near(other, vertex), triangle):
                        return True
        return False

    def free(self, vertex):
        """Whether every ring of the vertex keeps enough points without it."""
        return all(self.size[ring] > self.least[ring] for ring in self.rings_of[self.arc_of[vertex]])

    def run(self, budget):
        """Removes vertices until the rings have at most `budget` points."""
        heap = [(self.weight(v), v) for v in range(len(self.points)) if self.inner(v)]
        heapq.heapify(heap)
        current = dict((v, w) for w, v in heap)
        total, waiting = sum(self.size), []
        while heap and total > budget:
            weight, vertex = heapq.heappop(heap)
            if current.get(vertex) != weight:
                continue
            if not self.free(vertex):
                continue
            if self.blocked(vertex):
                waiting.append(vertex)
                continue
            total -= self._remove(vertex, current, heap, weight)
            if len(waiting) > 200:
                for held in waiting:
                    if held in current:
                        heapq.heappush(heap, (current[held], held))
                waiting = []
        if total > budget:
            raise ValueError(f"the light level keeps {total} points; the budget is {budget}")
        self._write_back()

    def inner(self, vertex):
        """Whether a vertex lies between two others of its arc."""
        return self.before[vertex] is not None and self.after[vertex] is not None

    def _remove(self, vertex, current, heap, floor):
        before, after = self.before[vertex], self.after[vertex]
        self.after[before], self.before[after] = after, before
        del current[vertex]
        self.cells[self._cell(self.points[vertex])].discard(vertex)
        self.points[vertex] = None
        for neighbour in (before, after):
            if self.inner(neighbour):
                weight = max(self.weight(neighbour), floor)
                current[neighbour] = weight
                heapq.heappush(heap, (weight, neighbour))
        for ring in self.rings_of[self.arc_of[vertex]]:
            self.size[ring] -= 1
        return len(self.rings_of[self.arc_of[vertex]])

    def _write_back(self):
        first = 0
        for arc, points in enumerate(self.topology.arcs):
            kept = [point for i, point in enumerate(points) if self.points[first + i] is not None]
            first += len(points)
            self.topology.arcs[arc] = kept


def unit(place):
    """The unit vector of a place in degrees."""
    lon, lat = math.radians(place[0]), math.radians(place[1])
    return (math.cos(lat) * math.cos(lon), math.cos(lat) * math.sin(lon), math.sin(lat))


def within(point, triangle):
    """Whether a point lies in a triangle or on its rim."""
    signs = []
    for (ax, ay), (bx, by) in zip(triangle, triangle[1:] + triangle[:1]):
        signs.append((bx - ax) * (point[1] - ay) - (by - ay) * (point[0] - ax))
    return all(s >= 0 for s in signs) or all(s <= 0 for s in signs)
