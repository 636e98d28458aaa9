#!/usr/bin/env python3
"""How far confidence can be trusted: rows by confidence, and what a threshold buys.

usage: confidence.py GOLD.jsonl [--split dev] [--lang en]

Asks the engine (make core) for the rows of each annotated article; what GOLD
holds, and when a row is right, stands in scripts/attributions.py.  The model
has learned from split "train": for that the figures of articles that were left
out are printed by scripts/train_reports.py --cross-validate.
"""
import argparse
import os
import sys

ROOT = os.path.dirname(os.path.dirname(os.path.dirname(os.path.abspath(__file__))))
sys.path.insert(0, os.path.join(ROOT, 'scripts'))

from attributions import attributions, print_reliability, read_articles  # noqa: E402


def main():
    ap = argparse.ArgumentParser(usage=__doc__)
    ap.add_argument('gold')
    ap.add_argument('--split', default='dev')
    ap.add_argument('--lang', default='en')
    ap.add_argument('--tool', default=os.path.join(ROOT, 'tests/core/article'))
    a = ap.parse_args()
    articles = read_articles(a.gold, a.split)
    rows = [row for article in articles for row in attributions(article, a.tool, a.lang)]
    print_reliability(rows, sum(len(article['quotes']) for article in articles))


if __name__ == '__main__':
    main()
