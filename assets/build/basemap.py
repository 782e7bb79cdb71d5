#!/usr/bin/env python3
"""Rebuilds `assets/basemap/`: the ground the map stands on, and the names of countries.

    python3 assets/build/basemap.py [--cache FOLDER] [--report]

Needs Python 3.11, and the clients `npm` and `apt-get` (Debian 12) to fetch what `ground/sources.py` pins.
The same packages give the same bytes. `--cache` keeps the packages; `--report` prints what was built.
"""

import argparse
import hashlib
import sys
import tempfile
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent))

from ground import build, encode, labels, sources  # noqa: E402

HEADER = """# Countries: their names and the middle of their main part. Made by assets/build/basemap.py.
# iso\tview\ten\tde\tlon\tlat\tkm2
"""


def main():
    """Fetches, builds, writes."""
    arguments = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    arguments.add_argument("--cache", help="a folder that keeps the packages")
    arguments.add_argument("--report", action="store_true", help="print what was built")
    chosen = arguments.parse_args()
    target = Path(__file__).resolve().parent.parent / "basemap"
    target.mkdir(exist_ok=True)
    with tempfile.TemporaryDirectory() as folder:
        cache = Path(chosen.cache or folder)
        cache.mkdir(parents=True, exist_ok=True)
        packages = {package: sources.fetch(package, cache) for package in sources.ALL}
    ground, names, levels = made(packages)
    (target / "ground.bin").write_bytes(ground)
    (target / "names.tsv").write_text(names, encoding="utf-8")
    (target / "SOURCES.md").write_text(listing(ground, names), encoding="utf-8")
    if chosen.report:
        report(ground, levels)


def made(packages):
    """The ground's bytes, the table of names, and the levels."""
    atlas = packages[sources.WORLD_ATLAS]
    lake_source = sources.lake_topology(sources.member(packages[sources.PLOTLY], "dist/plotly-geo-assets.js"))
    light_lakes, lakes = build.lakes(lake_source)
    pieces = sources.disputed_pieces(sources.debian_member(packages[sources.QGIS], "resources/data/world_map.gpkg"))
    levels = build.levels(
        sources.member(atlas, "countries-50m.json"),
        sources.member(atlas, "countries-10m.json"),
        pieces,
        sum(len(points) for points in light_lakes.arcs),
    )
    owners = sorted({key for level in levels for view in level.views.values() for key in view})
    parts = [encode.owner_table(owners)]
    parts += [level.encoded(owners) for level in levels]
    parts += [build.lake_bytes(light_lakes), build.lake_bytes(lakes)]
    return encode.file(parts), names_table(packages[sources.CLDR], levels), levels


def names_table(cldr, levels):
    """The table of names as text."""
    tables = [
        labels.territories(sources.member(cldr, f"main/{language}/territories.json"), language)
        for language in ("en", "de")
    ]
    _, medium, full = levels
    rows = labels.rows(*tables, (medium.world, medium.views), (full.world, full.views))
    return HEADER + "".join("\t".join(str(field) for field in row) + "\n" for row in rows)


def listing(ground, names):
    """The text of SOURCES.md."""
    lines = ["# What the ground is made of", "", "Built by `assets/build/basemap.py`; nothing here is edited by hand.", ""]
    lines += ["| package | sha256 | what was taken | licence |", "|---|---|---|---|"]
    lines += [f"| {p.title} | {p.sha256} | {p.taken} | {p.licence} |" for p in sources.ALL]
    lines += ["", "| file | bytes | sha256 |", "|---|---|---|"]
    for name, data in (("ground.bin", ground), ("names.tsv", names.encode("utf-8"))):
        lines.append(f"| {name} | {len(data)} | {hashlib.sha256(data).hexdigest()} |")
    return "\n".join(lines) + "\n" + (Path(__file__).resolve().parent / "ground" / "notes.md").read_text("utf-8")


def report(ground, levels):
    """Prints sizes and counts."""
    print(f"ground.bin: {len(ground)} bytes")
    for name, level in zip(("light", "medium", "full"), levels):
        arcs = sum(len(points) for points in level.world.arcs)
        views = {view: len(shapes) for view, shapes in level.views.items()}
        kinds = [[pair[i] for pair in level.classes].count(kind) for i in (0, 1) for kind in range(4)]
        print(f"{name}: {arcs} points in arcs, {level.ring_points()} in rings, countries {views}, classes {kinds}")


if __name__ == "__main__":
    main()
