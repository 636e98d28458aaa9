#!/usr/bin/env python3
"""Check on real text what must hold for every text.

usage: properties.py FILE... [--every N] [--lang en]

FILE holds a JSON object a line with "text" or "body", and may be compressed
(.xz).  Reaches the server through psql and the usual PG* variables; the
extension must exist in that database.  Of a FILE that is not there the
script says so and goes on, so that it can run where the texts are not at
hand.

What must hold for blocks, sentences and tokens
    spans are in order and do not overlap
    substr() of the body with the span gives the text back
    every character lies in one, but for white space, control characters and
    what is invisible (Unicode categories Z*, Cc, Cf and marks without a
    letter), which may stand between and at the edges
and
    each sentence lies in the block whose number it has
    each token lies in the sentence whose number it has
    article_sentence_spans() covers the same characters as the sentences
"""
import argparse
import json
import lzma
import os
import subprocess
import sys
import tempfile
import unicodedata

SQL = """
CREATE TEMP TABLE property_text (n int, j jsonb);
\\copy property_text FROM '%(texts)s'
\\copy (SELECT jsonb_build_object('n', n, 'blocks', (SELECT jsonb_agg(jsonb_build_array(lower(span) - 1, upper(span) - 1, content) ORDER BY block_no) FROM article_blocks(j->>'t', '%(lang)s')), 'sentences', (SELECT jsonb_agg(jsonb_build_array(lower(span) - 1, upper(span) - 1, sentence, block_no) ORDER BY sentence_no) FROM article_sentences(j->>'t', '%(lang)s')), 'tokens', (SELECT jsonb_agg(jsonb_build_array(lower(span) - 1, upper(span) - 1, token, sentence_no) ORDER BY token_no) FROM article_tokens(j->>'t', '%(lang)s')), 'spans', (SELECT jsonb_agg(jsonb_build_array(lower(r) - 1, upper(r) - 1)) FROM unnest(article_sentence_spans(j->>'t', '%(lang)s')) r)) FROM property_text ORDER BY n) TO '%(rows)s' WITH (FORMAT csv, QUOTE E'\\x01', DELIMITER E'\\x02')
"""


def read_texts(name, every):
    opened = (lzma.open if name.endswith(".xz") else open)
    with opened(name, "rt", encoding="utf-8") as lines:
        for number, line in enumerate(lines):
            if number % every == 0:
                row = json.loads(line)
                text = row.get("text") or row.get("body")
                if text:
                    yield row.get("id", number), text.replace("\0", "")


def may_be_left_out(char):
    return unicodedata.category(char) in (
        "Zs", "Zl", "Zp", "Cc", "Cf", "Mn", "Me", "Mc")


def check_spans(text, spans, what):
    """Complaints about one kind of spans."""
    at = 0
    for start, end, content, *_ in spans:
        if start < at or end <= start:
            yield "%s overlap or are empty at %d" % (what, start)
        if text[start:end] != content:
            yield "%s: substr differs at %d" % (what, start)
        if not all(map(may_be_left_out, text[at:start])):
            yield "%s: not covered: %r" % (what, text[at:start][:40])
        at = end
    if not all(map(may_be_left_out, text[at:])):
        yield "%s: not covered: %r" % (what, text[at:][:40])


def check_inside(inner, outer, what):
    for start, end, _, number in inner:
        if not (1 <= number <= len(outer)
                and outer[number - 1][0] <= start <= end <= outer[number - 1][1]):
            yield "%s at %d lies outside of number %d" % (what, start, number)


def check(text, row):
    blocks, sentences, tokens, spans = (
        row[key] or [] for key in ("blocks", "sentences", "tokens", "spans"))
    yield from check_spans(text, blocks, "blocks")
    yield from check_spans(text, sentences, "sentences")
    yield from check_spans(text, tokens, "tokens")
    yield from check_inside(sentences, blocks, "sentence")
    yield from check_inside(tokens, sentences, "token")
    covered = {c for start, end, *_ in sentences for c in range(start, end)}
    if covered != {c for start, end in spans for c in range(start, end)}:
        yield "article_sentence_spans() differs"


def run(texts, lang):
    """What the extension says of each text, in order."""
    with tempfile.TemporaryDirectory() as folder:
        files = {"texts": os.path.join(folder, "texts"),
                 "rows": os.path.join(folder, "rows"), "lang": lang}
        with open(files["texts"], "w", encoding="utf-8") as out:
            for number, (_, text) in enumerate(texts):
                line = json.dumps({"t": text})
                out.write("%d\t%s\n" % (number, line.replace("\\", "\\\\")))
        subprocess.run(["psql", "-qXAt", "-v", "ON_ERROR_STOP=1"], check=True,
                       input=SQL % files, text=True)
        with open(files["rows"], encoding="utf-8") as rows:
            for line in rows:
                yield json.loads(line)


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("files", nargs="+")
    parser.add_argument("--every", type=int, default=1,
                        help="take each Nth line only")
    parser.add_argument("--lang", default="en")
    args = parser.parse_args()
    failures = 0
    for name in args.files:
        if not os.path.exists(name):
            print("%s: not there, skipped" % name)
            continue
        texts = list(read_texts(name, args.every))
        found = 0
        for (key, text), row in zip(texts, run(texts, args.lang)):
            for complaint in check(text, row):
                found += 1
                if found <= 10:
                    print("%s: %s: %s" % (os.path.basename(name), key, complaint))
        print("%s: %d texts, %d failures" % (os.path.basename(name), len(texts), found))
        failures += found
    sys.exit(failures > 0)


if __name__ == "__main__":
    main()
