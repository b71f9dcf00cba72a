"""Makes the fonts of the PDFs; see fonts.md.

    python paper_fonts.py PACKAGES FONTS

PACKAGES holds the two unpacked npm packages, FONTS receives the ttf files.
"""
import copy
import pathlib
import sys

from fontTools import subset
from fontTools.pens.recordingPen import DecomposingRecordingPen
from fontTools.pens.ttGlyphPen import TTGlyphPen
from fontTools.ttLib import TTFont

import fonts

# What the site has, and what a reader of paper cannot get from elsewhere: whole Latin Extended-A, marks, Greek, the
# Cyrillic of Central Asia, more punctuation, signs of money, arrows, mathematics, boxes.
MORE = (
    "100-17F 218-21B 300-30C 31B 323-331 37E 384-3CE 462-463 472-475 490-4F3 2002-200A 2010-2027 2030-205E 2070-2089"
    " 20A0-20BF 2113 2116-2117 2120-2122 2126 212E 2150-215E 2190-2199 21D0-21D3 2200-2265 25A0-25CF 25E6 2610-2611"
    " 2713-2718 2E3A-2E3B 1F12F"
)
SERIF, SANS = "source-serif/TTF/SourceSerif4-", "source-sans/TTF/SourceSans3-"
# File and name, family, style, source, the face of Source Sans that has letters which this one lacks.
FACES = [
    ("BookSerif-Regular", "Book Serif", "Regular", SERIF + "Regular", SANS + "Regular"),
    ("BookSerif-Italic", "Book Serif", "Italic", SERIF + "It", SANS + "It"),
    ("BookSerif-Semibold", "Book Serif Semibold", "Regular", SERIF + "Semibold", SANS + "Semibold"),
    ("BookSans-Regular", "Book Sans", "Regular", SANS + "Regular", None),
    ("BookSans-Semibold", "Book Sans Semibold", "Regular", SANS + "Semibold", None),
]


def wanted(packages):
    """The same letters for all faces, so that a text can be set in any of them."""
    parts = [fonts.LATIN, fonts.LATIN_EXT, fonts.VIETNAMESE, fonts.CYRILLIC, MORE]
    there = TTFont(packages / (SANS + "Regular.ttf")).getBestCmap()
    return {code for part in parts for code in fonts.letters(part)} & set(there)


def lend(font, lender, codes):
    """Both have 1000 units to the em, so a letter can be taken as it is, its parts drawn in one."""
    names = lender.getBestCmap()
    letters = lender.getGlyphSet()
    for code in sorted(codes - set(font.getBestCmap())):
        recording = DecomposingRecordingPen(letters)
        letters[names[code]].draw(recording)
        pen = TTGlyphPen(None)
        recording.replay(pen)
        name = "lent.%04X" % code
        font.setGlyphOrder(font.getGlyphOrder() + [name])
        font["glyf"][name] = pen.glyph()
        font["hmtx"][name] = lender["hmtx"][names[code]]
        point(font, code, name)


def give_own_shapes(font, codes):
    """A PDF tells of a shape what letter it is, so copied text is right only where no two letters share one."""
    first = {}
    for code, shape in sorted(font.getBestCmap().items()):
        if code in codes and first.setdefault(shape, code) != code:
            name = "own.%04X" % code
            font.setGlyphOrder(font.getGlyphOrder() + [name])
            font["glyf"][name] = copy.deepcopy(font["glyf"][shape])
            font["hmtx"][name] = font["hmtx"][shape]
            point(font, code, name)


def point(font, code, name):
    for table in font["cmap"].tables:
        if table.isUnicode() and (code < 0x10000 or table.format == 12):
            table.cmap[code] = name


def rename(font, file, family, style):
    """"Source" is a Reserved Font Name: no modified font may bear it."""
    names = font["name"]
    for record in list(names.names):
        if record.nameID not in (0, 5, 13, 14) or record.platformID != 3:
            names.removeNames(nameID=record.nameID, platformID=record.platformID)
    for name_id, text in {1: family, 2: style, 4: (family + " " + style).replace(" Regular", ""), 6: file}.items():
        names.setName(text, name_id, 3, 1, 0x409)


def make(packages, out, codes, file, family, style, source, lender):
    font = TTFont(packages / (source + ".ttf"), recalcTimestamp=False)
    if lender:
        lend(font, TTFont(packages / (lender + ".ttf")), codes)
    give_own_shapes(font, codes)
    options = subset.Options()
    # The engine sets letter by letter: it neither kerns nor ligates, but for GSUB, which would make text unsearchable.
    options.drop_tables += ["GSUB", "GPOS", "GDEF", "BASE", "DSIG", "gasp"]
    options.hinting = False
    options.glyph_names = False
    options.notdef_outline = True
    options.name_IDs = ["*"]
    cutter = subset.Subsetter(options)
    cutter.populate(unicodes=codes)
    cutter.subset(font)
    rename(font, file, family, style)
    font.save(out / (file + ".ttf"))


def main():
    packages, out = map(pathlib.Path, sys.argv[1:])
    codes = wanted(packages)
    for face in FACES:
        make(packages, out, codes, *face)
    print(len(codes), "letters:", fonts.unicode_range(codes))


if __name__ == "__main__":
    main()
