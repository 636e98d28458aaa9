/*-------------------------------------------------------------------------
 *
 * termstats_arithmetic.c
 *	  Sum and difference of two termstats values.
 *
 * Both walk the two sorted lists of terms once, side by side.
 *
 *-------------------------------------------------------------------------
 */
#include "termstats.h"

#include "mb/pg_wchar.h"
#include "termstats_flat.h"

/* Bytes of a term that an error shows. */
#define SHOWN_TERM 100

typedef struct Merge
{
	TermStatsReader a;
	TermStatsReader b;
	bool		has_a;			/* does a.current hold a term? */
	bool		has_b;
	TermStatsWriter writer;
	TermWord   *words;			/* of the term that is written */
	uint32		nwords;
	Size		max_words;
	int64		sum;			/* of nentry written, by subtraction */
	int64		max_ndoc;		/* likewise */
} Merge;

static void
begin_merge(Merge *merge, const TermStats *a, const TermStats *b)
{
	termstats_open(&merge->a, a);
	termstats_open(&merge->b, b);
	if (!termstats_is_empty(&merge->a.header) && !termstats_is_empty(&merge->b.header))
		termstats_check_kinds(&merge->a.header, &merge->b.header);
	merge->has_a = termstats_read(&merge->a);
	merge->has_b = termstats_read(&merge->b);
	termstats_begin(&merge->writer);
	merge->words = NULL;
	merge->nwords = merge->max_words = 0;
	merge->sum = merge->max_ndoc = 0;
}

static void
put_word(Merge *merge, const TermWord *word, int64 n)
{
	if (n == 0)
		return;
	merge->words[merge->nwords] = *word;
	merge->words[merge->nwords++].count = n;
}

/*
 * The words of the current term: those of a, and those of b added (sign 1) or
 * taken away (-1).  A word of b that a has less often gets a negative count
 * here, false is returned then.
 */
static bool
merge_words(Merge *merge, int sign)
{
	const TermWord *a = merge->a.words,
				   *a_end = a + merge->a.nwords,
				   *b = merge->b.words,
				   *b_end = b + merge->b.nwords;
	Size		most = (Size) merge->a.nwords + merge->b.nwords;
	bool		valid = true;

	merge->nwords = 0;
	if (most > merge->max_words)
	{
		merge->max_words = most * 2;
		merge->words = MemoryContextAllocHuge(CurrentMemoryContext,
											  merge->max_words * sizeof(TermWord));
	}
	while (a < a_end || b < b_end)
	{
		int			order = a == a_end ? 1 : b == b_end ? -1 :
														  termstats_compare(a->word, a->length, b->word, b->length);
		int64		n = order <= 0 ? a->count : 0;

		if (order >= 0)
			n += sign * b->count;
		valid &= n >= 0;
		put_word(merge, order <= 0 ? a : b, n);
		a += order <= 0;
		b += order >= 0;
	}
	return valid;
}

static void
advance_a(Merge *merge)
{
	merge->has_a = termstats_read(&merge->a);
}

static void
advance_b(Merge *merge)
{
	merge->has_b = termstats_read(&merge->b);
}

/* The kind of the result: an empty value has none. */
static TermStatsHeader
result_header(const Merge *merge)
{
	return termstats_is_empty(&merge->a.header) ? merge->b.header : merge->a.header;
}

TermStats *
termstats_flat_sum(const TermStats *a, const TermStats *b)
{
	Merge		merge;
	TermStatsHeader header;

	begin_merge(&merge, a, b);
	/* every other count is at most one of these, so no other sum overflows */
	header = result_header(&merge);
	header.ndocs = termstats_sum(merge.a.header.ndocs, merge.b.header.ndocs);
	header.ntokens = termstats_sum(merge.a.header.ntokens, merge.b.header.ntokens);
	while (merge.has_a || merge.has_b)
	{
		int			order = termstats_compare_current(&merge.a, merge.has_a, &merge.b, merge.has_b);
		TermCount	count = order <= 0 ? merge.a.current : merge.b.current;

		if (order == 0)
		{
			count.ndoc += merge.b.current.ndoc;
			count.nentry += merge.b.current.nentry;
			merge_words(&merge, 1);
			termstats_append(&merge.writer, &count, merge.words, merge.nwords);
		}
		else if (order < 0)
			termstats_append(&merge.writer, &count, merge.a.words, merge.a.nwords);
		else
			termstats_append(&merge.writer, &count, merge.b.words, merge.b.nwords);
		if (order <= 0)
			advance_a(&merge);
		if (order >= 0)
			advance_b(&merge);
	}
	return termstats_finish(&merge.writer, &header);
}

PG_FUNCTION_INFO_V1(termstats_add);
Datum
termstats_add(PG_FUNCTION_ARGS)
{
	PG_RETURN_POINTER(termstats_flat_sum((TermStats *) PG_DETOAST_DATUM_PACKED(PG_GETARG_DATUM(0)),
										 (TermStats *) PG_DETOAST_DATUM_PACKED(PG_GETARG_DATUM(1))));
}

/*----------
 * Subtraction.
 *----------
 */
void
termstats_not_a_part(const char *detail)
{
	ereport(ERROR,
			(errcode(ERRCODE_NUMERIC_VALUE_OUT_OF_RANGE),
			 errmsg("termstats value to be subtracted is not part of the other"),
			 errdetail_internal("%s", detail),
			 errhint("Subtract only what was added before, counted in the same way.")));
}

int
termstats_shown_length(const char *term, uint32 length)
{
	return pg_mbcliplen(term, (int) length, Min((int) length, SHOWN_TERM));
}

void
termstats_term_is_no_part(const TermCount *a, const TermCount *b)
{
	termstats_not_a_part(psprintf("Term \"%.*s\" occurs " INT64_FORMAT " times in " INT64_FORMAT
								  " documents; to be subtracted are " INT64_FORMAT " in " INT64_FORMAT ".",
								  termstats_shown_length(b->term, b->length), b->term, a->nentry, a->ndoc,
								  b->nentry, b->ndoc));
}

/*
 * What remains of a term.  It must have documents if and only if it has
 * occurrences, and at least as many of these, as in any value.
 */
static TermCount
subtract_counts(const TermCount *a, const TermCount *b)
{
	TermCount	count = *a;

	if (b->ndoc > a->ndoc || b->nentry > a->nentry)
		termstats_term_is_no_part(a, b);
	count.ndoc -= b->ndoc;
	count.nentry -= b->nentry;
	if (count.nentry < count.ndoc || (count.ndoc == 0 && count.nentry > 0))
		termstats_term_is_no_part(a, b);
	return count;
}

/*
 * The words that remain of a term.  They may not occur more often than what
 * remains of the term itself.
 */
static void
subtract_words(Merge *merge, const TermCount *rest)
{
	int64		left = rest->nentry;
	bool		valid = merge_words(merge, -1);

	for (uint32 i = 0; valid && i < merge->nwords; i++)
	{
		left -= merge->words[i].count;
		valid = left >= 0;
	}
	if (!valid)
		termstats_not_a_part(psprintf("The words that term \"%.*s\" was made of are others.",
									  termstats_shown_length(rest->term, rest->length), rest->term));
}

static void
append_rest(Merge *merge, const TermCount *count, const TermWord *words,
			uint32 nwords)
{
	if (count->nentry == 0)
		return;
	/* the sum is at most that of a, so it does not overflow */
	merge->sum += count->nentry;
	merge->max_ndoc = Max(merge->max_ndoc, count->ndoc);
	termstats_append(&merge->writer, count, words, nwords);
}

/* Comes after the terms, as an error that names a term says more. */
static TermStatsHeader
subtract_headers(const Merge *merge)
{
	TermStatsHeader header = result_header(merge);

	if (merge->b.header.ndocs > merge->a.header.ndocs)
		termstats_not_a_part("It has more documents.");
	if (merge->b.header.ntokens > merge->a.header.ntokens)
		termstats_not_a_part("It has more tokens.");
	header.ndocs = merge->a.header.ndocs - merge->b.header.ndocs;
	header.ntokens = merge->a.header.ntokens - merge->b.header.ntokens;
	if (merge->max_ndoc > header.ndocs)
		termstats_not_a_part("A term would be in more documents than there are left.");
	if (merge->sum > header.ntokens)
		termstats_not_a_part("The terms left would occur more often than there are tokens left.");
	return header;
}

PG_FUNCTION_INFO_V1(termstats_subtract);
Datum
termstats_subtract(PG_FUNCTION_ARGS)
{
	static const TermCount none = {.term = ""};
	Merge		merge;
	TermStatsHeader header;

	begin_merge(&merge, (TermStats *) PG_DETOAST_DATUM_PACKED(PG_GETARG_DATUM(0)),
				(TermStats *) PG_DETOAST_DATUM_PACKED(PG_GETARG_DATUM(1)));
	while (merge.has_a || merge.has_b)
	{
		int			order = termstats_compare_current(&merge.a, merge.has_a, &merge.b, merge.has_b);
		TermCount	count = merge.a.current;

		if (order > 0)
			termstats_term_is_no_part(&none, &merge.b.current);
		if (order == 0)
		{
			count = subtract_counts(&count, &merge.b.current);
			subtract_words(&merge, &count);
			append_rest(&merge, &count, merge.words, merge.nwords);
		}
		else
			append_rest(&merge, &count, merge.a.words, merge.a.nwords);
		advance_a(&merge);
		if (order == 0)
			advance_b(&merge);
	}
	header = subtract_headers(&merge);
	PG_RETURN_POINTER(termstats_finish(&merge.writer, &header));
}
