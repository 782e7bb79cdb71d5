"""Fetches the pinned packages with their own clients and reads what the map needs from them."""

import hashlib
import io
import json
import lzma
import re
import sqlite3
import struct
import subprocess
import tarfile
import tempfile
from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True)
class Package:
    """One pinned package: how to fetch it, and what its file must hash to."""

    title: str
    file: str
    command: tuple
    sha256: str
    licence: str
    taken: str


WORLD_ATLAS = Package(
    "npm world-atlas 2.0.2",
    "world-atlas-2.0.2.tgz",
    ("npm", "pack", "--silent", "world-atlas@2.0.2"),
    "032e7765f2ce00edaeafec23ff22bc3b77e42987c257da944cc585b452c05b97",
    "data (Natural Earth 4.1.0): public domain; wrapper: ISC, © 2013-2019 Michael Bostock",
    "countries and their shared boundaries, 1:50m and 1:10m",
)
PLOTLY = Package(
    "npm plotly.js 3.7.0",
    "plotly.js-3.7.0.tgz",
    ("npm", "pack", "--silent", "plotly.js@3.7.0"),
    "2b379459d4e72e366470241a48639ac1a9c3a448171e4962bd0b6ac3a99c32a4",
    "data (Natural Earth): public domain; wrapper: MIT, © 2016-2024 Plotly Technologies Inc.",
    "lakes, 1:50m (only these; its countries come from elsewhere)",
)
QGIS = Package(
    "Debian qgis-common 3.22.16+dfsg-1",
    "qgis-common_3.22.16+dfsg-1_all.deb",
    ("apt-get", "download", "qgis-common=3.22.16+dfsg-1"),
    "8c46e9da78b82772b23777643e02210c43945f01faee2316899f6438b65a5960",
    "the file taken (world_map.gpkg, Natural Earth 4.1.0): public domain",
    "disputed boundary lines",
)
CLDR = Package(
    "npm cldr-localenames-full 48.2.0",
    "cldr-localenames-full-48.2.0.tgz",
    ("npm", "pack", "--silent", "cldr-localenames-full@48.2.0"),
    "7f2ac7fd3b5d90f56ad127f9ed5ae67b58b3e556818f55530b9f47bb81bcde57",
    "Unicode-3.0, © 2004-2026 Unicode, Inc.",
    "country names in English and German",
)
ALL = (WORLD_ATLAS, PLOTLY, QGIS, CLDR)


def fetch(package, folder):
    """The package's bytes, fetched into `folder` unless already there; stops if the checksum differs."""
    path = Path(folder) / package.file
    if not path.exists():
        done = subprocess.run(package.command, cwd=folder, capture_output=True, text=True)
        if done.returncode != 0 or not path.exists():
            hint = ""
            if package is QGIS:
                hint = " This version is in Debian 12 (bookworm): run apt-get update there, or put the file into --cache."
            raise SystemExit(f"{package.title} could not be fetched: {done.stderr.strip()}.{hint}")
    data = path.read_bytes()
    found = hashlib.sha256(data).hexdigest()
    if found != package.sha256:
        raise SystemExit(f"{path.name} has the checksum {found}, expected {package.sha256}. Delete it and try again.")
    return data


def member(tgz, name):
    """One file of an npm package as text."""
    with tarfile.open(fileobj=io.BytesIO(tgz), mode="r:gz") as tar:
        return tar.extractfile("package/" + name).read().decode("utf-8")


def debian_member(deb, suffix):
    """One file of a Debian package as bytes; the package is an `ar` archive around `data.tar.xz`."""
    at = 8
    while at < len(deb):
        name = deb[at : at + 16].decode("ascii").strip().rstrip("/")
        size = int(deb[at + 48 : at + 58])
        body = deb[at + 60 : at + 60 + size]
        at += 60 + size + size % 2
        if name == "data.tar.xz":
            with tarfile.open(fileobj=io.BytesIO(lzma.decompress(body))) as tar:
                for entry in tar:
                    if entry.name.endswith(suffix):
                        return tar.extractfile(entry).read()
    raise SystemExit(f"{QGIS.title} holds no {suffix}.")


def disputed_pieces(gpkg):
    """The disputed lines, `(feature id, claim, country code, points)`, longitude and latitude in degrees.

    Lines inside Azerbaijan (the Nagorno-Karabakh of before 2020) are outdated and left out.
    """
    pieces = []
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "map.gpkg"
        path.write_bytes(gpkg)
        base = sqlite3.connect(path)
        rows = base.execute("select fid, name, adm0_a3_l, geom from disputed_borders order by fid").fetchall()
        base.close()
    for fid, claim, country, blob in rows:
        if country == "AZE":
            continue
        pieces += [(fid, claim, country, line) for line in multi_line(blob)]
    return pieces


def multi_line(blob):
    """The lines of a GeoPackage blob that holds a MultiLineString (OGC 12-128r18, clause 2.1.3)."""
    envelope = (0, 32, 48, 48, 64)[(blob[3] >> 1) & 7]
    at = 8 + envelope
    order = "<" if blob[at] else ">"
    kind, count = struct.unpack_from(order + "II", blob, at + 1)
    if kind != 5:
        raise SystemExit(f"A disputed boundary has the geometry type {kind}; 5 (MultiLineString) was expected.")
    at += 9
    lines = []
    for _ in range(count):
        order = "<" if blob[at] else ">"
        _, size = struct.unpack_from(order + "II", blob, at + 1)
        at += 9
        lines.append([struct.unpack_from(order + "dd", blob, at + 16 * i) for i in range(size)])
        at += 16 * size
    return lines


def lake_topology(script):
    """Scale, translation, arcs and lake polygons of plotly's 1:50m world, which is a JavaScript literal."""
    start = script.index("// dist/topojson/world_50m.json")
    end = script.index("\n    }", start)
    text = script[start:end]
    lakes = json.loads(quoted(balanced(text, text.index("lakes: {") + 7)))
    transform = json.loads(quoted(balanced(text, text.index("transform: {") + 11)))
    arcs = json.loads(balanced(text, text.rindex("arcs: [", 0, text.index("transform: {")) + 6))
    polygons = []
    for shape in lakes["geometries"]:
        polygons += [shape["arcs"]] if shape["type"] == "Polygon" else shape["arcs"]
    return transform, arcs, polygons


def balanced(text, at):
    """The bracketed text that opens at `at`, up to its closing bracket."""
    depth = 0
    for i in range(at, len(text)):
        if text[i] in "[{":
            depth += 1
        elif text[i] in "]}":
            depth -= 1
            if depth == 0:
                return text[at : i + 1]
    raise SystemExit("The lakes' file ends inside a bracket.")


def quoted(text):
    """JavaScript object keys put into quotes, so that the text is JSON."""
    return re.sub(r"([{,]\s*)([A-Za-z_]\w*):", r'\1"\2":', text)
