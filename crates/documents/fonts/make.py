#!/usr/bin/env python3
"""Makes the fonts in this folder again, from kept packages; README.md says which. Nothing of a build runs this.

    apt-get download fonts-noto-core fonts-noto-cjk; for each: dpkg -x PACKAGE.deb SOURCES
    npm pack @expo-google-fonts/noto-emoji; tar xzf PACKAGE.tgz -C SOURCES
    pip install fonttools==4.68.0; python3 make.py SOURCES
"""

import os
import sys

from fontTools import subset
from fontTools.ttLib import TTFont

HERE = os.path.dirname(os.path.abspath(__file__))

# Scripts that people write in today (Unicode Standard Annex 31, tables 5 and 7), and signs. One weight each.
SANS = """Sans SansAdlam SansArabic SansArmenian SansBalinese SansBamum SansBatak SansBengali SansBuginese SansCanadianAboriginal
SansChakma SansCham SansCherokee SansCoptic SansDevanagari SansEthiopic SansGeorgian SansGujarati SansGurmukhi SansHanifiRohingya
SansHebrew SansJavanese SansKannada SansKayahLi SansKhmer SansLao SansLepcha SansLimbu SansLisu SansMalayalam SansMandaic
SansMath SansMeeteiMayek SansMiao SansMongolian SansMyanmar SansNKo SansNewTaiLue SansNewa SansOlChiki SansOriya SansOsage
SansSaurashtra SansSinhala SansSundanese SansSylotiNagri SansSymbols SansSymbols2 SansSyriac SansTaiLe SansTaiTham SansTaiViet
SansTamil SansTelugu SansThaana SansThai SansTifinagh SansVai SansWancho SansYi SerifNyiakengPuachueHmong SerifTibetan""".split()


def ranges(*pairs):
    return {code for first, last in pairs for code in range(first, last + 1)}


def shift_jis():
    found = set()
    for first in range(0x81, 0xFD):
        for second in range(0x40, 0xFD):
            try:
                found.update(ord(char) for char in bytes([first, second]).decode("shift_jis"))
            except UnicodeDecodeError:
                pass
    return found


HAN = ranges((0x2E80, 0x2FDF), (0x3400, 0x4DBF), (0x4E00, 0x9FFF), (0xF900, 0xFAFF), (0x20000, 0x3FFFF))
SIGNS = ranges((0x2000, 0x2BFF), (0x2FF0, 0x30FF), (0x3100, 0x312F), (0x31A0, 0x33FF), (0xFE30, 0xFE4F), (0xFF00, 0xFFEF), (0x20, 0x20))
HANGUL = ranges((0x1100, 0x11FF), (0x3130, 0x318F), (0xA960, 0xA97F), (0xAC00, 0xD7FF))
KANA = ranges((0x3000, 0x30FF), (0x31F0, 0x31FF))


def make(source, target, codes=None, features=("*",), number=-1):
    options = subset.Options()
    options.hinting = False
    options.glyph_names = False
    options.notdef_outline = True
    options.name_IDs = ["*"]
    options.layout_features = list(features)
    # Nothing is set from top to bottom.
    options.drop_tables += ["vhea", "vmtx", "VORG", "BASE", "DSIG", "meta"]
    font = TTFont(source, fontNumber=number, recalcTimestamp=False)
    has = set(font.getBestCmap())
    subsetter = subset.Subsetter(options)
    subsetter.populate(unicodes=has if codes is None else has & codes)
    subsetter.subset(font)
    font.save(os.path.join(HERE, target))


def main(sources):
    noto = os.path.join(sources, "usr/share/fonts/truetype/noto")
    cjk = os.path.join(sources, "usr/share/fonts/opentype/noto/NotoSansCJK-Regular.ttc")
    for name in SANS:
        make(f"{noto}/Noto{name}-Regular.ttf", f"Noto{name}-Regular.ttf")
    # The collection has Japanese first, then Korean, then Chinese as it is written on the mainland.
    make(cjk, "NotoSansCJKjp-Regular.otf", (HAN & shift_jis()) | KANA, ("ccmp",), 0)
    make(cjk, "NotoSansCJKkr-Regular.otf", HANGUL, ("ccmp", "ljmo", "vjmo", "tjmo"), 1)
    make(cjk, "NotoSansCJKsc-Regular.otf", HAN | SIGNS, ("ccmp",), 2)
    make(os.path.join(sources, "package/400Regular/NotoEmoji_400Regular.ttf"), "NotoEmoji-Regular.ttf")


if __name__ == "__main__":
    main(sys.argv[1])
