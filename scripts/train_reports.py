#!/usr/bin/env python3
"""Learn which candidates are reporting clauses; writes src/core/lang/<lang>_model.c.

usage: train_reports.py GOLD.jsonl [--lang en] [--labelled FOLDER] [--cross-validate]

GOLD is as attributions.py says; only rows of split "train" are read.  The
candidates and their features come from the engine itself (`make core`), so
nothing is computed twice.  Needs the Python standard library alone and gives the
same weights on every run.

The model is logistic regression over hashed features (src/core/judge.c),
fitted by stochastic gradient descent and rounded to bytes.  A candidate is kept
when it is about as likely right as not; one that reports words in marks also
below that, since these were said by somebody.

What is no clause (denounced the plan) must be so much likelier to be kept, by a
margin: with wider ones fewer things that somebody likes or fears are taken for
what he says, with narrower ones fewer are missed.

A second, smaller model of the same kind decides at which comma, preposition or
conjunction what is reported ends (src/core/ends.c), for languages whose rules leave
that open.  It learns from the places before an annotated end, which are wrong, and
the end itself.
A third one chooses among the places where the source may begin and end, and what is reported begin
(src/core/edges.c): a choice of one out of some (conditional logit).
Three more, learned from the marks that the engine reads with weights of other
articles (markings.py): which of several clauses has words in marks
(src/core/claimants.c), whether anybody says them (src/core/said.c), and who says
those that no clause reports (src/core/speakers.c).  They learn from the labelled
articles of FOLDER (tests/accuracy/british.py), too.

That second threshold and the confidence of rows are taken from articles left out
in turn, never from those the weights were fitted to.  Confidence is how many rows
of the same kind, rule and step of the score are right; it never falls from one
step to the next (isotonic regression), and cells with few rows lean on those of
their kind.  Rows without a clause have no score: their step is what ties them to
the speaker (aa_bond).
"""
import argparse
import contextlib
import math
import os
import random
import sys
import tempfile

from attributions import (KINDS, RULES, SCARE, WITHOUT_CLAUSE, attributions, characters, overlap, print_reliability,
                          read_articles, run_engine, words_of)
from edges import read_choices
from markings import claim_examples, read_labelled, read_markings, said_examples, speaker_choices

ROOT = os.path.dirname(os.path.dirname(os.path.abspath(__file__)))
BITS = {'en': 17, 'de': 16}      # of the weights' index
END_BITS = 16            # of the model of ends
EDGE_BITS = 15           # of the model of edges
MARK_BITS = 14           # of the models of words in marks
NOTHING = [], 0          # a model that was not learned
FURTHER = 5              # models beside that of the candidates
MARKS = ('en', 'de')          # languages whose annotation has words in marks
SPEAKERS = ('en',)       # those that have enough of them without a clause
EPOCHS = 8
AVERAGED = 4             # epochs at the end
RATE = {'en': 0.025, 'de': 0.05}     # smaller where a candidate has more features
END_RATE = 0.05
EDGE_RATE = 0.1
MARK_RATE = 0.05         # of the models of words in marks
SPEAKER_RATE = 0.025     # of the model of speakers, which has few choices to learn from
DECAY = 1e-4
FOLDS = 5
UNIT = 1 / 24            # what a weight of 1 stands for
STEPS = 32               # AA_CONFIDENCE_STEPS
STEP = 6                 # score between two of them
SHARE = 20               # rows of its kind's rate that a cell is taken to have, too
EVEN = {'en': 0, 'de': -10}  # score from which on one is kept: a gap costs as much as a wrong row
SAID_EVEN = {'en': 0, 'de': -14}     # likewise for words in marks
# of an object of a verb of speech, of another object, and of what no frame foresees; e times the odds is 24
MARGINS = {'en': (12, 16, 24), 'de': (0, 0, 0)}
MARKED_RECALL = {'en': 0.98, 'de': 0.975}    # of candidates that report words in marks, to keep


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


def read_examples(articles, tool, lang):
    """(article number, is right, has marks, feature indexes) of each candidate."""
    examples = []
    for n, article in enumerate(articles):
        at = characters(article['text'])
        for c in run_engine(tool, lang, 'candidates', article['text']):
            cue, before, after = ((at[c[i]], at[c[i + 1]]) for i in (0, 4, 6))
            spans = [s for s in (before, after) if s[0] < s[1]]
            examples.append((n, is_right(spans, cue, article['quotes']), c[9] == 1,
                             [x & (1 << BITS[lang]) - 1 for x in c[11:]]))
    return examples


def words_end(text, start, end):
    """Where the last word of text[start:end] ends."""
    while end > start and not text[end - 1].isalnum():
        end -= 1
    return end


def annotated_end(quotes, text, cue, content):
    """The end of the annotated words with this cue that these begin, or None."""
    for q in quotes:
        if q.get('cue') and overlap((q['cue']['start'], q['cue']['end']), cue) and overlap((q['start'], q['end']), content):
            return words_end(text, q['start'], q['end'])
    return None


def read_ends(articles, tool, lang):
    """(article number, is the end, False, feature indexes) of each place up to an annotated end."""
    examples = []
    for n, article in enumerate(articles):
        at = characters(article['text'])
        for e in run_engine(tool, lang, 'endings', article['text']):
            cue, content = (at[e[0]], at[e[1]]), (at[e[2]], at[e[3]])
            gold = annotated_end(article['quotes'], article['text'], cue, content)
            end = words_end(article['text'], *content)
            if gold is not None and gold >= end:
                examples.append((n, gold == end, False, [x & (1 << END_BITS) - 1 for x in e[4:]]))
    return examples


def to_byte(weights):
    """The mean of a weight in the epochs that count."""
    return max(-127, min(127, round(weights / AVERAGED / UNIT)))


def fit(examples, bits, first_rate):
    """Weights and bias, the average of what the last epochs end with."""
    weights, bias = [0.0] * (1 << bits), 0.0
    sums, bias_sum = [0.0] * (1 << bits), 0.0
    order = list(examples)
    shuffle = random.Random(1).shuffle
    for epoch in range(EPOCHS):
        shuffle(order)
        rate = first_rate / (1 + epoch)
        for _, right, _, features in order:
            score = bias + sum(weights[f] for f in features)
            step = rate * (right - 1 / (1 + math.exp(-max(-30.0, min(30.0, score)))))
            bias += step * 0.1
            for f in features:
                weights[f] += step - rate * DECAY * weights[f]
        if epoch >= EPOCHS - AVERAGED:
            sums = [a + w for a, w in zip(sums, weights)]
            bias_sum += bias
    return [to_byte(w) for w in sums], round(bias_sum / AVERAGED / UNIT)


def shares(scores):
    """How likely each of some places is the right one."""
    highest = max(scores)
    odds = [math.exp(s - highest) for s in scores]
    return [o / sum(odds) for o in odds]


def fit_choices(choices, bits, first_rate):
    """Weights that make the right place of each choice likely, averaged as fit() does; there is no bias."""
    weights, sums = [0.0] * (1 << bits), [0.0] * (1 << bits)
    order = list(choices)
    shuffle = random.Random(1).shuffle
    for epoch in range(EPOCHS):
        shuffle(order)
        rate = first_rate / (1 + epoch)
        for _, places in order:
            rights = sum(right for right, _ in places)
            likely = shares([sum(weights[f] for f in features) for _, features in places])
            for (right, features), p in zip(places, likely):
                step = rate * (right / rights - p)
                for f in features:
                    weights[f] += step - rate * DECAY * weights[f]
        if epoch >= EPOCHS - AVERAGED:
            sums = [a + w for a, w in zip(sums, weights)]
    return [to_byte(w) for w in sums], 0


def score(model, features):
    return model[1] + sum(model[0][f] for f in features)


def fit_ends(examples, _):
    """The model of ends, empty where there is nothing to learn from."""
    return fit(examples, END_BITS, END_RATE) if examples else NOTHING


def fit_edges(choices, _):
    """The model of edges, likewise."""
    return fit_choices(choices, EDGE_BITS, EDGE_RATE) if choices else NOTHING


def fit_marks(examples, _):
    """A model of words in marks, empty where there is nothing to learn from."""
    return fit(examples, MARK_BITS, MARK_RATE) if examples else NOTHING


def fit_said(examples, lang):
    """The model of whether words in marks are anybody's; 0 is the score from which on they are."""
    weights, bias = fit_marks(examples, lang)
    return weights, bias - SAID_EVEN[lang]


def fit_speakers(choices, lang):
    """The model of who says words that no clause reports, empty where there are few to learn from."""
    return fit_choices(choices, MARK_BITS, SPEAKER_RATE) if lang in SPEAKERS else NOTHING


def fit_reports(examples, lang):
    return fit(examples, BITS[lang], RATE[lang])


def left_out_models(examples, fit, lang):
    """For each fold the weights that all others give."""
    return [fit([e for e in examples if e[0] % FOLDS != k], lang) for k in range(FOLDS)]


def left_out_scores(examples, models):
    return sorted(((score(models[n % FOLDS], f), right, marked) for n, right, marked, f in examples), reverse=True)


def share_chosen(choices, models):
    """Of how many edges the right place scores highest."""
    right = 0
    for n, places in choices:
        right += max(places, key=lambda place: score(models[n % FOLDS], place[1]))[0]
    return right / len(choices)


def left_out_rows(articles, files, tool, lang):
    """(fold, row) of what the engine finds in each article without having learned from it."""
    return [(k, row) for k, path in enumerate(files) for article in articles[k::FOLDS]
            for row in attributions(article, tool, lang, path)]


@contextlib.contextmanager
def model_files(models, thresholds, margins, *others):
    """A file for each fold with its weights, as the engine reads them: tests/core/article.c; models not given are empty."""
    others += ([NOTHING] * FOLDS,) * (FURTHER - len(others))
    with tempfile.TemporaryDirectory() as folder:
        paths = [os.path.join(folder, str(k)) for k in range(FOLDS)]
        for k, path in enumerate(paths):
            numbers = [*thresholds, 0, *margins]
            for weights, bias in (models[k], *(other[k] for other in others)):
                numbers += [len(weights), bias, *weights]
            with open(path, 'w', encoding='ascii') as file:
                file.write(' '.join(map(str, numbers)))
        yield paths


def learn_marks(articles, models, thresholds, margins, ends, edges, tool, lang):
    """What tells whose words in marks are, whether they are anybody's and who says the unclaimed; the models of each fold."""
    if lang not in MARKS:
        return [[]] * 3, [[NOTHING] * FOLDS] * 3
    with model_files(models, thresholds, margins, ends, edges) as files:
        claims = claim_examples(articles, read_markings(articles, tool, lang, files, (1 << MARK_BITS) - 1))
    claim_models = left_out_models(claims, fit_marks, lang)
    with model_files(models, thresholds, margins, ends, edges, claim_models) as files:
        markings = read_markings(articles, tool, lang, files, (1 << MARK_BITS) - 1)
    said, speakers = said_examples(articles, markings), speaker_choices(articles, markings)
    return (claims, said, speakers), (claim_models, left_out_models(said, fit_said, lang),
                                      left_out_models(speakers, fit_speakers, lang))


def recall_threshold(scores, recall):
    """The score from which on so much of what is right is kept."""
    wanted, found = recall * sum(right for _, right in scores), 0
    for s, right in scores:
        found += right
        if found >= wanted:
            return s
    return scores[-1][0]


def f1_in_marks(articles, rows):
    """F1 of the spans in marks that somebody says, exact to the word."""
    said = {(row.article, span) for row in rows if row.kind != SCARE for span in row.quoted}
    gold = {(article['id'], span) for article in articles for quote in article['quotes']
            for span in words_of(article['text'], quote['quoted'])}
    return 2 * len(said & gold) / (len(said) + len(gold))


def print_margins(articles, models, ends, edges, thresholds, lang, tool):
    """What margins half and twice as wide as those taken would give."""
    gold = sum(len(article['quotes']) for article in articles)
    for share in (0.5, 1, 2) if any(MARGINS[lang]) else (1,):
        margins = tuple(round(share * m) for m in MARGINS[lang])
        with model_files(models, thresholds, margins, ends, edges) as files:
            rows = [row for _, row in left_out_rows(articles, files, tool, lang)]
        said = [row for row in rows if row.kind != SCARE]
        p = sum(row.right for row in said) / len(said)
        r = len({(row.article, i) for row in said for i in row.found}) / gold
        print('  margins %2d, %2d, %2d: rows P %.3f R %.3f, F1 of spans in marks %.4f%s' %
              (*margins, p, r, f1_in_marks(articles, rows), ' <- taken' if share == 1 else ''))


def never_falling(bins):
    """The rate of each bin [n, right], pooled with its neighbours where it would fall."""
    pools = []
    for n, right in bins:
        pools.append([n, right, 1])
        while len(pools) > 1 and pools[-2][1] / pools[-2][0] > pools[-1][1] / pools[-1][0]:
            n, right, k = pools.pop()
            pools[-1] = [pools[-1][0] + n, pools[-1][1] + right, pools[-1][2] + k]
    return [right / n for n, right, k in pools for _ in range(k)]


def cell_confidences(rows, rate):
    """Percent right at each step, of the rows of a cell and SHARE more of that rate."""
    rate = (sum(row.right for row in rows) + SHARE * rate) / (len(rows) + SHARE)
    bins = [[SHARE / STEPS, SHARE / STEPS * rate] for _ in range(STEPS)]
    for row in rows:
        bins[row.step][0] += 1
        bins[row.step][1] += row.right
    has_score = rows == [] or RULES[rows[0].rule] not in WITHOUT_CLAUSE
    rates = never_falling(bins) if has_score else [right / n for n, right in bins]
    return [round(100 * rate) for rate in rates]


def confidences(rows):
    """Percent right of each kind, rule and step."""
    cells = {}
    for row in rows:
        cells.setdefault((row.kind, row.rule), []).append(row)
    table = []
    for kind in range(len(KINDS)):
        of_kind = [row.right for row in rows if row.kind == kind]
        rate = (sum(of_kind) + 1) / (len(of_kind) + 2)
        for rule in range(len(RULES)):
            table += cell_confidences(cells.get((kind, rule), []), rate)
    return table


def left_out_confidences(rows):
    """The rows with the confidence that the other folds give them."""
    tables = [confidences([row for fold, row in rows if fold != k]) for k in range(FOLDS)]
    return [row._replace(percent=tables[k][(row.kind * len(RULES) + row.rule) * STEPS + row.step]) for k, row in rows]


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


def linear(name, model):
    """A model's weights as an array, and the model as a member of aa_model."""
    if not model[0]:
        return '', '{NULL, 0, 0}'
    return array('int8_t', name, model[0]), '{%s, %d, %d}' % (name, len(model[0]) - 1, model[1])


def write(path, lang, model, thresholds, margins, confidence, *others):
    arrays, members = zip(*map(linear, ('ends', 'edges', 'claims', 'said', 'speakers'), others))
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
            array('uint8_t', 'confidence', confidence),
            *filter(None, arrays),
            'const aa_model aa_model_%s = {' % lang,
            '\tweights, %d, %d, %d, %d, {0, %d, %d, %d}, %d, confidence,' % ((1 << BITS[lang]) - 1, model[1], *thresholds, *margins, STEP),
            '\t' + ', '.join(members),
            '};',
            '']))


def main():
    ap = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    ap.add_argument('gold')
    ap.add_argument('--lang', default='en')
    ap.add_argument('--labelled', metavar='FOLDER', help='of articles whose words in marks are labelled')
    ap.add_argument('--cross-validate', action='store_true', help='only print figures')
    ap.add_argument('--tool', default=os.path.join(ROOT, 'tests/core/article'))
    a = ap.parse_args()
    articles = read_articles(a.gold, 'train')
    if not articles:
        sys.exit('train_reports.py: no article of split "train" in %s' % a.gold)
    examples = read_examples(articles, a.tool, a.lang)
    models = left_out_models(examples, fit_reports, a.lang)
    scores = left_out_scores(examples, models)
    unmarked = [(s, right) for s, right, marks in scores if not marks]
    marked = [(s, right) for s, right, marks in scores if marks]
    thresholds = EVEN[a.lang], recall_threshold(marked, MARKED_RECALL[a.lang])
    report('without marks', unmarked, thresholds[0])
    report('with marks', marked, thresholds[1])
    ends = read_ends(articles, a.tool, a.lang)
    end_models = left_out_models(ends, fit_ends, a.lang)
    if ends:
        report('ends', [(s, right) for s, right, _ in left_out_scores(ends, end_models)], 0)
    edges = read_choices(articles, a.tool, a.lang, (1 << EDGE_BITS) - 1)
    edge_models = left_out_models(edges, fit_edges, a.lang)
    if edges:
        print('edges: %d with a choice, right %.3f' % (len(edges), share_chosen(edges, edge_models)))
    print_margins(articles, models, end_models, edge_models, thresholds, a.lang, a.tool)
    margins = MARGINS[a.lang]
    labelled = read_labelled(a.labelled) if a.labelled else []
    marks, mark_models = learn_marks(articles + labelled, models, thresholds, margins, end_models, edge_models, a.tool, a.lang)
    for what, examples_of_marks, learned in zip(('claims', 'said'), marks, mark_models):
        if examples_of_marks:
            report(what, [(s, right) for s, right, _ in left_out_scores(examples_of_marks, learned)], 0)
    claims, said, speakers = marks
    if speakers and a.lang in SPEAKERS:
        print('speakers: %d with a choice, right %.3f, by rules alone %.3f' %
              (len(speakers), share_chosen(speakers, mark_models[2]), sum(c[0][0] for _, c in speakers) / len(speakers)))
    with model_files(models, thresholds, margins, end_models, edge_models, *mark_models) as files:
        rows = left_out_rows(articles, files, a.tool, a.lang)
    if said:
        print('  F1 of spans in marks %.4f' % f1_in_marks(articles, [row for _, row in rows]))
    print_reliability(left_out_confidences(rows), sum(len(article['quotes']) for article in articles))
    if not a.cross_validate:
        write(os.path.join(ROOT, 'src/core/lang', a.lang + '_model.c'), a.lang, fit_reports(examples, a.lang), thresholds, margins,
              confidences([row for _, row in rows]), fit_ends(ends, a.lang), fit_edges(edges, a.lang),
              fit_marks(claims, a.lang), fit_said(said, a.lang), fit_speakers(speakers, a.lang))


if __name__ == '__main__':
    main()
