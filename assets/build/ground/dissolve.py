"""Countries from regions: what one owner holds in one point of view, with inner boundaries dissolved."""

from .topology import area_km2, contains


def countries(topology, view):
    """Owner key to polygons (rings of arc references), largest first, for the view `un` or `de_facto`."""
    held = {}
    for region in topology.regions:
        held.setdefault(region.owner(view), []).append(region)
    result = {}
    for key in sorted(held):
        polygons = [polygon for region in held[key] for polygon in region.polygons]
        if len(held[key]) > 1:
            polygons = dissolved(topology, polygons)
        sized = [(-area_km2(topology.ring_lonlat(polygon[0])), i) for i, polygon in enumerate(polygons)]
        result[key] = [polygons[i] for _, i in sorted(sized)]
    return result


def dissolved(topology, polygons):
    """The union of polygons that meet along whole arcs; those that meet no other stay as they are."""
    directed = {ref for polygon in polygons for ring in polygon for ref in ring}
    inner = {ref for ref in directed if ~ref in directed}
    touched = [polygon for polygon in polygons if any(ref in inner for ring in polygon for ref in ring)]
    kept = [polygon for polygon in polygons if polygon not in touched]
    rings = [ring for polygon in touched for ring in polygon]
    outer, holes = [], []
    for ring in stitched(topology, rings, inner):
        (outer if area_km2(topology.ring_lonlat(ring)) > 0 else holes).append([ring])
    for (hole,) in holes:
        inside = topology.ring_lonlat(hole)[0]
        home = next(polygon for polygon in outer if contains(topology.ring_lonlat(polygon[0]), inside))
        home.append(hole)
    return kept + outer


def stitched(topology, rings, inner):
    """Rings from the arcs of `rings` that are not `inner`: each arc is followed by one that starts where it ends.

    Where a ring touches itself several arcs leave a node; then the old order of the ring decides.
    """
    followers = {ref: ring[(i + 1) % len(ring)] for ring in rings for i, ref in enumerate(ring)}
    leaving = {}
    for ref in sorted(set(followers) - inner):
        leaving.setdefault(topology.walk(ref)[0], []).append(ref)
    result = []
    while leaving:
        node = min(leaving)
        ref = leaving[node][0]
        ring, first = [], node
        while True:
            leaving[node].remove(ref)
            if not leaving[node]:
                del leaving[node]
            ring.append(ref)
            node = topology.walk(ref)[-1]
            choices = leaving.get(node, [])
            if not choices or (node == first and followers[ref] == ring[0]):
                break
            ref = followers[ref] if followers[ref] in choices else choices[0]
        if node != first:
            raise ValueError(f"a dissolved ring stays open at {topology.lonlat(node)}")
        result.append(ring)
    return result
