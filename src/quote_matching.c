/*-------------------------------------------------------------------------
 *
 * quote_matching.c
 *	  quote_normal, quote_shingles, quote_containment, quote_similarity and
 *	  same_quote: is this the quote that another outlet printed?
 *
 *-------------------------------------------------------------------------
 */
#include "analysis.h"

#include "catalog/pg_type.h"
#include "core/matching.h"
#include "utils/array.h"
#include "utils/memutils.h"

/* Memory and the cancel check leave by ereport, so the core always succeeds. */
static void
check_status(aa_status status)
{
	if (status != AA_OK)
		elog(ERROR, "quote matching stopped with status %d", status);
}

static void
find_words(text *quote, const aa_environment *env, aa_quote_words *words)
{
	uint32		size;
	const char *utf8 = utf8_from_text(quote, &size);

	check_status(aa_quote_words_find(utf8, size, env, words));
}

PG_FUNCTION_INFO_V1(quote_normal);
Datum
quote_normal(PG_FUNCTION_ARGS)
{
	aa_environment env = engine_environment();
	uint32		size;
	const char *utf8 = utf8_from_text(PG_GETARG_TEXT_PP(0), &size);
	char	   *buffer = MemoryContextAllocHuge(CurrentMemoryContext,
												(Size) size * AA_TERM_GROWTH + 1);
	size_t		length;

	check_status(aa_quote_normal(utf8, size, &env, buffer, &length));
	PG_RETURN_TEXT_P(text_from_utf8(buffer, (uint32) length));
}

PG_FUNCTION_INFO_V1(quote_shingles);
Datum
quote_shingles(PG_FUNCTION_ARGS)
{
	aa_environment env = engine_environment();
	aa_quote_words words;
	aa_hash_set set;
	Datum	   *elements;

	find_words(PG_GETARG_TEXT_PP(0), &env, &words);
	check_status(aa_quote_shingles(&words, &env, &set));
	elements = MemoryContextAllocHuge(CurrentMemoryContext,
									  Max(set.n, 1) * sizeof(Datum));
	for (size_t i = 0; i < set.n; i++)
		elements[i] = Int64GetDatum((int64) set.hashes[i]);
	if (set.n > MaxArraySize)
		ereport(ERROR,
				(errcode(ERRCODE_PROGRAM_LIMIT_EXCEEDED),
				 errmsg("quote has too many shingles for an array"),
				 errdetail("It has %zu; the limit is %zu.", set.n, (Size) MaxArraySize),
				 errhint("Cut it into sentences.")));
	PG_RETURN_ARRAYTYPE_P(construct_array(elements, (int) set.n, INT8OID, sizeof(int64),
										  FLOAT8PASSBYVAL, TYPALIGN_DOUBLE));
}

static aa_overlap
find_overlap(FunctionCallInfo fcinfo)
{
	aa_environment env = engine_environment();
	aa_quote_words a,
		b;
	aa_overlap	overlap;

	find_words(PG_GETARG_TEXT_PP(0), &env, &a);
	find_words(PG_GETARG_TEXT_PP(1), &env, &b);
	check_status(aa_quote_overlap(&a, &b, &env, &overlap));
	return overlap;
}

/* A quote without words has nothing in common with any. */
static float4
share(size_t common, size_t all)
{
	return all == 0 ? 0.0f : (float4) ((double) common / (double) all);
}

PG_FUNCTION_INFO_V1(quote_containment);
Datum
quote_containment(PG_FUNCTION_ARGS)
{
	aa_overlap	overlap = find_overlap(fcinfo);

	PG_RETURN_FLOAT4(share(overlap.common, Min(overlap.na, overlap.nb)));
}

PG_FUNCTION_INFO_V1(quote_similarity);
Datum
quote_similarity(PG_FUNCTION_ARGS)
{
	aa_overlap	overlap = find_overlap(fcinfo);

	PG_RETURN_FLOAT4(share(overlap.common, overlap.na + overlap.nb - overlap.common));
}

PG_FUNCTION_INFO_V1(same_quote);
Datum
same_quote(PG_FUNCTION_ARGS)
{
	aa_environment env = engine_environment();
	aa_quote_words a,
		b;
	bool		same;

	find_words(PG_GETARG_TEXT_PP(0), &env, &a);
	find_words(PG_GETARG_TEXT_PP(1), &env, &b);
	check_status(aa_same_quote(&a, &b, &env, &same));
	PG_RETURN_BOOL(same);
}
