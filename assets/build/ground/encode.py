"""The file format: a header with a table of parts, then varints. `src/io/basemap` reads it."""

import struct

MAGIC = b"BELEGMAP"
VERSION = 1


def varint(value):
    """An unsigned number, seven bits a byte, low bits first."""
    out = bytearray()
    while value > 127:
        out.append(value & 127 | 128)
        value >>= 7
    out.append(value)
    return bytes(out)


def zigzag(value):
    """A signed number as a varint."""
    return varint(value << 1 if value >= 0 else (-value << 1) - 1)


def deltas(points):
    """A polyline: the number of points, then the differences; the first from (0, 0)."""
    out = bytearray(varint(len(points)))
    x = y = 0
    for point in points:
        out += zigzag(point[0] - x) + zigzag(point[1] - y)
        x, y = point
    return bytes(out)


def transform(scale, translate):
    """Four little-endian doubles that take the grid to degrees."""
    return struct.pack("<4d", *scale, *translate)


def level(topology, classes, views, owners):
    """One level: transform, arcs with their classes, countries with rings by view."""
    out = bytearray(transform(topology.scale, topology.translate))
    out += varint(len(topology.arcs))
    for points, (un, de_facto) in zip(topology.arcs, classes):
        out.append(un | de_facto << 4)
        out += deltas(points)
    keys = [key for key in owners if key in views["un"] or key in views["de_facto"]]
    out += varint(len(keys))
    for key in keys:
        un, de_facto = views["un"].get(key, []), views["de_facto"].get(key, [])
        out += varint(owners.index(key))
        out.append(0 if un == de_facto else 1)
        out += polygons(un)
        if un != de_facto:
            out += polygons(de_facto)
    return bytes(out)


def polygons(shapes):
    """Polygons, rings, arc references: twice the index, odd when the arc is walked backwards."""
    out = bytearray(varint(len(shapes)))
    for rings in shapes:
        out += varint(len(rings))
        for ring in rings:
            out += varint(len(ring))
            for ref in ring:
                out += varint(ref << 1 if ref >= 0 else (~ref << 1) | 1)
    return bytes(out)


def lakes(scale, translate, shapes):
    """Lakes: transform, polygons, rings of their own (lakes share nothing)."""
    out = bytearray(transform(scale, translate))
    out += varint(len(shapes))
    for rings in shapes:
        out += varint(len(rings))
        for ring in rings:
            out += deltas(ring)
    return bytes(out)


def owner_table(owners):
    """Codes and plain names: a key is an ISO code, or a tilde and a name."""
    out = bytearray(varint(len(owners)))
    for key in owners:
        iso, name = ("", key[1:]) if key.startswith("~") else (key, "")
        for text in (iso.encode(), name.encode()):
            out += varint(len(text)) + text
    return bytes(out)


def file(parts):
    """The whole file: magic, version, number of parts, offset and length of each, the parts."""
    at = len(MAGIC) + 8 + 8 * len(parts)
    head = bytearray(MAGIC + struct.pack("<II", VERSION, len(parts)))
    for part in parts:
        head += struct.pack("<II", at, len(part))
        at += len(part)
    return bytes(head) + b"".join(parts)
