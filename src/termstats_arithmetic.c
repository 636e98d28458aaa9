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
	int64		sum;			/* of nentry written, by subtraction */
	int64		max_ndoc;		/* likewise */
} Merge;

static void
begin_merge(Merge *merge, FunctionCallInfo fcinfo)
{
	termstats_open(&merge->a, (TermStats *) PG_DETOAST_DATUM_PACKED(PG_GETARG_DATUM(0)));
	termstats_open(&merge->b, (TermStats *) PG_DETOAST_DATUM_PACKED(PG_GETARG_DATUM(1)));
	if (!termstats_is_empty(&merge->a.header) && !termstats_is_empty(&merge->b.header))
		termstats_check_kinds(&merge->a.header, &merge->b.header);
	merge->has_a = termstats_read(&merge->a);
	merge->has_b = termstats_read(&merge->b);
	termstats_begin(&merge->writer);
	merge->sum = merge->max_ndoc = 0;
}

/* Which of the two terms comes first?  0: they are the same. */
static int
compare_terms(const Merge *merge)
{
	const TermCount *a = &merge->a.current,
			   *b = &merge->b.current;
	int			difference;

	if (!merge->has_a || !merge->has_b)
		return merge->has_a ? -1 : 1;
	difference = memcmp(a->term, b->term, Min(a->length, b->length));
	if (difference != 0)
		return difference;
	return a->length < b->length ? -1 : a->length > b->length;
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

PG_FUNCTION_INFO_V1(termstats_add);
Datum
termstats_add(PG_FUNCTION_ARGS)
{
	Merge		merge;
	TermStatsHeader header;

	begin_merge(&merge, fcinfo);
	/* every other count is at most one of these, so no other sum overflows */
	header = result_header(&merge);
	header.ndocs = termstats_sum(merge.a.header.ndocs, merge.b.header.ndocs);
	header.ntokens = termstats_sum(merge.a.header.ntokens, merge.b.header.ntokens);
	while (merge.has_a || merge.has_b)
	{
		int			order = compare_terms(&merge);
		TermCount	count = order <= 0 ? merge.a.current : merge.b.current;

		if (order == 0)
		{
			count.ndoc += merge.b.current.ndoc;
			count.nentry += merge.b.current.nentry;
		}
		termstats_append(&merge.writer, &count);
		if (order <= 0)
			advance_a(&merge);
		if (order >= 0)
			advance_b(&merge);
	}
	PG_RETURN_POINTER(termstats_finish(&merge.writer, &header));
}

/*----------
 * Subtraction.
 *----------
 */
static void
not_a_part(const char *detail)
{
	ereport(ERROR,
			(errcode(ERRCODE_NUMERIC_VALUE_OUT_OF_RANGE),
			 errmsg("termstats to be subtracted is no part of the other"),
			 errdetail_internal("%s", detail),
			 errhint("Subtract only what was added before, counted in the same way.")));
}

static void
term_is_no_part(const TermCount *a, const TermCount *b)
{
	int			shown = pg_mbcliplen(b->term, (int) b->length,
									 Min((int) b->length, SHOWN_TERM));

	not_a_part(psprintf("Term \"%.*s\" occurs " INT64_FORMAT " times in " INT64_FORMAT
						" documents; to be subtracted are " INT64_FORMAT " in " INT64_FORMAT ".",
						shown, b->term, a->nentry, a->ndoc, b->nentry, b->ndoc));
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
		term_is_no_part(a, b);
	count.ndoc -= b->ndoc;
	count.nentry -= b->nentry;
	if (count.nentry < count.ndoc || (count.ndoc == 0 && count.nentry > 0))
		term_is_no_part(a, b);
	return count;
}

static void
append_rest(Merge *merge, const TermCount *count)
{
	if (count->nentry == 0)
		return;
	/* the sum is at most that of a, so it does not overflow */
	merge->sum += count->nentry;
	merge->max_ndoc = Max(merge->max_ndoc, count->ndoc);
	termstats_append(&merge->writer, count);
}

/* Comes after the terms, as an error that names a term says more. */
static TermStatsHeader
subtract_headers(const Merge *merge)
{
	TermStatsHeader header = result_header(merge);

	if (merge->b.header.ndocs > merge->a.header.ndocs)
		not_a_part("It has more documents.");
	if (merge->b.header.ntokens > merge->a.header.ntokens)
		not_a_part("It has more tokens.");
	header.ndocs = merge->a.header.ndocs - merge->b.header.ndocs;
	header.ntokens = merge->a.header.ntokens - merge->b.header.ntokens;
	if (merge->max_ndoc > header.ndocs)
		not_a_part("A term would be in more documents than there are left.");
	if (merge->sum > header.ntokens)
		not_a_part("The terms left would occur more often than there are tokens left.");
	return header;
}

PG_FUNCTION_INFO_V1(termstats_subtract);
Datum
termstats_subtract(PG_FUNCTION_ARGS)
{
	static const TermCount none = {.term = ""};
	Merge		merge;
	TermStatsHeader header;

	begin_merge(&merge, fcinfo);
	while (merge.has_a || merge.has_b)
	{
		int			order = compare_terms(&merge);
		TermCount	count = merge.a.current;

		if (order > 0)
			term_is_no_part(&none, &merge.b.current);
		if (order == 0)
			count = subtract_counts(&count, &merge.b.current);
		append_rest(&merge, &count);
		advance_a(&merge);
		if (order == 0)
			advance_b(&merge);
	}
	header = subtract_headers(&merge);
	PG_RETURN_POINTER(termstats_finish(&merge.writer, &header));
}
