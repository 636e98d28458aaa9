"""What is learned of words in marks: whether they are anybody's, and whose.

Used by train_reports.py.  The engine tells what it is asked of each quotation
(`article markings`), with the features; an annotated span in marks is the answer.

Articles whose words in marks alone are labelled (tests/accuracy/british.py) teach
whether anybody says these, which clause has them, and who says those that none reports.
"""
import os
import sys
from collections import namedtuple

from attributions import characters, overlap, run_engine, take_spans, words_of

sys.path.insert(0, os.path.join(os.path.dirname(os.path.abspath(__file__)), '../tests/accuracy'))
import british

CLAIM, SAID, SPEAKER = range(3)   # aa_marking_kind
MAX_DOUBLED = 3          # two apostrophes as marks: the annotation does not see these

# words and source: spans; mentions: all spans of the source's person; features: indexes
Marking = namedtuple('Marking', 'article kind words source mentions features')


def read_labelled(folder):
    """The labelled articles of a folder that may be learned from, as rows with a quote for each span in marks."""
    labels, bodies = british.read_articles(folder, british.LABELS)
    return [{'id': row['id'], 'text': body,
             'quotes': [{'quoted': [q[:2]], 'names': q[2], 'optional': q[3:] == ['optional']} for q in row['quoted']]}
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


def is_source(quote, source):
    speaker = quote.get('speaker')
    return bool(speaker and speaker.get('start') is not None and overlap((speaker['start'], speaker['end']), source))


def is_speaker(article, quote, marking):
    """Is the annotated speaker, or a labelled name, among the ways in which the article names the marking's source?"""
    spans = [marking.source] + marking.mentions
    if 'names' not in quote:
        return any(is_source(quote, span) for span in spans)
    return any(british.same_speaker(article['text'][start:end], quote['names']) for start, end in spans if start < end)


def read_markings(articles, tool, lang, models, mask):
    """What the engine is asked, with the model of each article's fold."""
    markings = []
    for n, article in enumerate(articles):
        at = characters(article['text'])
        for m in run_engine(tool, lang, 'markings', article['text'], models[n % len(models)]):
            words = words_of(article['text'], [(at[m[1]], at[m[2]])])
            mentions, features = take_spans(m[5:], at)
            if words:
                markings.append(Marking(n, m[0], words[0], (at[m[3]], at[m[4]]), mentions, [x & mask for x in features]))
    return markings


def is_optional(quotes):
    """Do the labels leave open whether these words are a quote?"""
    return bool(quotes) and any(quote.get('optional') for quote in quotes)


def asked_of_quotes(articles, markings, kind):
    """(article number, annotated quote, what is asked of its words) of all words in marks that are annotated."""
    gold = [annotated(article) for article in articles]
    groups = {}
    for m in markings:
        if m.kind == kind and m.words in gold[m.article] and not is_optional(gold[m.article][m.words]):
            groups.setdefault((m.article, m.words), []).append(m)
    return [(n, gold[n][words][-1], asked) for (n, words), asked in groups.items()]


def claim_examples(articles, markings):
    """(article number, is right, False, features) of each clause around words of which only some are right.

    Of clauses within each other the annotation has the words in both: the inner one, which begins later, says them.
    """
    examples = []
    for n, quote, clauses in asked_of_quotes(articles, markings, CLAIM):
        rights = [is_speaker(articles[n], quote, clause) for clause in clauses]
        if any(rights) and not all(rights) and not relays(quote):
            examples += [(n, right, False, clause.features) for right, clause in zip(rights, clauses)]
    return examples


def speaker_choices(articles, markings):
    """(article number, [(is right, features)]) of each choice of one who says words that no clause reports."""
    choices = []
    for n, quote, candidates in asked_of_quotes(articles, markings, SPEAKER):
        rights = [is_speaker(articles[n], quote, candidate) for candidate in candidates]
        if any(rights) and not all(rights):
            choices.append((n, [(right, candidate.features) for right, candidate in zip(rights, candidates)]))
    return choices


def said_examples(articles, markings):
    """(article number, is annotated, False, features) of all words in marks."""
    gold = [annotated(article) for article in articles]
    doubled = [article['text'].count("''") > MAX_DOUBLED for article in articles]
    return [(m.article, m.words in gold[m.article], False, m.features) for m in markings
            if m.kind == SAID and not doubled[m.article] and not is_optional(gold[m.article].get(m.words))]
