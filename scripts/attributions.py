"""What the engine finds in annotated articles, and whether it is right.

Shared by train_reports.py, which learns, and tests/accuracy/confidence.py, which
measures.  GOLD has a row an article: "id", "text", "split" and "quotes" with
"start", "end", "type", "quoted", "speaker" and "cue" (code points).
"""
import json
import subprocess
import tempfile
from collections import namedtuple

KINDS = ('direct', 'mixed', 'indirect', 'scare')
RULES = ('nobody', 'source_first', 'content_first', 'inverted', 'according', 'label', 'byline', 'floating', 'nearby')
WITHOUT_CLAUSE = ('nobody', 'floating', 'nearby')
SCARE = KINDS.index('scare')
EDGES = (0, 40, 50, 60, 70, 80, 90, 95, 101)     # of the bins of confidence, percent
THRESHOLDS = (0, 50, 60, 70, 80, 90, 95)
FOUND = 0.3              # of an annotated quote must be covered

# kind, rule and step as src/core numbers them; right as is_right() says; the spans in marks without the marks
Row = namedtuple('Row', 'article kind rule step percent right found quoted')


def read_articles(path, split):
    with open(path, encoding='utf-8') as lines:
        return [row for row in map(json.loads, lines) if row['split'] == split]


def characters(text):
    """Byte offset -> character offset."""
    at, n = [], 0
    for c in text:
        at += [n] * len(c.encode())
        n += 1
    return at + [n]


def run_engine(tool, lang, command, text, model=None):
    """The numbers that the engine prints for a text, a list a line."""
    with tempfile.NamedTemporaryFile('wb', suffix='.txt') as file:
        file.write(text.encode())
        file.flush()
        options = ['--lang', lang] + (['--model', model] if model else [])
        out = subprocess.run([tool] + options + [command, file.name], stdout=subprocess.PIPE, check=True).stdout
    return [list(map(int, line.split())) for line in out.decode().splitlines()]


def overlap(a, b):
    return max(0, min(a[1], b[1]) - max(a[0], b[0]))


def take_spans(numbers, at):
    """The spans behind their number, and what follows them."""
    n = numbers[0]
    return [(at[numbers[1 + 2 * i]], at[numbers[2 + 2 * i]]) for i in range(n)], numbers[1 + 2 * n:]


def words_of(text, spans):
    """The spans from their first word to their last one."""
    words = []
    for start, end in spans:
        inside = [i for i in range(start, end) if text[i].isalnum()]
        words += [(inside[0], inside[-1] + 1)] if inside else []
    return words


def same_speaker(quote, mention, mentions):
    """Does the annotated speaker overlap how the row names its own, here or elsewhere?"""
    speaker = quote.get('speaker')
    if not speaker or speaker.get('start') is None:
        return mention[0] == mention[1]
    place = (speaker['start'], speaker['end'])
    return any(overlap(m, place) for m in [mention] + mentions)


def attributions(article, tool, lang, model=None):
    """The engine's rows, each with the numbers of the annotated quotes that it gets right.

    A row is right if it covers more than FOUND of an annotated quote, and their
    speakers are the same; a scare quote if none covers half of it.
    """
    at = characters(article['text'])
    gold = [(q['start'], q['end']) for q in article['quotes']]
    rows = []
    for numbers in run_engine(tool, lang, 'attributions', article['text'], model):
        kind, rule, step, percent = numbers[:4]
        mention = at[numbers[4]], at[numbers[5]]
        spans, rest = take_spans(numbers[6:], at)
        mentions, rest = take_spans(rest, at)
        quoted, _ = take_spans(rest, at)
        if kind == SCARE:
            found = []
            right = not any(overlap(s, g) > (s[1] - s[0]) / 2 for s in spans for g in gold)
        else:
            found = [i for i, g in enumerate(gold) if sum(overlap(s, g) for s in spans) > FOUND * (g[1] - g[0])]
            found = [i for i in found if same_speaker(article['quotes'][i], mention, mentions)]
            right = bool(found)
        rows.append(Row(article['id'], kind, rule, step, percent, right, found, words_of(article['text'], quoted)))
    return rows


def right_of(rows):
    """What is right of some rows, and how many there are, as a cell of a table."""
    if not rows:
        return ''
    return ('%.3f of %d' % (sum(row.right for row in rows) / len(rows), len(rows))).lstrip('0')


def print_reliability(rows, gold):
    """Tables of what is right at each confidence, and of what a threshold buys; gold: how many quotes are annotated.

    Recall counts annotated quotes: rows carry the numbers of those they get right.
    """
    said = [row for row in rows if row.kind != SCARE]
    print('\n| confidence | %s | all but scare | their mean confidence |' % ' | '.join(KINDS))
    print('| --- ' * (len(KINDS) + 3) + '|')
    for low, high in zip(EDGES, EDGES[1:]):
        inside = [row for row in rows if low <= row.percent < high]
        cells = [right_of([row for row in inside if row.kind == kind]) for kind in range(len(KINDS))]
        inside = [row for row in inside if row.kind != SCARE]
        mean = '%.3f' % (sum(row.percent for row in inside) / 100 / len(inside)) if inside else ''
        print('| %.2f – %.2f | %s | %s | %s |' % (low / 100, (high - 1) / 100, ' | '.join(cells), right_of(inside), mean.lstrip('0')))
    print('\nmean difference of confidence and what is right: %.3f' % calibration_error(said))
    print('\n| confidence >= | rows | P | R | F1 |\n| --- | --- | --- | --- | --- |')
    for threshold in THRESHOLDS:
        kept = [row for row in said if row.percent >= threshold]
        p = sum(row.right for row in kept) / max(1, len(kept))
        r = len({(row.article, i) for row in kept for i in row.found}) / gold
        print(('| %.2f | %d | %.3f | %.3f | %.3f |' % (threshold / 100, len(kept), p, r, 2 * p * r / max(1e-9, p + r))).replace(' 0.', ' .'))


def calibration_error(rows):
    """The mean difference between confidence and what is right, over the values of confidence."""
    values = {}
    for row in rows:
        values.setdefault(row.percent, []).append(row.right)
    return sum(abs(len(v) * percent / 100 - sum(v)) for percent, v in values.items()) / max(1, len(rows))
