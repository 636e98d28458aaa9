#!/usr/bin/env python3
"""Precision, recall and F1 of the quote matching functions.

    tests/accuracy/quote_matching.py PAIRS.jsonl [PSQL ARGUMENT ...]

Each line of the file is a pair of quotes with a verdict:

    {"a": {"text": ...}, "b": {"text": ...}, "label": "same" | "different"}

Pairs with another label are left out.  The remaining arguments go to psql,
which must reach a database that has the extension.
"""

import collections
import json
import subprocess
import sys

# name, condition on the columns a and b
RULES = [
    ("equal", "quote_normal(a) = quote_normal(b)"),
    ("similarity >= .3", "quote_similarity(a, b) >= .3"),
    ("containment >= .5", "quote_containment(a, b) >= .5"),
    ("containment >= .7", "quote_containment(a, b) >= .7"),
    ("same_quote", "same_quote(a, b)"),
]

Score = collections.namedtuple("Score", "precision recall f1 false missed")


def read_pairs(path):
    with open(path, encoding="utf-8") as lines:
        pairs = [json.loads(line) for line in lines]
    return [pair for pair in pairs if pair["label"] in ("same", "different")]


def ask(pairs, arguments):
    """One row of verdicts, t or f, for each pair."""
    copy = "".join(json.dumps([p["a"]["text"], p["b"]["text"]]).replace("\\", "\\\\")
                   + "\n" for p in pairs)
    query = ("CREATE TEMP TABLE pairs (no int GENERATED ALWAYS AS IDENTITY, pair jsonb);\n"
             "COPY pairs (pair) FROM STDIN;\n" + copy + "\\.\n"
             "SELECT " + ", ".join(rule for _, rule in RULES) +
             " FROM (SELECT no, pair->>0 AS a, pair->>1 AS b FROM pairs) p ORDER BY no;\n")
    command = ["psql", "-X", "-q", "-A", "-t", "-v", "ON_ERROR_STOP=1", *arguments]
    done = subprocess.run(command, input=query, stdout=subprocess.PIPE,
                          encoding="utf-8", check=True)
    return [line.split("|") for line in done.stdout.splitlines()]


def score(found, truth):
    right = sum(f and t for f, t in zip(found, truth))
    precision = right / max(1, sum(found))
    recall = right / max(1, sum(truth))
    f1 = 2 * precision * recall / max(1e-9, precision + recall)
    return Score(precision, recall, f1, sum(found) - right, sum(truth) - right)


def main():
    if len(sys.argv) < 2:
        sys.exit(__doc__)
    pairs = read_pairs(sys.argv[1])
    verdicts = ask(pairs, sys.argv[2:])
    truth = [pair["label"] == "same" for pair in pairs]
    print(f"{len(pairs)} pairs, {sum(truth)} the same")
    print(f"{'rule':20} {'P':>6} {'R':>6} {'F1':>6} {'false':>6} {'missed':>6}")
    for column, (name, _) in enumerate(RULES):
        s = score([row[column] == "t" for row in verdicts], truth)
        print(f"{name:20} {s.precision:6.3f} {s.recall:6.3f} {s.f1:6.3f} "
              f"{s.false:6} {s.missed:6}")


if __name__ == "__main__":
    main()
