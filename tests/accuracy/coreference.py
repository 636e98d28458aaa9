#!/usr/bin/env python3
"""Is the person behind "he", "she" or "the minister" the right one?

    tests/accuracy/coreference.py GOLD.jsonl [--errors]
    tests/accuracy/coreference.py --articles FOLDER [--errors]

A line of GOLD is an article with its "text"; "chains", each with the "id" of
somebody and "mentions", the places that mean that one; and "quotes" with the
"speaker" ("start", "end", "text", "entity" with "id") and "cue".  Somebody's
names are the mentions with a capital that are neither pronouns nor begin with
an article; those without one do not count.

Two figures.  "speakers": of quotes whose speaker is he, she or a noun phrase
with "the", and whose cue was found, is the speaker the same?  "pronouns": of
all he and she outside quotation marks, does article_people() give them to the
same person?  Names are the same if the words of one are among the other's,
or their last words are the same.

FOLDER holds the articles (*.jsonl, *.jsonl.xz).  pronouns.jsonl beside this
script has an object a line: the article's id in the store, its part and
"mentions", some he and she outside marks and some noun phrases that stand for
somebody with a name, as [start, end, names], in characters from 0 on.  names
has the fullest name in the article, or nothing where the text names nobody.
Here a name is right if its words are among the label's or the other way round,
so that one Marsh is not taken for another.  Rules are made on the parts tune
and tune2; --errors shows these only.

Reaches the server through psql and the usual PG* variables.
"""
import argparse
import collections
import re
import sys
from pathlib import Path

from blocks import ask, read_labels
from british import read_articles, same_speaker

QUOTES = ("jsonb_build_array(lower(cue_span) - 1, upper(cue_span) - 1, speaker)",
          "article_quotes(body #>> '{}') WHERE cue_span IS NOT NULL")
PEOPLE = ("jsonb_build_array(lower(m.span) - 1, upper(m.span) - 1, name)",
          "article_people(body #>> '{}'), unnest(mentions) m(span)")


PRONOUNS = set("i you he she it we they me him her us them my your his its our their".split())


def names_of(row):
    """The names of each chain."""
    names = {}
    for chain in row["chains"]:
        texts = [row["text"][start:end].strip() for start, end in chain["mentions"]]
        names[chain["id"]] = [t for t in texts if re.search(r"\b[A-Z]\w", t) and not re.match(
            r"(the|a|an|this|that|my|our|your|one)\b", t, re.I) and t.lower() not in PRONOUNS]
    return names


def is_same(name, names):
    return same_speaker(name, names) or name is not None and any(
        name.split()[-1].lower() == other.split()[-1].lower() for other in names)


def speakers(row, said):
    """(mention, gold name, our name) of each anaphoric speaker whose cue was found."""
    names = names_of(row)
    for quote in row["quotes"]:
        speaker, cue = quote.get("speaker"), quote.get("cue")
        gold = names.get(((speaker or {}).get("entity") or {}).get("id"))
        if not cue or not gold or not re.match(r"(he|she)$|the \S", speaker["text"], re.I):
            continue
        ours = [name for start, end, name in said if start < cue["end"] and cue["start"] < end]
        if ours:
            yield speaker["text"], gold, ours[0]


def pronouns(row, said):
    names = names_of(row)
    for chain in row["chains"]:
        for start, end in chain["mentions"]:
            text = row["text"][start:end]
            if text.lower() not in ("he", "she") or not names[chain["id"]]:
                continue
            line = row["text"].rfind("\n", 0, start) + 1
            if len(re.findall('[“”"]', row["text"][line:start])) % 2:
                continue
            ours = [name for s, _, name in said if s == start]
            yield row["text"][start:end + 30], names[chain["id"]], ours[0] if ours else None


def labelled(body, mentions, said):
    """(context, whether a pronoun, names, our name) of each labelled mention."""
    for start, end, names in mentions:
        ours = [name for s, e, name in said if s < end and start < e]
        context = "%s [[%s]]" % (body[max(0, start - 300):start], body[start:end])
        yield context, end - start <= len("she"), names, ours[0] if ours else None


def count(counts, names, name):
    """Is our name right?"""
    right = same_speaker(name, names)
    counts["named" if names else "nobody"] += 1
    counts["said"] += bool(names) and name is not None
    counts["right" if names else "left"] += right
    return right


def score_articles(folder, errors):
    rows, bodies = read_articles(folder, str(Path(__file__).with_name("pronouns.jsonl")))
    parts = collections.defaultdict(collections.Counter)
    for row, body, said in zip(rows, bodies, ask(bodies, *PEOPLE)):
        for context, pronoun, names, name in labelled(body, row["mentions"], said):
            kind = "pronouns" if pronoun else "noun phrases"
            right = count(parts[row["part"], kind], names, name)
            if errors and row["part"] != "held" and not right:
                print("%s, %s: %r\n  is %s, not %s" % (
                    row["outlet"], row["id"], context, names, name))
    for (part, kind), counts in sorted(parts.items(), reverse=True):
        print("%s %s %d  right %.3f  of those given a name %.3f  of %d nobody left %d" % (
            part, kind, counts["named"], counts["right"] / max(1, counts["named"]),
            counts["right"] / max(1, counts["said"]), counts["nobody"], counts["left"]))


def score(title, pairs, errors):
    counts = collections.Counter()
    for mention, gold, name in pairs:
        right = is_same(name, gold)
        counts["all"] += 1
        counts["said"] += name is not None
        counts["right"] += right
        if errors and not right:
            print("  %s: %r is %s, not %s" % (title, mention, sorted(set(gold)), name))
    print("%s %d  right %.3f  of those given a name %.3f" % (
        title, counts["all"], counts["right"] / max(1, counts["all"]),
        counts["right"] / max(1, counts["said"])))


def score_gold(path, errors):
    if not Path(path).exists():
        sys.exit("%s: not there, skipped" % path)
    rows = read_labels(path)
    bodies = [row["text"] for row in rows]
    for title, pairs, query in (("speakers", speakers, QUOTES), ("pronouns", pronouns, PEOPLE)):
        answers = zip(rows, ask(bodies, *query))
        score(title, [p for row, said in answers for p in pairs(row, said)], errors)


def main():
    parser = argparse.ArgumentParser()
    source = parser.add_mutually_exclusive_group(required=True)
    source.add_argument("gold", nargs="?")
    source.add_argument("--articles", metavar="FOLDER")
    parser.add_argument("--errors", action="store_true")
    args = parser.parse_args()
    if args.articles:
        score_articles(args.articles, args.errors)
    else:
        score_gold(args.gold, args.errors)


if __name__ == "__main__":
    main()
