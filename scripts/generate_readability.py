#!/usr/bin/env python3
"""Turn the lists in src/core/readability/ into C.

    generate_readability.py            write src/core/readability_tables.c
    generate_readability.py --check    exit 1 if the committed file is stale

Lines that begin with '#' and blank lines are skipped; columns are parted by
tabs.  The comment at the head of each list says what it is.
"""

import argparse
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
LISTS = ROOT / "src" / "core" / "readability"
OUTPUT = ROOT / "src" / "core" / "readability_tables.c"

HEAD = """\
/*-------------------------------------------------------------------------
 *
 * readability_tables.c
 *	  Familiar words and syllables.
 *
 * Made by scripts/generate_readability.py from src/core/readability/.
 * Do not edit.
 *
 *-------------------------------------------------------------------------
 */
#include "readability.h"
"""


def read_list(name):
    lines = (LISTS / name).read_text(encoding="utf-8").splitlines()
    return [line.split("\t") for line in lines
            if line.strip() and not line.startswith("#")]


def write_table(head, rows, count):
    return (f"\n{head} = {{\n" + "".join(f"\t{{{row}}},\n" for row in rows) +
            f"}};\n\nconst unsigned {count} = {len(rows)};\n")


def quote(word):
    return '"' + word.encode("utf-8").decode("ascii") + '"'


def word_rows():
    words = {}
    for name, flag in (("dale_chall.txt", 1), ("spache.txt", 2)):
        for (word,) in read_list(name):
            word = word.rstrip(".")
            words.setdefault(word, [0, 0])[0] |= flag
    for word, syllables in read_list("syllable_exceptions.txt"):
        words.setdefault(word, [0, 0])[1] = int(syllables)
    return [f"{quote(word)}, {lists}, {syllables}"
            for word, (lists, syllables) in sorted(words.items())]


def rule_rows():
    return [f"{quote(pattern)}, {int(change)}"
            for pattern, change in read_list("syllables.txt")]


def generate():
    return (HEAD +
            write_table("const aa_listed_word aa_listed_words[]", word_rows(),
                        "aa_nlisted_words") +
            write_table("const aa_syllable_rule aa_syllable_rules[]", rule_rows(),
                        "aa_nsyllable_rules"))


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--check", action="store_true")
    text = generate()
    if not parser.parse_args().check:
        OUTPUT.write_text(text, encoding="utf-8")
    elif not OUTPUT.exists() or OUTPUT.read_text(encoding="utf-8") != text:
        sys.exit(f"{OUTPUT.relative_to(ROOT)} is stale: run scripts/generate_readability.py")


if __name__ == "__main__":
    main()
