"""What is learned of the edges of source and content: at which place each lies.

Used by train_reports.py.  The engine tells of each place where an edge may be
(`article edgings`), with the features; where the annotated part begins or ends is
the answer.
"""
from attributions import characters, overlap, run_engine

CONTENT, SOURCE, EXTENT = range(3)     # of src/core/edges.c: begins, begins, ends


def first_word(text, at):
    while at < len(text) and not text[at].isalnum():
        at += 1
    return at


def last_word(text, at):
    while at > 0 and not text[at - 1].isalnum():
        at -= 1
    return at


def word_at(text, edge, at):
    """Where the first word of what begins there begins, or the last one of what ends there ends."""
    return last_word(text, at) if edge == EXTENT else first_word(text, at)


def annotated_edge(text, edge, cue, content, quotes):
    """Where the annotated part has that edge, of the quote with this cue that has most of these words; or None."""
    shared = [(overlap((q['start'], q['end']), content), -i) for i, q in enumerate(quotes)
              if q.get('cue') and overlap((q['cue']['start'], q['cue']['end']), cue)]
    most, i = max(shared, default=(0, 0))
    if most == 0:
        return None
    quote = quotes[-i]
    part = quote if edge == CONTENT else quote.get('speaker')
    if not part or part.get('start') is None:
        return None
    return word_at(text, edge, part['end'] if edge == EXTENT else part['start'])


def read_choices(articles, tool, lang, mask):
    """(article number, [(is right, feature indexes)] of each place) of the edges that have right and wrong ones."""
    choices = []
    for n, article in enumerate(articles):
        text, at = article['text'], characters(article['text'])
        edges = {}
        for cue, cue_end, content, content_end, edge, place, *features in run_engine(tool, lang, 'edgings', text):
            key = (at[cue], at[cue_end]), (at[content], at[content_end]), edge
            edges.setdefault(key, []).append((word_at(text, edge, at[place]), [x & mask for x in features]))
        for (cue, content, edge), places in edges.items():
            right = annotated_edge(text, edge, cue, content, article['quotes'])
            if 0 < sum(place == right for place, _ in places) < len(places):
                choices.append((n, [(place == right, features) for place, features in places]))
    return choices
