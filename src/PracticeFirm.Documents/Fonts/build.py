"""Makes the embedded fonts out of the fontsource packages: one weight, Latin glyphs only, tabular figures as the default, kerning
as a plain pair table. Run: python3 build.py SOURCE_FOLDER TARGET_FOLDER (needs fonttools and brotli)."""
import os
import sys
import tempfile
from fontTools.merge import Merger
from fontTools.pens.recordingPen import DecomposingRecordingPen
from fontTools.pens.ttGlyphPen import TTGlyphPen
from fontTools.subset import Options, Subsetter
from fontTools.ttLib import TTFont, newTable
from fontTools.ttLib.tables._k_e_r_n import KernTable_format_0
from fontTools.varLib import instancer

SOURCE, TARGET = sys.argv[1], sys.argv[2]
WANTED = (list(range(0x20, 0x7F)) + list(range(0xA0, 0x180)) + [0x218, 0x219, 0x21A, 0x21B, 0x1E9E]
          + [ord(c) for c in "–—‘’‚“”„†•…‰‹›€™−⁄≈≠≤≥→Ω"])
KERNED = [c for c in WANTED if c < 0x100 or 0x2010 < c < 0x2030 or c in (0x20AC, 0x160, 0x161, 0x17D, 0x17E, 0x152, 0x153)]
FONTS = [  # target, family, weight, files, place in the variable font, tabular figures
    ("Inter-Regular", "inter/package/files/inter-{}-wght-normal.woff2", {"wght": 400}, True),
    ("Inter-Bold", "inter/package/files/inter-{}-wght-normal.woff2", {"wght": 650}, True),
    ("PracticeHumanist-Regular", "fira/package/files/fira-sans-{}-400-normal.woff2", None, True),
    ("PracticeHumanist-Bold", "fira/package/files/fira-sans-{}-600-normal.woff2", None, True),
    ("Bitter-Bold", "bitter/package/files/bitter-{}-wght-normal.woff2", {"wght": 650}, False),
]


def opened(path, location):
    font = TTFont(SOURCE + "/" + path)
    return instancer.instantiateVariableFont(font, location, inplace=True) if location else font


def pair_values(font):
    """Kerning of every pair of wanted characters of this font, in font units, from its GPOS kern feature."""
    gpos, cmap = font["GPOS"].table, font.getBestCmap()
    chosen = {i for s in gpos.ScriptList.ScriptRecord if s.ScriptTag in ("latn", "DFLT") and s.Script.DefaultLangSys
              for i in s.Script.DefaultLangSys.FeatureIndex}
    lookups = sorted({k for i in chosen if gpos.FeatureList.FeatureRecord[i].FeatureTag == "kern"
                      for k in gpos.FeatureList.FeatureRecord[i].Feature.LookupListIndex})
    tables = []
    for index in lookups:
        subs = [s.ExtSubTable if s.LookupType == 9 else s for s in gpos.LookupList.Lookup[index].SubTable]
        tables.append([(s, set(s.Coverage.glyphs)) for s in subs if s.LookupType == 2])
    chars = [(c, cmap[c]) for c in KERNED if c in cmap]
    result = {}
    for a, left in chars:
        for lookup in tables:
            for sub, covered in lookup:
                if left not in covered:
                    continue
                if sub.Format == 1:
                    found = {r.SecondGlyph: r.Value1 for r in sub.PairSet[sub.Coverage.glyphs.index(left)].PairValueRecord}
                    for b, right in chars:
                        if right in found and (a, b) not in result:
                            result[a, b] = getattr(found[right], "XAdvance", 0) if found[right] else 0
                else:
                    row = sub.Class1Record[sub.ClassDef1.classDefs.get(left, 0)].Class2Record
                    for b, right in chars:
                        value = row[sub.ClassDef2.classDefs.get(right, 0)].Value1
                        if (a, b) not in result:
                            result[a, b] = getattr(value, "XAdvance", 0) if value else 0
                    break
    return result


def tabular(font):
    """Lets the digits be the tabular ones: the drawing library knows no OpenType features."""
    gsub, cmap = font["GSUB"].table, font.getBestCmap()
    for record in gsub.FeatureList.FeatureRecord:
        if record.FeatureTag == "tnum":
            for index in record.Feature.LookupListIndex:
                for sub in gsub.LookupList.Lookup[index].SubTable:
                    mapping = getattr(getattr(sub, "ExtSubTable", sub), "mapping", {})
                    for table in font["cmap"].tables:
                        for code in [*range(0x30, 0x3A), 0x2C, 0x2E]:
                            if code in table.cmap and code >= 0x30:
                                table.cmap[code] = mapping.get(table.cmap[code], table.cmap[code])
            return


def subset(font, wanted):
    options = Options(layout_features=[], hinting=False, notdef_outline=True, name_IDs=[0, 1, 2, 4, 5, 6, 13, 14], glyph_names=False,
                      drop_tables=["GSUB", "GPOS", "GDEF", "STAT", "HVAR", "MVAR", "avar", "DSIG", "gasp", "prep", "meta", "BASE"])
    cutter = Subsetter(options)
    cutter.populate(unicodes=wanted)
    cutter.subset(font)


def box(font):
    """A white square for what the font lacks."""
    cap, width = font["OS/2"].sCapHeight, int(font["head"].unitsPerEm * 0.62)
    side, line = int(width * 0.12), int(font["head"].unitsPerEm * 0.055)
    pen = TTGlyphPen(None)
    for inset, order in ((0, 1), (line, -1)):
        corners = [(side + inset, inset), (side + inset, cap - inset), (width - side - inset, cap - inset), (width - side - inset, inset)][::order]
        pen.moveTo(corners[0])
        for corner in corners[1:]:
            pen.lineTo(corner)
        pen.closePath()
    return pen.glyph(), width


for target, pattern, location, figures in FONTS:
    parts, kerning = [], {}
    for part in ("latin", "latin-ext"):
        font = opened(pattern.format(part), location)
        kerning = {**pair_values(font), **kerning}
        if figures and part == "latin":
            tabular(font)
        has = set(font.getBestCmap())
        subset(font, [c for c in WANTED if c in has])
        path = os.path.join(tempfile.gettempdir(), f"part-{part}.ttf")
        font.flavor = None
        font.save(path)
        parts.append(path)
    merged = Merger().merge(parts)
    glyphs, glyf = merged.getGlyphSet(), merged["glyf"]
    for name in merged.getGlyphOrder():
        if glyf[name].isComposite():
            recording, pen = DecomposingRecordingPen(glyphs), TTGlyphPen(None)
            glyphs[name].draw(recording)
            recording.replay(pen)
            glyf[name] = pen.glyph()
    subset(merged, list(merged.getBestCmap()))
    glyf = merged["glyf"]
    glyph, width = box(merged)
    name = "replacement"
    merged.setGlyphOrder(merged.getGlyphOrder() + [name])
    glyf.glyphs[name] = glyph
    glyf.glyphOrder = merged.getGlyphOrder()
    glyph.recalcBounds(glyf)
    merged["hmtx"][name] = (width, glyph.xMin)
    for table in merged["cmap"].tables:
        if table.isUnicode():
            table.cmap[0x25A1] = name
    cmap = merged.getBestCmap()
    limit = merged["head"].unitsPerEm * 0.006
    pairs = KernTable_format_0()
    pairs.coverage, pairs.apple = 1, False
    pairs.kernTable = {(cmap[a], cmap[b]): v for (a, b), v in kerning.items() if abs(v) >= limit and a in cmap and b in cmap
                       and not (figures and (0x30 <= a < 0x3A or 0x30 <= b < 0x3A))}
    merged["kern"] = newTable("kern")
    merged["kern"].version, merged["kern"].kernTables = 0, [pairs]
    merged["post"].formatType = 3.0
    family, weight = target.split("-")
    for record in list(merged["name"].names):
        if record.nameID in (1, 2, 4, 6):
            text = {1: family, 2: weight, 4: f"{family} {weight}", 6: target}[record.nameID]
            merged["name"].setName(text, record.nameID, record.platformID, record.platEncID, record.langID)
    for tag in ("GSUB", "GPOS", "GDEF", "BASE", "FFTM", "prep", "gasp", "STAT"):
        if tag in merged:
            del merged[tag]
    merged.save(f"{TARGET}/{target}.ttf")
    lacking = "".join(chr(c) for c in WANTED if c not in cmap)
    print(target, len(merged.getGlyphOrder()), "glyphs", len(pairs.kernTable), "pairs", "lacks", lacking,
          [merged["hmtx"][cmap[c]][0] for c in range(0x30, 0x3A)])
