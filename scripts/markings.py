"""What is learned of words in marks: whose they are, and whether they are anybody's.

Used by train_reports.py.  The engine tells what it is asked of each quotation
(`article markings`), with the features; an annotated span in marks is the answer.
Labels of words in marks alone, which have names of speakers but no clauses, teach
as well (tests/accuracy/british.py).
"""
import os
import re
import sys

from attributions import characters, overlap, run_engine, words_of

ROOT = os.path.dirname(os.path.dirname(os.path.abspath(__file__)))
sys.path.insert(0, os.path.join(ROOT, 'tests', 'accuracy'))

import british  # noqa: E402

CLAIM, SAID = range(2)   # aa_marking_kind
MAX_DOUBLED = 3          # two apostrophes as marks: the annotation does not see these
NO_NAMES = {'he', 'she', 'they', 'it', 'i', 'we', 'who', 'which', 'that', 'the', 'a', 'an'}


def read_labelled(folder):
    """The labelled articles whose parts rules may be made on, in the form of annotated ones."""
    labels, bodies = british.read_articles(folder, os.path.join(ROOT, 'tests', 'accuracy', 'british.jsonl'))
    return [{'id': row['id'], 'text': body,
             'quotes': [{'quoted': [(start, end)], 'names': names, 'optional': bool(optional)}
                        for start, end, names, *optional in row['quoted']]}
            for row, body in zip(labels, bodies) if row['part'] in british.TUNE]


def annotated(article):
    """The annotated quotes with words in marks, by the span of these words."""
    spans = {}
    for quote in article['quotes']:
        for span in words_of(article['text'], quote['quoted']):
            spans.setdefault(span, []).append(quote)
    return spans


def relays(quote):
    """Does the clause only relay what others say: according to the Herald, the Herald reported?"""
    cue = (quote.get('cue') or {}).get('text', '').lower()
    return 'according' in cue or 'report' in cue


def is_source(quote, source, text):
    """Is this the annotated speaker?  None if only names are known, and the source is none."""
    if 'names' in quote:
        said = {w.lower() for w in re.findall(r'\w+', text[source[0]:source[1]]) if w[0].isupper()} - NO_NAMES
        return any(said & set(british.name_words(name)) for name in quote['names']) if said else None
    speaker = quote.get('speaker')
    return bool(speaker and speaker.get('start') is not None and overlap((speaker['start'], speaker['end']), source))


def read_markings(articles, tool, lang, models, mask):
    """(article number, kind, words, source, feature indexes) of each, with the model of its fold."""
    markings = []
    for n, article in enumerate(articles):
        at = characters(article['text'])
        for m in run_engine(tool, lang, 'markings', article['text'], models[n % len(models)]):
            words = words_of(article['text'], [(at[m[1]], at[m[2]])])
            if words:
                markings.append((n, m[0], words[0], (at[m[3]], at[m[4]]), [x & mask for x in m[5:]]))
    return markings


def claim_examples(articles, markings):
    """(article number, is right, False, features) of each clause around words of which only some are right.

    Of clauses within each other the annotation has the words in both: the inner one, which begins later, says them.
    """
    groups = {}
    for n, kind, words, source, features in markings:
        if kind == CLAIM:
            groups.setdefault((n, words), []).append((source, features))
    gold = [annotated(article) for article in articles]
    examples = []
    for (n, words), clauses in groups.items():
        quote = gold[n].get(words, [None])[-1]
        if quote is None or quote.get('optional') or relays(quote):
            continue
        rights = [is_source(quote, source, articles[n]['text']) for source, _ in clauses]
        if any(rights) and not all(rights) and None not in rights:
            examples += [(n, right, False, features) for right, (_, features) in zip(rights, clauses)]
    return examples


def said_examples(articles, markings):
    """(article number, is annotated, False, features) of all words in marks, but of those that may be taken either way."""
    gold = [annotated(article) for article in articles]
    doubled = [article['text'].count("''") > MAX_DOUBLED for article in articles]
    return [(n, words in gold[n], False, features) for n, kind, words, _, features in markings
            if kind == SAID and not doubled[n] and not any(quote.get('optional') for quote in gold[n].get(words, []))]
