/*-------------------------------------------------------------------------
 *
 * term_collocations.c
 *	  collocations(bigrams, unigrams): pairs of words that attract each other;
 *	  collocates(body, node, span): the words around one word.
 *
 *-------------------------------------------------------------------------
 */
#include "term_documents.h"
#include "term_reports.h"

#include <math.h>

#include "core/collocation.h"
#include "miscadmin.h"
#include "utils/builtins.h"
#include "utils/memutils.h"

/*----------
 * collocations
 *----------
 */
typedef struct PairRow
{
	ScoredTerm	term;			/* both words; score is rank_of() */
	uint32		split;			/* bytes of the first word */
	uint32		first;			/* entries of the words */
	uint32		second;
	int64		n;
	aa_pair_scores scores;
	double		lambda;
	double		lambda_z;
} PairRow;

typedef struct Collocations
{
	TermStatsReader bigrams;
	TermStatsState *words;		/* of the unigrams, and those only pairs have */
	int64		nwords;			/* all of them, in the unigrams */
	int64	   *as_first;		/* pairs with the word in front */
	int64	   *as_second;
	TermReport	report;
} Collocations;

static void
check_pairs(const TermStatsHeader *bigrams, const TermStatsHeader *unigrams)
{
	if (termstats_is_empty(bigrams) ||
		(bigrams->n == 2 &&
		 (termstats_is_empty(unigrams) ||
		  (unigrams->n == 1 && unigrams->analyzer_length == bigrams->analyzer_length &&
		   memcmp(unigrams->analyzer, bigrams->analyzer, bigrams->analyzer_length) == 0))))
		return;
	ereport(ERROR,
			(errcode(ERRCODE_DATATYPE_MISMATCH),
			 errmsg("statistics of pairs and of words do not belong together"),
			 errdetail("The terms of the first are %s, of the second %s.",
					   termstats_describe_kind(bigrams), termstats_describe_kind(unigrams)),
			 errhint("Use ngram_stats(2, body) and term_stats(body), or both with the same text search configuration.")));
}

/*
 * Bytes of the first word, 0 if the term is no pair.  A lexeme may hold a blank
 * itself; so a blank with known words on both sides is taken before the first one.
 */
static uint32
find_split(const TermStatsState *words, const TermCount *pair)
{
	const char *end = pair->term + pair->length;
	const char *blank = memchr(pair->term, ' ', pair->length);
	const char *first = blank;

	for (; blank != NULL && blank < end - 1;
		 blank = memchr(blank + 1, ' ', end - blank - 1))
	{
		CHECK_FOR_INTERRUPTS();
		if (termstats_state_has(words, pair->term, (uint32) (blank - pair->term)) &&
			termstats_state_has(words, blank + 1, (uint32) (end - blank - 1)))
			return (uint32) (blank - pair->term);
	}
	return first == NULL || first == pair->term || first == end - 1 ? 0 :
																	  (uint32) (first - pair->term);
}

static void
read_pairs(Collocations *c)
{
	while (termstats_read(&c->bigrams))
	{
		const TermCount *pair = &c->bigrams.current;
		uint32		split = find_split(c->words, pair);
		PairRow    *row;

		if (split == 0)
			ereport(ERROR,
					(errcode(ERRCODE_INVALID_PARAMETER_VALUE),
					 errmsg("statistics of pairs have a term that is not a pair of words"),
					 errdetail("Term \"%.*s\" has no blank in it.",
							   termstats_shown_length(pair->term, pair->length), pair->term),
					 errhint("Use ngram_stats(2, body).")));
		row = report_add(&c->report, pair,
						 termstats_label(pair, c->bigrams.words, c->bigrams.nwords));
		row->split = split;
		row->n = pair->nentry;
		row->first = termstats_state_entry(c->words, pair->term, split);
		row->second = termstats_state_entry(c->words, pair->term + split + 1,
											pair->length - split - 1);
	}
}

static int64 *
new_counts(Size n)
{
	return MemoryContextAllocExtended(CurrentMemoryContext, Max(n, 1) * sizeof(int64),
									  MCXT_ALLOC_HUGE | MCXT_ALLOC_ZERO);
}

static void
count_margins(Collocations *c)
{
	c->as_first = new_counts(c->words->nentries);
	c->as_second = new_counts(c->words->nentries);
	for (Size i = 0; i < c->report.n; i++)
	{
		const PairRow *row = report_row(&c->report, i);

		c->as_first[row->first] += row->n;
		c->as_second[row->second] += row->n;
	}
}

/*
 * What rows are ordered by: g2, which says how sure it is that two words are
 * no strangers, as words that attract each other; those that avoid each other
 * ("the of"), as surely as they may do so, come behind all of these.  What has
 * no score, as its words are not in the unigrams, comes last.
 */
static double
rank_of(const PairRow *row)
{
	if (!isfinite(row->scores.g2))
		return NAN;
	return (double) row->n < row->scores.expected ? -row->scores.g2 : row->scores.g2;
}

static void
score_pairs(Collocations *c)
{
	for (Size i = 0; i < c->report.n; i++)
	{
		PairRow    *row = report_row(&c->report, i);
		aa_pair_counts of_words = {
			(double) row->n,
			(double) c->words->entries[row->first].count.nentry,
			(double) c->words->entries[row->second].count.nentry,
			(double) c->nwords};
		aa_pair_counts of_pairs = {
			(double) row->n, (double) c->as_first[row->first],
			(double) c->as_second[row->second], (double) c->bigrams.header.ntokens};

		row->scores = aa_score_pair(&of_words);
		row->lambda = aa_pair_lambda(&of_pairs, &row->lambda_z);
		row->term.score = rank_of(row);
	}
}

static void
put_pairs(FunctionCallInfo fcinfo, Collocations *c)
{
	Rows		rows;

	report_sort(&c->report);
	begin_rows(&rows, fcinfo);
	for (Size i = 0; i < c->report.n; i++)
	{
		const PairRow *row = report_row(&c->report, i);
		const aa_pair_scores *s = &row->scores;
		const double scores[] = {
			s->expected, s->pmi, s->npmi, s->t, s->z, s->chi2, s->g2, s->dice,
			s->log_dice, s->mi3, row->lambda, row->lambda_z};
		Datum		values[7 + lengthof(scores)];
		bool		nulls[7 + lengthof(scores)] = {false};

		values[0] = term_datum(&row->term);
		values[1] = PointerGetDatum(cstring_to_text_with_len(row->term.term, (int) row->split));
		values[2] = PointerGetDatum(cstring_to_text_with_len(row->term.term + row->split + 1,
															 (int) (row->term.length - row->split - 1)));
		values[3] = Int64GetDatum(row->n);
		values[4] = Int64GetDatum(c->words->entries[row->first].count.nentry);
		values[5] = Int64GetDatum(c->words->entries[row->second].count.nentry);
		for (int j = 0; j < lengthof(scores); j++)
			values[6 + j] = score_datum(isfinite(scores[j]) ? scores[j] : NAN, &nulls[6 + j]);
		values[6 + lengthof(scores)] = label_datum(&row->term, &nulls[6 + lengthof(scores)]);
		put_row(&rows, values, nulls);
	}
	end_rows(&rows);
}

PG_FUNCTION_INFO_V1(collocations);
Datum
collocations(PG_FUNCTION_ARGS)
{
	Collocations c;

	open_argument(&c.bigrams, fcinfo, 0);
	c.words = termstats_state_create(CurrentMemoryContext, &termstats_no_documents);
	termstats_state_add(c.words, PG_GETARG_DATUM(1));
	c.nwords = c.words->header.ntokens;
	check_pairs(&c.bigrams.header, &c.words->header);
	report_init(&c.report, sizeof(PairRow));
	read_pairs(&c);
	count_margins(&c);
	score_pairs(&c);
	put_pairs(fcinfo, &c);
	return (Datum) 0;
}

/*----------
 * collocates
 *----------
 */
typedef struct CollocateCounts
{
	int64		left;
	int64		right;
} CollocateCounts;

/* The terms of one sentence, and where the node is among them. */
typedef struct Collocates
{
	int			span;
	TermStatsState *terms;
	CollocateCounts *counts;	/* of the entries of terms */
	Size		max_counts;
	uint32	   *sentence;		/* entries of its tokens */
	uint32		length;
	uint32		max_length;
	uint32		node;			/* entry of the node */
} Collocates;

static void
check_span(int span)
{
	if (span < 1)
		ereport(ERROR,
				(errcode(ERRCODE_INVALID_PARAMETER_VALUE),
				 errmsg("span of collocates() must be at least 1"),
				 errdetail("The argument \"span\" is %d.", span),
				 errhint("Linguists use 4 or 5 words on each side.")));
}

/* The node in normal form. */
static uint32
find_node(TermStatsState *terms, Datum node)
{
	TermBuffer	buffer = {0};
	uint32		length;
	const char *term = word_argument(&buffer, node, "node",
									 "Use kwic() to see a phrase in its context.", &length);

	return termstats_state_entry(terms, term, length);
}

/* A word may be beside as many nodes as its sentence has, as often as it occurs. */
static void
check_sum(const CollocateCounts *counts)
{
	if (counts->left + counts->right > PG_INT32_MAX)
		ereport(ERROR,
				(errcode(ERRCODE_NUMERIC_VALUE_OUT_OF_RANGE),
				 errmsg("integer out of range"),
				 errdetail("A word stands beside the node " INT64_FORMAT " times.",
						   counts->left + counts->right),
				 errhint("Use a smaller span.")));
}

static void
count_collocate(Collocates *c, uint32 entry, bool left)
{
	if (entry >= c->max_counts)
	{
		Size		max = Max(64, (Size) entry * 2);

		c->counts = c->counts == NULL ?
			MemoryContextAllocHuge(CurrentMemoryContext, max * sizeof(CollocateCounts)) :
			repalloc_huge(c->counts, max * sizeof(CollocateCounts));
		memset(c->counts + c->max_counts, 0, (max - c->max_counts) * sizeof(CollocateCounts));
		c->max_counts = max;
	}
	if (left)
		c->counts[entry].left++;
	else
		c->counts[entry].right++;
}

/*
 * Each word within the span of a node counts once for each such node.  The work
 * is that of the sentence times the span at most.
 */
static void
end_sentence(Collocates *c)
{
	for (uint32 i = 0; i < c->length; i++)
	{
		uint32		from = i > (uint32) c->span ? i - c->span : 0,
					to = Min(c->length - 1, i + (uint32) c->span);

		if (c->sentence[i] != c->node)
			continue;
		CHECK_FOR_INTERRUPTS();
		for (uint32 j = from; j <= to; j++)
		{
			if (j != i)
				count_collocate(c, c->sentence[j], j < i);
		}
	}
	c->length = 0;
}

static void
add_token(Collocates *c, const char *term, uint32 length)
{
	if (c->length == c->max_length)
	{
		c->max_length = Max(64, c->max_length * 2);
		c->sentence = c->sentence == NULL ?
			palloc(c->max_length * sizeof(uint32)) :
			repalloc_huge(c->sentence, c->max_length * sizeof(uint32));
	}
	c->sentence[c->length++] = termstats_state_entry(c->terms, term, length);
}

static void
find_collocates(Collocates *c, Datum body)
{
	aa_article	article;
	TermBuffer	buffer = {0};

	open_sentences(&article, body);
	for (uint32 i = 0; i < article.ntokens; i++)
	{
		const aa_token *token = &article.tokens[i];
		const char *term;
		uint32		length;

		if (i % 1024 == 0)
			CHECK_FOR_INTERRUPTS();
		if (token->flags & AA_TOKEN_SENTENCE_START)
			end_sentence(c);
		if (!aa_token_counts(token))
			continue;
		term = token_term(&buffer, &article, token, &length);
		if (length > 0)
			add_token(c, term, length);
	}
	end_sentence(c);
}

static void
put_collocates(FunctionCallInfo fcinfo, const Collocates *c)
{
	Rows		rows;

	begin_rows(&rows, fcinfo);
	for (Size i = 0; i < Min(c->terms->nentries, c->max_counts); i++)
	{
		const TermCount *count = &c->terms->entries[i].count;
		const CollocateCounts *counts = &c->counts[i];
		Datum		values[4];
		bool		nulls[4] = {false};

		if (counts->left + counts->right == 0)
			continue;
		check_sum(counts);
		values[0] = PointerGetDatum(cstring_to_text_with_len(count->term, (int) count->length));
		values[1] = Int32GetDatum((int32) (counts->left + counts->right));
		values[2] = Int32GetDatum((int32) counts->left);
		values[3] = Int32GetDatum((int32) counts->right);
		put_row(&rows, values, nulls);
	}
	end_rows(&rows);
}

PG_FUNCTION_INFO_V1(collocates);
Datum
collocates(PG_FUNCTION_ARGS)
{
	Collocates	c = {.span = PG_GETARG_INT32(2)};

	check_span(c.span);
	/* no sentence is longer, and sums of it do not overflow */
	c.span = Min(c.span, AA_MAX_SIZE);
	c.terms = termstats_state_create(CurrentMemoryContext, &termstats_no_documents);
	c.node = find_node(c.terms, PG_GETARG_DATUM(1));
	find_collocates(&c, PG_GETARG_DATUM(0));
	put_collocates(fcinfo, &c);
	return (Datum) 0;
}
