"""What is learned of words in marks: whose they are, and whether they are anybody's.

Used by train_reports.py.  The engine tells what it is asked of each quotation
(`article markings`), with the features; an annotated span in marks is the answer.
"""
from attributions import characters, overlap, run_engine, words_of

CLAIM, SAID = range(2)   # aa_marking_kind
MAX_DOUBLED = 3          # two apostrophes as marks: the annotation does not see these


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
        if quote is None or relays(quote):
            continue
        rights = [is_source(quote, source) for source, _ in clauses]
        if any(rights) and not all(rights):
            examples += [(n, right, False, features) for right, (_, features) in zip(rights, clauses)]
    return examples


def said_examples(articles, markings):
    """(article number, is annotated, False, features) of all words in marks."""
    gold = [annotated(article) for article in articles]
    doubled = [article['text'].count("''") > MAX_DOUBLED for article in articles]
    return [(n, words in gold[n], False, features) for n, kind, words, _, features in markings
            if kind == SAID and not doubled[n]]
