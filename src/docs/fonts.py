"""Makes the site's fonts and their @font-face rules; see fonts.md.

    python fonts.py PACKAGES FONTS SEEDS

PACKAGES holds the two unpacked npm packages, FONTS receives the woff2 files, the text below SEEDS weighs the letters
for the fallback faces. The rules are printed; they open templates/assets/book.css.
"""
import collections
import io
import pathlib
import sys

from fontTools import subset
from fontTools.ttLib import TTFont
from fontTools.varLib import instancer

LATIN = (
    "20-7E A0-FF 131 152-153 2002 2009 2013-2014 2018-201A 201C-201E 2022 2026 2032-2033 2039-203A 2044 20AC 2122"
    " 2191 2193 2212 2215"
)
# European languages, then the dotted and barred letters of transliterations.
LATIN_EXT = (
    "100-130 132-151 154-17F 18F 192 1A0-1A1 1AF-1B0 1CD-1DC 1E6-1E7 1EA-1EB 218-21B 259 2BB-2BC 2BE-2BF 2C6-2C7"
    " 2D8-2DD 1E02-1E03 1E0A-1E0F 1E1E-1E2B 1E30-1E3B 1E40-1E49 1E56-1E63 1E6A-1E6F 1E80-1E85 1E8A-1E97 1E9E 20A4 20B4"
    " 20BA 20BD 2020"
)
VIETNAMESE = "1EA0-1EF9 20AB"
CYRILLIC = "301 400-45F 490-491 2116"

SERIF, SANS = "source-serif-4", "source-sans-3"
REGULAR, RANGE = 400, (400, 700)
# Family, package, subset, style, letters, weights.
FACES = [
    ("Book Serif", SERIF, "latin", "normal", LATIN, RANGE),
    ("Book Serif", SERIF, "latin", "italic", LATIN, REGULAR),
    ("Book Serif", SERIF, "latin-ext", "normal", LATIN_EXT, RANGE),
    ("Book Serif", SERIF, "vietnamese", "normal", VIETNAMESE, RANGE),
    ("Book Serif", SERIF, "cyrillic", "normal", CYRILLIC, RANGE),
    ("Book Sans", SANS, "latin", "normal", LATIN, RANGE),
    ("Book Sans", SANS, "latin-ext", "normal", LATIN_EXT, RANGE),
    ("Book Sans", SANS, "vietnamese", "normal", VIETNAMESE, RANGE),
    ("Book Sans", SANS, "cyrillic", "normal", CYRILLIC, RANGE),
]
# Local faces that readers have, all as wide as Times New Roman or Arial; weight; a file here to measure them by.
LIBERATION = "/usr/share/fonts/truetype/liberation/Liberation"
FALLBACKS = [
    ("Book Serif", SERIF, 400, ["Times New Roman", "Liberation Serif", "Tinos"], "Serif-Regular"),
    ("Book Serif", SERIF, 600, ["Times New Roman Bold", "Liberation Serif Bold", "Tinos Bold"], "Serif-Bold"),
    ("Book Sans", SANS, 400, ["Arial", "Liberation Sans", "Arimo"], "Sans-Regular"),
    ("Book Sans", SANS, 600, ["Arial Bold", "Liberation Sans Bold", "Arimo Bold"], "Sans-Bold"),
]


def letters(ranges):
    for part in ranges.split():
        first, _, last = part.partition("-")
        yield from range(int(first, 16), int(last or first, 16) + 1)


def unicode_range(codes):
    parts = []
    for code in sorted(codes):
        if parts and parts[-1][1] == code - 1:
            parts[-1][1] = code
        else:
            parts.append([code, code])
    return ",".join("U+%04X" % a if a == b else "U+%04X-%04X" % (a, b) for a, b in parts)


def source(packages, package, script, style="normal"):
    file = f"{package}-{script}-wght-{style}.woff2"
    return TTFont(packages / package / "files" / file, recalcTimestamp=False)


def limited(font, weights):
    """With no weights but these; read anew, as the cutter wants a font that was written."""
    buffer = io.BytesIO()
    instancer.instantiateVariableFont(font, {"wght": weights}).save(buffer)
    return TTFont(io.BytesIO(buffer.getvalue()), recalcTimestamp=False)


def rename(font, family, style):
    """"Source" is a Reserved Font Name: no modified font may bear it."""
    names = font["name"]
    for record in list(names.names):
        if record.nameID not in (0, 5, 13, 14):
            names.removeNames(nameID=record.nameID)
    full = family if style == "normal" else family + " Italic"
    new = {1: family, 2: "Regular" if style == "normal" else "Italic", 4: full, 6: full.replace(" ", "")}
    for name_id, text in new.items():
        names.setName(text, name_id, 3, 1, 0x409)


def make(packages, out, family, package, script, style, ranges, weights):
    font = limited(source(packages, package, script, style), weights)
    options = subset.Options()
    options.layout_features = ["kern", "tnum", "pnum", "ccmp", "locl"] + (["mark"] if script == "cyrillic" else [])
    options.name_IDs = ["*"]
    options.hinting = False
    options.notdef_outline = True
    options.drop_tables += ["STAT", "MVAR"]
    cutter = subset.Subsetter(options)
    cutter.populate(unicodes=letters(ranges))
    cutter.subset(font)
    rename(font, family, style)
    font.flavor = "woff2"
    name = f"{family.lower().replace(' ', '-')}-{script}{'-italic' if style == 'italic' else ''}.woff2"
    font.save(out / name)
    weight = "%d %d" % weights if isinstance(weights, tuple) else str(weights)
    slope = "font-style:italic;" if style == "italic" else ""
    print(
        f'@font-face{{font-family:"{family}";src:url(fonts/{name}) format("woff2");font-weight:{weight};{slope}'
        f"font-display:swap;unicode-range:{unicode_range(font.getBestCmap())}}}"
    )


def width(font, weighed):
    """Mean advance of the weighed letters, in ems."""
    cmap, advances, em = font.getBestCmap(), font["hmtx"], font["head"].unitsPerEm
    known = {letter: n for letter, n in weighed.items() if ord(letter) in cmap}
    return sum(advances[cmap[ord(letter)]][0] * n for letter, n in known.items()) / sum(known.values()) / em


def fallback(packages, weighed, family, package, weight, local, measured):
    font = limited(source(packages, package, "latin"), weight)
    adjust = width(font, weighed) / width(TTFont(LIBERATION + measured + ".ttf"), weighed)
    em, metrics = font["head"].unitsPerEm, font["hhea"]
    places = ",".join(f'local("{name}")' for name in local)
    print(
        f'@font-face{{font-family:"{family} Fallback";src:{places};font-weight:{"400 500" if weight == 400 else "501 700"};'
        f"size-adjust:{adjust:.2%};ascent-override:{metrics.ascent / em / adjust:.2%};"
        f"descent-override:{-metrics.descent / em / adjust:.2%};line-gap-override:0%}}"
    )


def main():
    packages, out, seeds = map(pathlib.Path, sys.argv[1:])
    text = "".join(file.read_text("utf-8") for file in sorted(seeds.glob("*.txt")))
    weighed = collections.Counter(letter for letter in text if letter.isprintable())
    for face in FACES:
        make(packages, out, *face)
    for face in FALLBACKS:
        fallback(packages, weighed, *face)


if __name__ == "__main__":
    main()
