#!/usr/bin/env python3
"""What bench/peers.sh needs around the systems that it measures.

usage: table.py articles GOLD CACHE           writes CACHE/texts.jsonl and CACHE/texts/
       table.py corenlp GOLD CACHE            CACHE/corenlp.rows -> CACHE/corenlp.pred
       table.py table GOLD CACHE SCORER       prints the table
"""
import json
import os
import re
import subprocess
import sys

# what each is called, and whether it looks for words in marks
SYSTEMS = {
    'extension': ('article_quotes', True),
    'textacy': ('textacy `direct_quotations`', True),
    'clauses': ('spaCy, complements of reporting verbs', False),
    'corenlp': ('Stanford CoreNLP `quote`', True),
}


def read_articles(gold):
    with open(gold, encoding='utf-8') as lines:
        rows = map(json.loads, lines)
        return [(row['id'], row['text']) for row in rows if row['split'] == 'dev']


def write_articles(gold, cache):
    os.makedirs(os.path.join(cache, 'texts'))
    with open(os.path.join(cache, 'texts.jsonl'), 'w', encoding='utf-8') as out:
        for n, (key, text) in enumerate(read_articles(gold)):
            out.write(json.dumps({'id': key, 'text': text}) + '\n')
            with open(os.path.join(cache, 'texts', '%06d' % n), 'w', encoding='utf-8', newline='') as file:
                file.write(text)


def convert_corenlp(gold, cache):
    """CoreNLP's quotes have their marks."""
    articles = read_articles(gold)
    quotes = [[] for _ in articles]
    with open(os.path.join(cache, 'corenlp.rows'), encoding='utf-8') as lines:
        for line in lines:
            n, start, end, first, last = map(int, line.split('\t'))
            speaker = {'start': first, 'end': last} if first >= 0 else None
            quotes[n].append({'start': start + 1, 'end': end - 1, 'type': 'direct',
                              'quoted': [[start + 1, end - 1]], 'speaker': speaker, 'cue': None})
    with open(os.path.join(cache, 'corenlp.pred'), 'w', encoding='utf-8') as out:
        for (key, _), found in zip(articles, quotes):
            out.write(json.dumps({'id': key, 'quotes': found}) + '\n')


def scores(scorer, gold, pred):
    """The scorer's lines by what they begin with: (P R F1, speaker)."""
    printed = subprocess.run([sys.executable, scorer, gold, pred, '--split', 'dev', '--speech-only'],
                             check=True, stdout=subprocess.PIPE, encoding='utf-8').stdout
    found = {}
    for what in ('quoted exact', 'ggt 0.3 all'):
        line = next(line for line in printed.splitlines() if line.startswith(what))
        found[what] = ([x.lstrip('0') for x in re.findall(r'(?:P|R|F1) (\d\.\d+)', line)],
                       re.search(r'speaker (?:on found )?(\d\.\d+)', line).group(1).lstrip('0'))
    return found


def speed(cache, system, articles):
    with open(os.path.join(cache, system + '.log'), encoding='utf-8') as log:
        lines = log.read().splitlines()
    seconds = float(next(line for line in lines if line.startswith('seconds')).split()[1])
    size = sum(len(text.encode()) for _, text in articles)
    notes = [line[len('note '):] for line in lines if line.startswith('note ')]
    return len(articles) / seconds, size / 1e6 / seconds, notes


def rounded(number):
    return '{:,.0f}'.format(number) if number >= 10 else '%.2g' % number


def print_table(gold, cache, scorer):
    articles = read_articles(gold)
    print('| system | spans in marks P / R / F1 | speaker | reported speech P / R / F1 | speaker | articles/s | MB/s |')
    print('| --- | --- | --- | --- | --- | --- | --- |')
    notes = []
    for system, (name, reads_marks) in SYSTEMS.items():
        pred = os.path.join(cache, system + '.pred')
        if not os.path.exists(pred):
            continue
        score = scores(scorer, gold, pred)
        rate, size, said = speed(cache, system, articles)
        cells = [c for prf, speaker in score.values() for c in (' / '.join(prf), speaker)]
        if not reads_marks:
            cells[:2] = '–', '–'
        print('| %s | %s | %s | %s |' % (name, ' | '.join(cells), rounded(rate), rounded(size)))
        notes += ['%s: %s' % (name, note) for note in said]
    print('\n%d articles, %d bytes. %s' % (len(articles), sum(len(text.encode()) for _, text in articles), '; '.join(notes)))


if __name__ == '__main__':
    {'articles': write_articles, 'corenlp': convert_corenlp, 'table': print_table}[sys.argv[1]](*sys.argv[2:])
