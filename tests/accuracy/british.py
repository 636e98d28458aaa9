#!/usr/bin/env python3
"""Words in quotation marks and their speakers in articles of British papers.

    tests/accuracy/british.py FOLDER [--errors]

FOLDER holds the articles (*.jsonl, *.jsonl.xz).  british.jsonl beside this
script has an object a line: the article's id in the store, its part (one of
TUNE, held, held5, held6 or held7) and what stands in quotation marks and is somebody's
words, as [start, end, names], in characters from 0 on, without the outer marks.
names are those that are right for the speaker: the fullest one in the article,
or other sources that a reader may hold responsible.  A fourth element "optional"
says that it may be taken for a quote or not (a headline's or caption's echo):
neither answer counts.  The labels were made by reading the articles, before the
extension saw them, those of tune alone by who made the rules.  These are made on the
parts TUNE, of which held2, held3 and held4 were held back once; --errors shows
those only.

A span is found if it is the same but for punctuation at its ends.  A speaker
is right if its words are among those of a name, or the other way round.

Reaches the server through psql and the usual PG* variables.
"""
import argparse
import collections
import re
import sys
from pathlib import Path

from blocks import ask, read_bodies, read_labels

LABELS = str(Path(__file__).with_name("british.jsonl"))
TUNE = ("tune", "held2", "tune2", "held3", "held4", "tune3", "tune4", "tune5", "tune6")
ROWS = ("jsonb_build_array(lower(s.span) - 1, upper(s.span) - 1, speaker, kind) ORDER BY s.span",
        "article_quotes(body #>> '{}') q, unnest(quoted_spans) s(span)")


def core(text, start, end):
    """The span from its first to its last word."""
    words = list(re.finditer(r"\w+", text[start:end]))
    return (start + words[0].start(), start + words[-1].end()) if words else (start, end)


def name_words(name):
    return [w for w in re.findall(r"\w+", name.lower()) if w not in ("the", "a", "an", "s")]


def same_speaker(said, names):
    """Is one name part of the other, or the surname the same?"""
    if said is None:
        return not names
    a = name_words(said)
    return any(set(a) <= set(b) or set(b) <= set(a)
               for b in map(name_words, names) if a and b)


def compare(body, labels, said, counts, errors):
    gold = {core(body, q[0], q[1]): q for q in labels}
    found = {core(body, q[0], q[1]): q for q in said if q[3] != "scare"}
    optional = {k for k, q in gold.items() if q[3:] == ["optional"]}
    counts["gold"] += len(gold) - len(optional)
    counts["said"] += len(found.keys() - optional)
    for k in sorted(gold.keys() - optional | found.keys() - optional):
        problem = ("missed" if k not in found else "invented" if k not in gold else
                   None if same_speaker(found[k][2], gold[k][2]) else "speaker")
        counts[problem or "right"] += 1
        if problem and errors:
            print(" ", problem, repr(body[k[0]:k[1]][:60]), gold.get(k, "---")[2:],
                  found[k][2:] if k in found else "")


def report(part, counts):
    hits = counts["right"] + counts["speaker"]
    precision, recall = hits / max(1, counts["said"]), hits / max(1, counts["gold"])
    print("%s: quoted %d  P %.3f  R %.3f  F1 %.3f  speaker on found %.3f" % (
        part, counts["gold"], precision, recall,
        2 * precision * recall / max(1e-9, precision + recall),
        counts["right"] / max(1, hits)))


def read_articles(folder, labels):
    """The labels whose articles FOLDER holds, and the articles' bodies."""
    rows = read_labels(labels)
    bodies = read_bodies(folder, {row["id"] for row in rows})
    if not bodies:
        sys.exit("%s: no articles there, skipped" % folder)
    rows = [row for row in rows if row["id"] in bodies]
    return rows, [bodies[row["id"]] for row in rows]


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("folder")
    parser.add_argument("labels", nargs="?",
                        default=LABELS)
    parser.add_argument("--errors", action="store_true")
    args = parser.parse_args()
    labels, bodies = read_articles(args.folder, args.labels)
    counts = collections.defaultdict(collections.Counter)
    for row, body, said in zip(labels, bodies, ask(bodies, *ROWS)):
        errors = args.errors and row["part"] in TUNE
        if errors:
            print(row["outlet"], row["id"])
        compare(body, row["quoted"], said, counts[row["part"]], errors)
    for part in counts:
        report(part, counts[part])


if __name__ == "__main__":
    main()
