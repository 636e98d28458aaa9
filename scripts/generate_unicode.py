#!/usr/bin/env python3
"""Write src/core/unicode_tables.c from the Unicode Character Database.

usage: generate_unicode.py [--check] [--ucd DIRECTORY]

The version is pinned here, so that results never depend on the machine: the
database of another version is refused.  Debian's package unicode-data puts it
where this looks by default.  --check exits 1 when the committed file differs.
"""
import argparse
import os
import re
import sys
import unicodedata

VERSION = '15.0.0'
ROOT = os.path.dirname(os.path.dirname(os.path.abspath(__file__)))
OUTPUT = os.path.join(ROOT, 'src/core/unicode_tables.c')
HEADER = os.path.join(ROOT, 'src/core/unicode.h')
SIZE = 0x110000

# scripts written without blanks between words, which UAX #29 leaves to
# dictionaries (line break class SA)
UNSPACED = {'Thai', 'Lao', 'Khmer', 'Myanmar', 'Tai_Le', 'New_Tai_Lue', 'Tai_Tham', 'Tai_Viet', 'Ahom'}


def classes():
    """The class names and numbers, as unicode.h gives them."""
    with open(HEADER, encoding='utf-8') as f:
        names = re.findall(r'^\tAA_CHAR_(\w+),', f.read(), re.M)
    return {n: i for i, n in enumerate(names)}


def ranges(path, wanted=None):
    """(first, last, value) of each line of a UCD property file."""
    with open(path, encoding='utf-8') as f:
        for line in f:
            line = line.split('#')[0].strip()
            if not line:
                continue
            fields = [x.strip() for x in line.split(';')]
            first, _, last = fields[0].partition('..')
            if wanted is None or fields[1] in wanted:
                yield int(first, 16), int(last or first, 16), fields[1]


def general_categories(ucd):
    category = ['Cn'] * SIZE
    first = None
    with open(os.path.join(ucd, 'UnicodeData.txt'), encoding='utf-8') as f:
        for line in f:
            fields = line.split(';')
            code = int(fields[0], 16)
            if fields[1].endswith(', First>'):
                first = code
                continue
            for c in range(first if first is not None else code, code + 1):
                category[c] = fields[2]
            first = None
    return category


def char_classes(ucd):
    names = classes()
    by_category = {'Lu': 'LETTER', 'Ll': 'LETTER', 'Lt': 'LETTER', 'Lm': 'LETTER', 'Lo': 'LETTER',
                   'Nd': 'DIGIT', 'Nl': 'LETTER', 'No': 'NUMERIC', 'Mn': 'EXTEND', 'Mc': 'EXTEND',
                   'Me': 'EXTEND', 'Cf': 'FORMAT', 'Zs': 'SPACE', 'Zl': 'SPACE', 'Zp': 'SPACE',
                   'Cc': 'CONTROL', 'Ps': 'OPEN', 'Pi': 'OPEN', 'Pe': 'CLOSE', 'Pf': 'CLOSE',
                   'Pc': 'PUNCTUATION', 'Pd': 'DASH', 'Po': 'PUNCTUATION', 'Sc': 'CURRENCY',
                   'Sm': 'SYMBOL', 'Sk': 'SYMBOL', 'So': 'SYMBOL', 'Co': 'SYMBOL', 'Cn': 'SYMBOL',
                   'Cs': 'SYMBOL'}
    table = [names[by_category[c]] for c in general_categories(ucd)]

    def put(path, wanted, name, only=None):
        for first, last, value in ranges(os.path.join(ucd, path), wanted):
            for c in range(first, last + 1):
                if only is None or table[c] in only:
                    table[c] = names[name]

    letters = {names['LETTER']}
    symbols = {names['SYMBOL']}
    # UAX #29 puts no rule over ideographs and Hiragana: each is a word
    put('Scripts.txt', {'Han', 'Hiragana'}, 'IDEOGRAPH', letters)
    put('Scripts.txt', {'Katakana'}, 'KATAKANA', letters)
    put('Scripts.txt', UNSPACED, 'UNSPACED', letters)
    put('emoji/emoji-data.txt', {'Emoji_Presentation'}, 'EMOJI', symbols)
    put('emoji/emoji-data.txt', {'Extended_Pictographic'}, 'PICTOGRAPH', symbols)
    put('PropList.txt', {'Regional_Indicator'}, 'REGIONAL')
    for c in b'\t\n\v\f\r\x85':
        table[c] = names['SPACE']
    for c in (0x00AD, 0x200B, 0x2060, 0xFEFF):
        table[c] = names['IGNORABLE']      # soft hyphen, zero-width marks
    for c, name in ((0x0022, 'MARK'), (0x0027, 'APOSTROPHE'), (0x0060, 'MARK'), (0x00B4, 'APOSTROPHE'),
                    (0x02BC, 'APOSTROPHE'), (0xFF07, 'APOSTROPHE'), (0x2018, 'MARK'), (0x2019, 'APOSTROPHE'),
                    (0x201A, 'MARK'), (0x201B, 'MARK'), (0x201C, 'MARK'), (0x201D, 'MARK'), (0x201E, 'MARK'),
                    (0x201F, 'MARK'), (0x00AB, 'MARK'), (0x00BB, 'MARK'), (0x2039, 'MARK'), (0x203A, 'MARK'),
                    (0x300C, 'MARK'), (0x300D, 'MARK'), (0x300E, 'MARK'), (0x300F, 'MARK'), (0xFF02, 'MARK')):
        table[c] = names[name]
    table[0xFFFD] = names['LETTER']        # bytes of unknown encodings hold words together
    for first, last, value in ranges(os.path.join(ucd, 'DerivedCoreProperties.txt'), {'Uppercase', 'Lowercase'}):
        for c in range(first, last + 1):
            table[c] |= 0x20 if value == 'Uppercase' else 0x40
    return table


def foldings(ucd):
    """Full case folding (statuses C and F): code point -> its folding."""
    fold = {}
    with open(os.path.join(ucd, 'CaseFolding.txt'), encoding='utf-8') as f:
        for line in f:
            fields = [x.strip() for x in line.split('#')[0].split(';')]
            if len(fields) > 2 and fields[1] in 'CF':
                fold[int(fields[0], 16)] = [int(x, 16) for x in fields[2].split()]
    return fold


def base_letters():
    """Accented Latin letters in lower case and the letters under them."""
    special = {'ø': 'o', 'ł': 'l', 'đ': 'd', 'ð': 'd', 'þ': 'th', 'æ': 'ae', 'œ': 'oe', 'ß': 'ss', 'ı': 'i', 'ħ': 'h'}
    base = {}
    for code in list(range(0xC0, 0x250)) + list(range(0x1E00, 0x1F00)):
        c = chr(code)
        letters = special.get(c, unicodedata.normalize('NFD', c)[0])
        if letters != c and letters.isascii() and letters.islower():
            base[code] = letters
    return base


def two_stage(values):
    """Split into pages of 256; equal pages are stored once."""
    pages, index, seen = [], [], {}
    for at in range(0, len(values), 256):
        page = tuple(values[at:at + 256])
        if page not in seen:
            seen[page] = len(pages)
            pages.append(page)
        index.append(seen[page])
    return index, [v for p in pages for v in p]


def array(name, ctype, values):
    lines, line = [], '\t'
    for v in values:
        item = '%d,' % v
        if len(line) + len(item) > 76:
            lines.append(line.rstrip())
            line = '\t'
        line += item + ' '
    lines.append(line.rstrip())
    return 'const %s %s[%d] = {\n%s\n};\n' % (ctype, name, len(values), '\n'.join(lines))


def generate(ucd):
    with open(os.path.join(ucd, 'PropList.txt'), encoding='utf-8') as f:
        first = f.readline()
    if VERSION not in first:
        sys.exit('generate_unicode.py: %s is not of Unicode %s: %s' % (ucd, VERSION, first.strip()))
    class_index, class_pages = two_stage(char_classes(ucd))
    fold = foldings(ucd)
    strings, of = [''], [0] * SIZE
    for code, to in sorted(fold.items()):
        of[code] = len(strings)
        strings.append(''.join(map(chr, to)))
    fold_index, fold_pages = two_stage(of)
    rows = ['\t{"%s", %d},' % (''.join('\\x%02x' % b for b in s.encode()), len(s.encode())) for s in strings]
    return '\n'.join([
        '/*',
        ' * unicode_tables.c',
        ' *\t  Character classes and case foldings of Unicode %s.' % VERSION,
        ' *',
        ' * Generated by scripts/generate_unicode.py; do not edit.',
        ' */',
        '#include "unicode.h"',
        '',
        array('aa_char_class_index', 'uint8_t', class_index),
        array('aa_char_class_pages', 'uint8_t', class_pages),
        array('aa_fold_index', 'uint8_t', fold_index),
        array('aa_fold_pages', 'uint16_t', fold_pages),
        'const aa_folding aa_foldings[%d] = {' % len(strings),
        *rows,
        '};',
        '',
        'const aa_base_letter aa_base_letters[] = {',
        *['\t{0x%04X, "%s"},' % item for item in sorted(base_letters().items())],
        '};',
        '',
        'const unsigned aa_nbase_letters = %d;' % len(base_letters()),
        ''])


def main():
    ap = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    ap.add_argument('--check', action='store_true')
    ap.add_argument('--ucd', default='/usr/share/unicode')
    a = ap.parse_args()
    text = generate(a.ucd)
    if a.check:
        with open(OUTPUT, encoding='utf-8') as f:
            if f.read() != text:
                sys.exit('src/core/unicode_tables.c is stale: run scripts/generate_unicode.py')
    else:
        with open(OUTPUT, 'w', encoding='utf-8') as f:
            f.write(text)


if __name__ == '__main__':
    main()
