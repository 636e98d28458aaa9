/*-------------------------------------------------------------------------
 *
 * term_stats.c
 *	  The aggregates term_stats(body) and term_stats_union(termstats), and
 *	  doc_terms(body).
 *
 * Nothing here is kept in fn_extra: who calls a transition function may set
 * it up afresh for each row, as Citus does on its workers.
 *
 *-------------------------------------------------------------------------
 */
#include "analysis.h"

#include "mb/pg_wchar.h"
#include "miscadmin.h"
#include "termstats_state.h"
#include "utils/builtins.h"
#include "utils/memutils.h"

/* Terms up to this length need no memory of their own. */
#define SHORT_TOKEN 128

static const TermStatsHeader own_tokens = {.n = 1,.analyzer = ""};

/*----------
 * Counting a document.
 *----------
 */

static bool
is_ascii(const char *data, uint32 length)
{
	for (uint32 i = 0; i < length; i++)
	{
		if (IS_HIGHBIT_SET(data[i]))
			return false;
	}
	return true;
}

/* ASCII is the same in all encodings of a server. */
static void
count_term(TermStatsState *state, const char *utf8, uint32 length)
{
	if (length == 0)
		return;
	if (GetDatabaseEncoding() == PG_UTF8 || is_ascii(utf8, length))
		termstats_state_count(state, utf8, length);
	else
	{
		text	   *term = text_from_utf8(utf8, length);

		termstats_state_count(state, VARDATA_ANY(term), VARSIZE_ANY_EXHDR(term));
		pfree(term);
	}
}

static void
count_token(TermStatsState *state, const char *utf8, const aa_token *token)
{
	char		short_term[SHORT_TOKEN * AA_TERM_GROWTH];
	char	   *term = short_term;
	uint32		length = token->end - token->start;

	if (token->flags & AA_TOKEN_PLAIN)
	{
		count_term(state, utf8 + token->start, length);
		return;
	}
	if (length > SHORT_TOKEN)
		term = MemoryContextAllocHuge(CurrentMemoryContext,
									  (Size) length * AA_TERM_GROWTH);
	count_term(state, term, aa_term(utf8, token, term));
	if (term != short_term)
		pfree(term);
}

/*
 * All work on one document is done in a context that goes with it: neither the
 * detoasted text nor the engine's arrays may pile up.
 */
static void
count_document(TermStatsState *state, Datum body)
{
	MemoryContext context = AllocSetContextCreate(CurrentMemoryContext,
												  "term_stats document",
												  ALLOCSET_DEFAULT_SIZES);
	MemoryContext before = MemoryContextSwitchTo(context);
	aa_article	article;

	analyze_article(&article, DatumGetTextPP(body), aa_language_find("en", 2),
					AA_STAGE_SENTENCES);
	termstats_state_begin_document(state);
	for (uint32 i = 0; i < article.ntokens; i++)
	{
		if (i % 1024 == 0)
			CHECK_FOR_INTERRUPTS();
		if (aa_token_counts(&article.tokens[i]))
			count_token(state, article.text, &article.tokens[i]);
	}
	MemoryContextSwitchTo(before);
	MemoryContextDelete(context);
}

/*----------
 * The aggregates.
 *----------
 */
static MemoryContext
aggregate_context(FunctionCallInfo fcinfo)
{
	MemoryContext context;

	if (!AggCheckCallContext(fcinfo, &context))
		ereport(ERROR,
				(errcode(ERRCODE_FEATURE_NOT_SUPPORTED),
				 errmsg("function called outside of an aggregate"),
				 errdetail("It is a part of term_stats() and term_stats_union()."),
				 errhint("Call one of these, or use + to add two termstats values.")));
	return context;
}

/* The first argument, or a new state. */
static TermStatsState *
state_argument(FunctionCallInfo fcinfo, MemoryContext context)
{
	if (PG_ARGISNULL(0))
		return termstats_state_create(context, &own_tokens);
	return termstats_state_from_datum(context, PG_GETARG_DATUM(0));
}

PG_FUNCTION_INFO_V1(term_stats_transition);
Datum
term_stats_transition(PG_FUNCTION_ARGS)
{
	MemoryContext context = aggregate_context(fcinfo);
	TermStatsState *state;

	if (PG_ARGISNULL(1))
	{
		if (PG_ARGISNULL(0))
			PG_RETURN_NULL();
		PG_RETURN_DATUM(PG_GETARG_DATUM(0));
	}
	state = state_argument(fcinfo, context);
	termstats_state_set_kind(state, &own_tokens);
	count_document(state, PG_GETARG_DATUM(1));
	PG_RETURN_DATUM(EOHPGetRWDatum(&state->expanded));
}

/*
 * Combines partial results, and is the transition function of the union: both
 * add a value on the right to a state on the left, either of which may be NULL.
 */
PG_FUNCTION_INFO_V1(term_stats_combine);
Datum
term_stats_combine(PG_FUNCTION_ARGS)
{
	MemoryContext context = aggregate_context(fcinfo);
	TermStatsState *state;

	if (PG_ARGISNULL(1))
	{
		if (PG_ARGISNULL(0))
			PG_RETURN_NULL();
		PG_RETURN_DATUM(PG_GETARG_DATUM(0));
	}
	state = state_argument(fcinfo, context);
	termstats_state_add(state, PG_GETARG_DATUM(1));
	PG_RETURN_DATUM(EOHPGetRWDatum(&state->expanded));
}

/*----------
 * doc_terms(body): the terms of one document, in order of first appearance.
 *----------
 */
PG_FUNCTION_INFO_V1(doc_terms);
Datum
doc_terms(PG_FUNCTION_ARGS)
{
	TermStatsState *state;

	InitMaterializedSRF(fcinfo, 0);
	state = termstats_state_create(CurrentMemoryContext, &own_tokens);
	count_document(state, PG_GETARG_DATUM(0));
	for (int64 i = 0; i < state->header.nterms; i++)
	{
		const TermCount *count = &state->entries[i].count;
		text	   *term = cstring_to_text_with_len(count->term, (int) count->length);
		Datum		values[3] = {PointerGetDatum(term), Int32GetDatum((int32) count->nentry)};
		bool		nulls[3] = {false, false, true};

		put_row(fcinfo, values, nulls);
		pfree(term);
	}
	DeleteExpandedObject(EOHPGetRWDatum(&state->expanded));
	return (Datum) 0;
}
