#!/usr/bin/env python3
"""Check the term statistics against numbers of other tools.

    tests/accuracy/terms.py GOLD [PSQL ARGUMENT ...]

GOLD is a folder of tables made with quanteda, tidytext, scikit-learn, NLTK and
lexical_diversity from one stream of tokens.  Each token is written as a word of
its own that no tokenizer can get wrong, so that what is checked is the
statistic, apart from tokenization.  The remaining arguments go to psql, which
must reach a database that has the extension.

For each statistic the number of values compared and the greatest relative
difference is printed.  Exits with 1 if one is greater than is allowed.
"""

import collections
import csv
import json
import math
import re
import subprocess
import sys
import unicodedata

TOLERANCE = 1e-9
LETTERS = "bcdfghjklmnpqrtv"
POSTWAR = 1945


class Gold:
    """The tables, and the words that stand for the tokens."""

    def __init__(self, folder):
        self.folder = folder
        self.codes = {}
        self.words = {}
        self.docs = collections.OrderedDict()
        for row in self.rows("tokens_lower_nopunct"):
            self.docs.setdefault(row["doc"], []).append(row["token"])

    def rows(self, name):
        with open(f"{self.folder}/{name}.csv", encoding="utf-8", newline="") as lines:
            return list(csv.DictReader(lines))

    def code(self, token):
        if token not in self.codes:
            n, word = len(self.codes), "z"
            for _ in range(5):
                n, digit = divmod(n, len(LETTERS))
                word += LETTERS[digit]
            self.codes[token] = word
            self.words[word] = token
        return self.codes[token]

    def text(self, tokens):
        return " ".join(self.code(token) for token in tokens)


class Database:
    def __init__(self, arguments):
        self.command = ["psql", "-X", "-q", "-A", "-t", "-v", "ON_ERROR_STOP=1", *arguments]
        self.setup = ""

    def table(self, name, columns, rows):
        """A temporary table that all queries see."""
        lines = "".join("\t".join(str(value) for value in row) + "\n" for row in rows)
        self.setup += (f"CREATE TEMP TABLE {name} ({columns});\n"
                       f"COPY {name} FROM STDIN;\n{lines}\\.\n")

    def ask(self, query):
        """The rows of a query as dictionaries."""
        sql = (self.setup + "SELECT to_json(q) FROM (" + query + ") q;\n")
        done = subprocess.run(self.command, input=sql, stdout=subprocess.PIPE,
                              encoding="utf-8", check=True)
        return [json.loads(line) for line in done.stdout.splitlines()]


class Report:
    def __init__(self):
        self.failed = False

    def compare(self, name, pairs, tolerance=TOLERANCE):
        """pairs of our number and theirs; None and nan are no number."""
        pairs = [(ours, theirs) for ours, theirs in pairs]
        worst = max((self.difference(*pair) for pair in pairs), default=math.inf)
        self.failed |= not worst <= tolerance
        print(f"{name:44} {len(pairs):7} {worst:10.2e} {'' if worst <= tolerance else 'TOO MUCH'}")

    @staticmethod
    def difference(ours, theirs):
        ours = math.nan if ours is None else float(ours)
        theirs = math.nan if theirs in (None, "", "NA") else float(theirs)
        if math.isnan(ours) or math.isnan(theirs) or math.isinf(ours) or math.isinf(theirs):
            return 0 if str(ours) == str(theirs) else math.inf
        return abs(ours - theirs) / max(1, abs(ours), abs(theirs))


def group(doc):
    if doc.startswith("news"):
        return doc
    return "postwar" if int(doc[:4]) >= POSTWAR else "prewar"


def check_keyness(gold, db, report):
    columns = {
        "g2": "ll2_rayson_garside", "g2_4": "ll4_dunning", "chi2": "chi2_none",
        "chi2_yates": "chi2_yates", "log_ratio": "log_ratio_hardie",
        "pct_diff": "pct_diff", "simple_maths": "simple_maths_k1",
        "odds_ratio": "odds_ratio", "pmi": "pmi_default",
    }
    for target, reference, name in (("news-000", "news-004", "news000_vs_news004"),
                                    ("postwar", "prewar", "inaugural_postwar_vs_prewar")):
        theirs = {row["feature"]: row for row in gold.rows("keyness_" + name)}
        for measure, column in columns.items():
            ours = db.ask(
                "SELECT k.* FROM (SELECT term_stats(body) FILTER (WHERE grp = '%s') AS a, "
                "term_stats(body) FILTER (WHERE grp = '%s') AS b FROM docs) x, "
                "keyness(a, b, '%s') k" % (target, reference, measure))
            ours = {gold.words[row["term"]]: row for row in ours}
            # they add 1e-9 under the logarithm, so there is no -Infinity
            terms = [t for t in theirs if measure != "pmi" or int(theirs[t]["n_target"]) > 0]
            report.compare(f"keyness {measure}, {target} v. {reference}",
                           [(ours[t]["score"], theirs[t][column].replace("Inf", "inf"))
                            for t in terms], 1e-8 if measure == "pmi" else TOLERANCE)
            if column.startswith("chi2"):
                report.compare(f"p of {measure}", [(ours[t]["p_value"], theirs[t][column + "_p"])
                                                   for t in theirs])
        check_log_odds(theirs, target, reference, gold, db, report)


def check_log_odds(counts, target, reference, gold, db, report):
    """The formula of the paper, with both corpora together as the prior."""
    n1 = sum(int(row["n_target"]) for row in counts.values())
    n2 = sum(int(row["n_reference"]) for row in counts.values())
    ours = db.ask("SELECT k.* FROM (SELECT term_stats(body) FILTER (WHERE grp = '%s') AS a, "
                  "term_stats(body) FILTER (WHERE grp = '%s') AS b FROM docs) x, "
                  "keyness(a, b, 'log_odds_dirichlet') k" % (target, reference))

    def z(row):
        a, b = int(row["n_target"]), int(row["n_reference"])
        x, x0 = a + b, n1 + n2
        delta = (math.log((a + x) / (n1 + x0 - a - x)) -
                 math.log((b + x) / (n2 + x0 - b - x)))
        return delta / math.sqrt(1 / (a + x) + 1 / (b + x))

    report.compare("keyness log_odds_dirichlet, recomputed",
                   [(row["score"], z(counts[gold.words[row["term"]]])) for row in ours])


def check_significant_terms(gold, db, report):
    theirs = {row["feature"]: row for row in gold.rows("significant_terms_es")}
    for measure in ("jlh", "gnd"):
        ours = db.ask(
            "SELECT k.* FROM (SELECT term_stats(body) FILTER (WHERE grp = 'postwar') AS a, "
            "term_stats(body) FILTER (WHERE grp <> ALL ('{news-000,news-004}')) AS b FROM docs) x, "
            f"keyness(a, b, '{measure}') k WHERE n_target > 0")
        report.compare(f"keyness {measure}",
                       [(row["score"], theirs[gold.words[row["term"]]][measure]) for row in ours])


def check_tf_idf(gold, db, report):
    files = {
        "tfidf_quanteda_subset": {"quanteda": "count", **{
            "quanteda_" + s: s for s in ("prop", "propmax", "logcount", "boolean",
                                         "augmented", "logave")}},
        "tfidf_sklearn_subset": {"sklearn": "sk_default", **{
            "sklearn_" + s: "sk_" + s for s in ("nosmooth", "nonorm", "sublinear", "l1")}},
        "tfidf_tidytext_subset": {"tidytext": "tf_idf"},
    }
    for name, schemes in files.items():
        theirs = {(row["doc"], row["feature"]): row for row in gold.rows(name)}
        for scheme, column in schemes.items():
            ours = db.ask(
                "SELECT doc, t.term, t.score FROM (SELECT doc, term_stats(body) AS s FROM docs "
                "GROUP BY doc) d, (SELECT term_stats(body) AS c FROM docs) c, "
                f"tf_idf(s, c, '{scheme}') t WHERE doc IN (SELECT doc FROM subset)")
            ours = {(row["doc"], gold.words[row["term"]]): row["score"] for row in ours}
            # a term in all documents weighs nothing and may be left out
            report.compare(f"tf_idf {scheme}", [(ours[key], theirs[key][column] or 0)
                                                for key in theirs])


def check_bm25(gold, db, report):
    theirs = {(row["query"], row["doc"]): row["bm25_lucene"] for row in gold.rows("bm25_lucene")}
    queries = sorted({query for query, _ in theirs})
    db.table("queries", "query text, words text",
             [(query, gold.text(query.split())) for query in queries])
    ours = db.ask("SELECT query, doc, bm25(words, body, c) AS score FROM queries, docs, "
                  "(SELECT term_stats(body) AS c FROM docs) c")
    report.compare("bm25", [(row["score"], theirs[row["query"], row["doc"]]) for row in ours])


def check_collocations(gold, db, report):
    columns = {"pmi": "pmi_log2", "npmi": "npmi", "t": "t_score", "z": "z_score",
               "chi2": "chi_sq", "g2": "likelihood_ratio", "dice": "dice",
               "log_dice": "log_dice", "mi3": "mi3"}
    theirs = {(row["w1"], row["w2"]): row for row in gold.rows("bigram_assoc_nltk_min5")}
    ours = db.ask("SELECT c.* FROM (SELECT ngram_stats(2, body) AS b, term_stats(body) AS u "
                  "FROM docs) x, collocations(b, u) c WHERE n >= 5")
    ours = {(gold.words[row["word1"]], gold.words[row["word2"]]): row for row in ours}
    for measure, column in columns.items():
        report.compare(f"collocations {measure}",
                       [(ours[pair][measure], theirs[pair][column]) for pair in theirs])
    check_lambda(gold, db, report)


def check_lambda(gold, db, report):
    """quanteda's own tokens: signs part them, acronyms keep their case."""
    texts = collections.defaultdict(list)
    for row in gold.rows("tokens_raw_subset"):
        if row["doc"].startswith("news"):
            token = row["token"]
            if not re.search(r"\w", token) and not re.search(r"[$£€+=<>|~^]", token):
                texts[row["doc"]].append("1")       # a number parts words
            else:
                acronym = re.fullmatch(r"[A-Z][A-Z0-9]+", token)
                texts[row["doc"]].append(gold.code(token if acronym else token.lower()))
    db.table("raw", "body text", [(" ".join(text),) for text in texts.values()])
    ours = db.ask("SELECT c.* FROM (SELECT ngram_stats(2, body) AS b, term_stats(body) AS u "
                  "FROM raw) x, collocations(b, u) c")
    ours = {gold.words[row["word1"]] + " " + gold.words[row["word2"]]: row for row in ours}
    theirs = gold.rows("collocations_size2_min2_news")
    for measure, column in (("lambda", "lambda"), ("lambda_z", "z")):
        report.compare(f"collocations {measure}",
                       [(ours.get(row["collocation"], {}).get(measure), row[column])
                        for row in theirs])


def is_symbol(token):
    return all(unicodedata.category(c).startswith("S") for c in token)


def check_diversity(gold, db, report):
    columns = {"ttr": "TTR", "herdan": "C", "guiraud": "R", "cttr": "CTTR", "dugast": "U",
               "summer": "S", "yule_k": "K", "simpson": "D", "herdan_vm": "Vm", "maas": "Maas"}
    theirs = {row["document"]: row for row in gold.rows("lexdiv_all_w100_numbers_kept")}
    # quanteda leaves symbols out of these, and only of these
    db.table("words_only", "doc text, body text",
             [(doc, gold.text(t for t in tokens if not is_symbol(t)))
              for doc, tokens in gold.docs.items()])
    ours = {row["doc"]: row for row in
            db.ask("SELECT doc, l.* FROM words_only, lexical_diversity(body, 50) l")}
    for measure, column in columns.items():
        report.compare(f"lexical_diversity {measure}",
                       [(ours[doc][measure], theirs[doc][column]) for doc in theirs])
    ours = {row["doc"]: row for row in
            db.ask("SELECT doc, l.* FROM docs, lexical_diversity(body, 50) l")}
    theirs = {row["doc"]: row for row in gold.rows("lexdiv_lexical_diversity_py")}
    for measure, column in (("mattr", "mattr50"), ("msttr", "msttr50"), ("hdd", "hdd"),
                            ("mtld", "mtld")):
        report.compare(f"lexical_diversity {measure}",
                       [(ours[doc][measure], theirs[doc][column]) for doc in theirs])


def check_readability(gold, db, report):
    counts = ("St", "W", "C", "Sy", "W3Sy", "W7C", "W_wl.Dale.Chall", "W_wl.Spache")
    columns = {"flesch": "Flesch", "flesch_kincaid": "Flesch.Kincaid", "fog": "FOG",
               "smog": "SMOG", "coleman_liau": "Coleman.Liau.short", "ari": "ARI",
               "dale_chall": "Dale.Chall", "dale_chall_old": "Dale.Chall.old", "lix": "LIW",
               "rix": "RIX", "spache": "Spache", "spache_old": "Spache.old"}
    theirs = {row["document"]: row for row in gold.rows("readability_all")}
    db.table("reading", "doc text, " + ", ".join(f"c{i} bigint" for i in range(8)),
             [(doc, *(row[c] for c in counts)) for doc, row in theirs.items()])
    ours = db.ask("SELECT doc, r.* FROM reading, "
                  "readability(" + ", ".join(f"c{i}" for i in range(8)) + ") r")
    for measure, column in columns.items():
        report.compare(f"readability {measure}",
                       [(row[measure], theirs[row["doc"]][column]) for row in ours])


def check_dispersion(gold, db, report):
    theirs = {row["feature"]: row for row in gold.rows("dispersion_df3")}
    rows = []
    for token in theirs:
        for number, tokens in enumerate(gold.docs.values()):
            places = [i + 1 for i, t in enumerate(tokens) if t == token]
            rows.append((gold.code(token), number, "{" + ",".join(map(str, places)) + "}",
                         len(tokens)))
    db.table("places", "word text, doc int, positions int[], size bigint", rows)
    ours = db.ask("SELECT word, (d).* FROM (SELECT word, "
                  "dispersion(positions, size ORDER BY doc) AS d FROM places GROUP BY word) x")
    for measure, column in (("dp", "gries_dp"), ("dp_norm", "dp_norm"),
                            ("juilland_d", "juilland_d"), ("arf", "arf")):
        report.compare(f"dispersion {measure}",
                       [(row[measure], theirs[gold.words[row["word"]]][column]) for row in ours])


def show_syllables(gold, db):
    """Not a formula, so only the share of words that agree is shown."""
    theirs = [(row["token"], int(row["nsyllable"])) for row in gold.rows("nsyllable_types")
              if row["in_cmu"] == "TRUE" and re.fullmatch("[a-z]+", row["token"])]
    db.table("spoken", "word text, n int", theirs)
    row, = db.ask("SELECT avg((syllables(word) = n)::int) AS share, "
                  "sum(syllables(word))::float8 / sum(n) AS ratio FROM spoken")
    print(f"syllables: {len(theirs)} words, {100 * row['share']:.1f} % as in the CMU "
          f"Pronouncing Dictionary, {100 * row['ratio']:.1f} % of all syllables")


def main():
    if len(sys.argv) < 2:
        sys.exit(__doc__)
    gold = Gold(sys.argv[1])
    db = Database(sys.argv[2:])
    report = Report()
    db.table("docs", "doc text, grp text, body text",
             [(doc, group(doc), gold.text(tokens)) for doc, tokens in gold.docs.items()])
    db.table("subset", "doc text",
             sorted({(row["doc"],) for row in gold.rows("tfidf_sklearn_subset")}))
    print(f"{'statistic':44} {'values':>7} {'difference':>10}")
    for check in (check_keyness, check_significant_terms, check_tf_idf, check_bm25,
                  check_collocations, check_diversity, check_readability, check_dispersion):
        check(gold, db, report)
    show_syllables(gold, db)
    sys.exit(1 if report.failed else 0)


if __name__ == "__main__":
    main()
