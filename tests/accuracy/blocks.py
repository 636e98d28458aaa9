#!/usr/bin/env python3
"""Precision, recall and F1 of the kinds of blocks.

    tests/accuracy/blocks.py ARTICLES [LABELS.jsonl] [--part PART] [--errors N] [--floor F1]
    tests/accuracy/blocks.py --agreement

ARTICLES is a file (*.jsonl, *.jsonl.xz) or a folder of such files.  LABELS
(default: blocks.jsonl beside this script) has an object a line: the article's id
in the store, its outlet, its part and its blocks as [start, end, kind], in
characters from 0 on.  docs/accuracy.md says how they were labelled: rules are made
on the parts tune, fresh, fresh3, fresh4 and fresh5; of test and fresh2 only these
sums are looked at.  The parts that begin with fresh are other readers'; they are scored
only if asked for by --part.

A labelled block counts as found if the block of the extension that shares
most characters with it is of its kind, and the other way round for
precision.  Kinds that a part does not hold are left out of its average.

With --floor, exits 1 where the macro F1 of the last part is lower, and 77 where
the articles are not there.  Reaches the server through psql and the usual PG*
variables.

--agreement scores the second reader's labels of some articles of the part test
(blocks_second.jsonl) against the first's instead, and needs no articles.
"""
import argparse
import collections
import json
import lzma
import subprocess
import sys
from pathlib import Path


FIRST = Path(__file__).with_name("blocks.jsonl")
SECOND = Path(__file__).with_name("blocks_second.jsonl")


def read_labels(path):
    with open(path, encoding="utf-8") as lines:
        return [json.loads(line) for line in lines]


def read_bodies(path, ids):
    """The bodies of articles in a file, or in all files of a folder, by their id."""
    path = Path(path)
    bodies = {}
    for file in sorted(path.glob("*.jsonl*")) if path.is_dir() else [path]:
        opened = lzma.open if file.suffix == ".xz" else open
        with opened(file, "rt", encoding="utf-8") as lines:
            for line in lines:
                row = json.loads(line)
                if row.get("id") in ids and "body" in row:
                    bodies[row["id"]] = row["body"]
    return bodies


BLOCKS = ("jsonb_build_array(lower(span) - 1, upper(span) - 1, kind) ORDER BY block_no",
          "article_blocks(body #>> '{}')")


def ask(bodies, row, rows):
    """For each body the rows that the extension finds in it."""
    copy = "".join(json.dumps(b).replace("\\", "\\\\") + "\n" for b in bodies)
    script = ("CREATE TEMP TABLE bodies (no int GENERATED ALWAYS AS IDENTITY, body jsonb);\n"
              "COPY bodies (body) FROM STDIN;\n" + copy + "\\.\n"
              "SELECT (SELECT jsonb_agg(%s) FROM %s) FROM bodies ORDER BY no;\n" % (row, rows))
    done = subprocess.run(["psql", "-qXAt", "-v", "ON_ERROR_STOP=1"], input=script,
                          stdout=subprocess.PIPE, encoding="utf-8", check=True)
    return [json.loads(line or "[]") for line in done.stdout.splitlines()]


def match(blocks, others):
    """For each block the other one that shares most characters with it."""
    for block in blocks:
        shared = [(min(block[1], o[1]) - max(block[0], o[0]), o) for o in others]
        best = max(shared, key=lambda pair: pair[0], default=(0, None))
        yield block, best[1] if best[0] > 0 else None


class Counts:
    def __init__(self):
        self.gold = collections.Counter()
        self.found = collections.Counter()
        self.said = collections.Counter()
        self.right = collections.Counter()

    def add(self, gold, said):
        for block, other in match(gold, said):
            self.gold[block[2]] += 1
            self.found[block[2]] += other is not None and other[2] == block[2]
        for block, other in match(said, gold):
            if other is not None:
                self.said[block[2]] += 1
                self.right[block[2]] += other[2] == block[2]

    def report(self, name):
        total = 0
        print(name)
        for kind in sorted(self.gold, key=self.gold.get, reverse=True):
            recall = self.found[kind] / self.gold[kind]
            precision = self.right[kind] / max(1, self.said[kind])
            f1 = 2 * precision * recall / max(1e-9, precision + recall)
            total += f1
            print("  %-12s %5d  P %5.1f  R %5.1f  F1 %5.1f" % (
                kind, self.gold[kind], 100 * precision, 100 * recall, 100 * f1))
        macro = 100 * total / max(1, len(self.gold))
        print("  %-12s %5d  macro F1 %.1f" % ("all", sum(self.gold.values()), macro))
        return macro


def kappa(pairs):
    """Cohen's kappa: agreement beyond what the two shares of each kind make likely."""
    agreed = sum(one == other for one, other in pairs) / len(pairs)
    ones, others = (collections.Counter(column) for column in zip(*pairs))
    chance = sum(ones[kind] * others[kind] for kind in ones) / len(pairs) ** 2
    return agreed, (agreed - chance) / (1 - chance)


def agreement():
    first = {row["id"]: row["blocks"] for row in read_labels(FIRST)}
    counts, pairs = Counts(), []
    for row in read_labels(SECOND):
        counts.add(first[row["id"]], row["blocks"])
        pairs += [(block[2], other and other[2])
                  for block, other in match(first[row["id"]], row["blocks"])]
    counts.report("second reader against the first")
    agreed, beyond_chance = kappa(pairs)
    print("  same kind %.1f %%, Cohen's kappa %.3f" % (100 * agreed, beyond_chance))


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("articles", nargs="?", default="")
    parser.add_argument("labels", nargs="?", default=str(FIRST))
    parser.add_argument("--part", action="append", help="default: tune, then test")
    parser.add_argument("--agreement", action="store_true")
    parser.add_argument("--errors", type=int, default=0,
                        help="show N blocks of the part tune that got another kind")
    parser.add_argument("--floor", type=float, default=0)
    args = parser.parse_args()
    if args.agreement:
        agreement()
        return
    if not args.articles or not Path(args.articles).exists():
        print("%s: not there, skipped" % args.articles, file=sys.stderr)
        sys.exit(77)
    parts = args.part or ["tune", "test"]
    labels = [row for row in read_labels(args.labels) if row["part"] in parts]
    bodies = read_bodies(args.articles, {row["id"] for row in labels})
    labels = [row for row in labels if row["id"] in bodies]
    counts = {part: Counts() for part in parts}
    errors = args.errors
    for row, said in zip(labels, ask([bodies[r["id"]] for r in labels], *BLOCKS)):
        counts[row["part"]].add(row["blocks"], said)
        for block, other in match(row["blocks"], said):
            if (row["part"] == "tune" and errors > 0
                    and (other is None or other[2] != block[2])):
                errors -= 1
                print(row["outlet"], block[2], "->", other and other[2],
                      repr(bodies[row["id"]][block[0]:block[1]][:60]))
    macro = {part: counts[part].report(part) for part in counts}
    if macro[parts[-1]] < args.floor:
        sys.exit("macro F1 %.1f of the part %s is below %.1f" % (
            macro[parts[-1]], parts[-1], args.floor))


if __name__ == "__main__":
    main()
