#!/usr/bin/env python3
"""Learn which candidates are reporting clauses; writes src/core/lang/<lang>_model.c.

usage: train_reports.py GOLD.jsonl [--lang en] [--cross-validate]

GOLD has a row an article: "text", "split" and "quotes" with "start", "end" and
"cue" (code points); only rows of split "train" are read.  The candidates and
their features come from the engine itself (`make core`), so nothing is computed twice.  Needs the Python standard library alone and gives
the same weights on every run.

The model is logistic regression over hashed features (src/core/judge.c),
fitted by stochastic gradient descent and rounded to bytes.  A candidate is kept
when it is about as likely right as not; one that reports words in marks also
below that, since these were said by somebody.  That second threshold and the
confidence of each step of the score are taken from articles left out in turn,
never from those the weights were fitted to.
"""
import argparse
import json
import math
import os
import random
import subprocess
import sys
import tempfile

ROOT = os.path.dirname(os.path.dirname(os.path.abspath(__file__)))
BITS = 16                # of the weights' index
EPOCHS = 8
AVERAGED = 4             # epochs at the end
RATE = 0.05
DECAY = 1e-4
FOLDS = 5
UNIT = 1 / 24            # what a weight of 1 stands for
STEPS = 32               # AA_CONFIDENCE_STEPS
STEP = 6                 # score between two of them
EVEN = -4                # score from which on one is kept: a gap costs as much as a wrong row
MARKED_RECALL = 0.98    # of candidates that report words in marks, to keep


def characters(text):
    """Byte offset -> character offset."""
    at, n = [], 0
    for c in text:
        at += [n] * len(c.encode())
        n += 1
    return at + [n]


def candidates(tool, text, lang):
    with tempfile.NamedTemporaryFile('wb', suffix='.txt') as f:
        f.write(text.encode())
        f.flush()
        out = subprocess.run([tool, '--lang', lang, 'candidates', f.name], stdout=subprocess.PIPE, check=True).stdout
    return [list(map(int, line.split())) for line in out.decode().splitlines()]


def overlap(a, b):
    return max(0, min(a[1], b[1]) - max(a[0], b[0]))


def is_right(spans, cue, quotes):
    """Does a gold relation with this cue report most of these words?

    The words alone do not tell: those of "she said he wants to go" are all
    reported, but not by "wants".  A label has no cue.
    """
    for q in quotes:
        gold = (q['start'], q['end'])
        if q.get('cue') and cue[0] < cue[1] and not overlap((q['cue']['start'], q['cue']['end']), cue):
            continue
        if not spans or max(overlap(s, gold) for s in spans) > 0.3 * (gold[1] - gold[0]):
            return True
    return False


def read_examples(path, tool, lang):
    """(article number, is right, has marks, feature indexes) of each candidate."""
    examples, n = [], 0
    with open(path, encoding='utf-8') as f:
        for line in f:
            row = json.loads(line)
            if row['split'] != 'train':
                continue
            at = characters(row['text'])
            for c in candidates(tool, row['text'], lang):
                cue, before, after = ((at[c[i]], at[c[i + 1]]) for i in (0, 4, 6))
                spans = [s for s in (before, after) if s[0] < s[1]]
                examples.append((n, is_right(spans, cue, row['quotes']), c[9] == 1,
                                 [x & (1 << BITS) - 1 for x in c[10:]]))
            n += 1
    return examples


def fit(examples):
    """Weights and bias, the average of what the last epochs end with."""
    weights, bias = [0.0] * (1 << BITS), 0.0
    sums, bias_sum = [0.0] * (1 << BITS), 0.0
    order = list(examples)
    shuffle = random.Random(1).shuffle
    for epoch in range(EPOCHS):
        shuffle(order)
        rate = RATE / (1 + epoch)
        for _, right, _, features in order:
            score = bias + sum(weights[f] for f in features)
            step = rate * (right - 1 / (1 + math.exp(-max(-30.0, min(30.0, score)))))
            bias += step * 0.1
            for f in features:
                weights[f] += step - rate * DECAY * weights[f]
        if epoch >= EPOCHS - AVERAGED:
            sums = [a + w for a, w in zip(sums, weights)]
            bias_sum += bias
    to_byte = lambda w: max(-127, min(127, round(w / AVERAGED / UNIT)))
    return [to_byte(w) for w in sums], round(bias_sum / AVERAGED / UNIT)


def score(model, features):
    return model[1] + sum(model[0][f] for f in features)


def left_out_scores(examples):
    scores = []
    for k in range(FOLDS):
        model = fit([e for e in examples if e[0] % FOLDS != k])
        scores += [(score(model, f), right, marked) for n, right, marked, f in examples if n % FOLDS == k]
    return sorted(scores, reverse=True)


def recall_threshold(scores):
    """The score from which on nearly all that is right is kept."""
    wanted, found = MARKED_RECALL * sum(right for _, right in scores), 0
    for s, right in scores:
        found += right
        if found >= wanted:
            return s
    return scores[-1][0]


def confidences(scores, threshold):
    """Percent right of each step from the threshold on, never falling."""
    bins = [[1, 1] for _ in range(STEPS)]
    for s, right in scores:
        if s >= threshold:
            b = bins[min(STEPS - 1, (s - threshold) // STEP)]
            b[0] += 1
            b[1] += right
    # pool adjacent violators
    pools = []
    for n, right in bins:
        pools.append([n, right, 1])
        while len(pools) > 1 and pools[-2][1] / pools[-2][0] > pools[-1][1] / pools[-1][0]:
            n, right, k = pools.pop()
            pools[-1] = [pools[-1][0] + n, pools[-1][1] + right, pools[-1][2] + k]
    return [round(100 * right / n) for n, right, k in pools for _ in range(k)]


def report(what, scores, threshold):
    total = sum(right for _, right in scores)
    print('%s: %d candidates, %d right' % (what, len(scores), total))
    for t in sorted({threshold - 24, threshold - 12, threshold, threshold + 12, threshold + 24}):
        kept = [right for s, right in scores if s >= t]
        print('  threshold %4d: %6d candidates, P %.3f R %.3f%s'
              % (t, len(kept), sum(kept) / len(kept), sum(kept) / total, ' <- taken' if t == threshold else ''))


def array(ctype, name, values):
    lines, line = [], '\t'
    for v in values:
        item = '%d,' % v
        if len(line) + len(item) > 75:
            lines.append(line)
            line = '\t'
        line += item
    return 'static const %s %s[] = {\n%s\n};\n' % (ctype, name, '\n'.join(lines + [line]))


def write(path, lang, model, thresholds, steps):
    with open(path, 'w', encoding='utf-8') as f:
        f.write('\n'.join([
            '/*',
            ' * %s_model.c' % lang,
            ' *\t  Which candidates are reporting clauses: weights of hashed features.',
            ' *',
            ' * Generated by scripts/train_reports.py; do not edit.',
            ' */',
            '#include "../judge.h"',
            '',
            'extern const aa_model aa_model_%s;' % lang,
            '',
            array('int8_t', 'weights', model[0]),
            array('uint8_t', 'confidence', steps),
            'const aa_model aa_model_%s = {' % lang,
            '\tweights, %d, %d, %d, %d, %d, confidence' % ((1 << BITS) - 1, model[1], *thresholds, STEP),
            '};',
            '']))


def main():
    ap = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    ap.add_argument('gold')
    ap.add_argument('--lang', default='en')
    ap.add_argument('--cross-validate', action='store_true', help='only print figures')
    ap.add_argument('--tool', default=os.path.join(ROOT, 'tests/core/article'))
    a = ap.parse_args()
    examples = read_examples(a.gold, a.tool, a.lang)
    if not examples:
        sys.exit('train_reports.py: no article of split "train" in %s' % a.gold)
    scores = left_out_scores(examples)
    unmarked = [(s, right) for s, right, marks in scores if not marks]
    marked = [(s, right) for s, right, marks in scores if marks]
    thresholds = EVEN, recall_threshold(marked)
    report('without marks', unmarked, thresholds[0])
    report('with marks', marked, thresholds[1])
    if not a.cross_validate:
        kept = [(s, right) for s, right, marks in scores if s >= thresholds[marks]]
        write(os.path.join(ROOT, 'src/core/lang', a.lang + '_model.c'), a.lang, fit(examples), thresholds,
              confidences(kept, min(thresholds)))


if __name__ == '__main__':
    main()
