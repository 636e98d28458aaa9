/*-------------------------------------------------------------------------
 *
 * term_stats.c
 *	  The aggregates term_stats(), ngram_stats() and term_stats_union().
 *
 * Each has three steps: the transition; the same for moving windows, which may
 * never return NULL; and the inverse of it, so that a window over sorted rows
 * costs each document twice, however many documents it is long.
 *
 * Nothing here is kept in fn_extra: a caller may set a transition function up
 * afresh for each row, as Citus does on its workers.
 *
 *-------------------------------------------------------------------------
 */
#include "term_documents.h"

/* Values are of like size when none is so many times larger. */
#define LIKE_SIZE 8

typedef enum StepMode
{
	STEP_FORWARD,
	STEP_MOVING,
	STEP_INVERSE
} StepMode;

/* Count the row's arguments (sign 1), or take them away (-1). */
typedef void (*CountRow)(TermStatsState *state, FunctionCallInfo fcinfo, int sign);

static MemoryContext
aggregate_context(FunctionCallInfo fcinfo)
{
	MemoryContext context;

	if (!AggCheckCallContext(fcinfo, &context))
		ereport(ERROR,
				(errcode(ERRCODE_FEATURE_NOT_SUPPORTED),
				 errmsg("aggregate function called in non-aggregate context"),
				 errdetail("It is a part of term_stats(), ngram_stats() and term_stats_union()."),
				 errhint("Call one of these, or use + to add two termstats values.")));
	return context;
}

/* The first argument, or a new state. */
static TermStatsState *
state_argument(FunctionCallInfo fcinfo, MemoryContext context)
{
	if (PG_ARGISNULL(0))
		return termstats_state_create(context, &termstats_no_documents);
	return termstats_state_from_datum(context, PG_GETARG_DATUM(0));
}

static bool
row_has_null(FunctionCallInfo fcinfo)
{
	for (int i = 1; i < PG_NARGS(); i++)
	{
		if (PG_ARGISNULL(i))
			return true;
	}
	return false;
}

/* A row with a NULL is no document. */
static Datum
step(FunctionCallInfo fcinfo, CountRow count_row, StepMode mode)
{
	MemoryContext context = aggregate_context(fcinfo);
	TermStatsState *state;

	if (row_has_null(fcinfo) && mode == STEP_FORWARD)
	{
		if (PG_ARGISNULL(0))
			PG_RETURN_NULL();
		PG_RETURN_DATUM(PG_GETARG_DATUM(0));
	}
	state = state_argument(fcinfo, context);
	if (!row_has_null(fcinfo))
	{
		int			sign = mode == STEP_INVERSE ? -1 : 1;

		count_row(state, fcinfo, sign);
		state->ninputs += sign;
	}
	PG_RETURN_DATUM(EOHPGetRWDatum(&state->expanded));
}

#define DEFINE_STEPS(name, count_row) \
	PG_FUNCTION_INFO_V1(name##_transition); \
	Datum \
		name##_transition(PG_FUNCTION_ARGS) \
	{ \
		return step(fcinfo, count_row, STEP_FORWARD); \
	} \
	PG_FUNCTION_INFO_V1(name##_moving); \
	Datum \
		name##_moving(PG_FUNCTION_ARGS) \
	{ \
		return step(fcinfo, count_row, STEP_MOVING); \
	} \
	PG_FUNCTION_INFO_V1(name##_inverse); \
	Datum \
		name##_inverse(PG_FUNCTION_ARGS) \
	{ \
		return step(fcinfo, count_row, STEP_INVERSE); \
	}

/* (state, body) */
static void
count_body(TermStatsState *state, FunctionCallInfo fcinfo, int sign)
{
	use_own_tokens(state, 1);
	count_document(state, PG_GETARG_DATUM(1), sign);
}

/* (state, config, body) */
static void
count_config_body(TermStatsState *state, FunctionCallInfo fcinfo, int sign)
{
	use_config(state, 1, PG_GETARG_OID(1));
	count_document(state, PG_GETARG_DATUM(2), sign);
}

/* (state, vector) */
static void
count_vector_row(TermStatsState *state, FunctionCallInfo fcinfo, int sign)
{
	use_vectors(state);
	count_vector(state, PG_GETARG_DATUM(1), sign);
}

/* (state, n, body) */
static void
count_ngrams_row(TermStatsState *state, FunctionCallInfo fcinfo, int sign)
{
	use_own_tokens(state, check_ngram_size(PG_GETARG_INT32(1)));
	count_document(state, PG_GETARG_DATUM(2), sign);
}

/* (state, n, config, body) */
static void
count_config_ngrams_row(TermStatsState *state, FunctionCallInfo fcinfo, int sign)
{
	use_config(state, check_ngram_size(PG_GETARG_INT32(1)), PG_GETARG_OID(2));
	count_document(state, PG_GETARG_DATUM(3), sign);
}

/* (state, value): a part of the union */
static void
count_value(TermStatsState *state, FunctionCallInfo fcinfo, int sign)
{
	if (sign > 0)
		termstats_state_add(state, PG_GETARG_DATUM(1));
	else
		termstats_state_subtract(state, PG_GETARG_DATUM(1));
}

DEFINE_STEPS(term_stats, count_body)
DEFINE_STEPS(term_stats_config, count_config_body)
DEFINE_STEPS(term_stats_vector, count_vector_row)
DEFINE_STEPS(ngram_stats, count_ngrams_row)
DEFINE_STEPS(ngram_stats_config, count_config_ngrams_row)
DEFINE_STEPS(term_stats_union, count_value)

static bool
is_expanded(Datum value)
{
	return VARATT_IS_EXTERNAL_EXPANDED(DatumGetPointer(value));
}

/*
 * Partial results come flat, and of like size from parallel workers.  Two such
 * are added faster as sorted lists than through a hash table; and many small
 * ones are not, as each would cost the whole list.
 */
PG_FUNCTION_INFO_V1(term_stats_combine);
Datum
term_stats_combine(PG_FUNCTION_ARGS)
{
	MemoryContext context = aggregate_context(fcinfo);
	Datum		value = PG_GETARG_DATUM(0),
				part = PG_GETARG_DATUM(1);
	TermStatsState *state;

	if (!is_expanded(value) && !is_expanded(part))
	{
		TermStats  *a = (TermStats *) PG_DETOAST_DATUM_PACKED(value);
		TermStats  *b = (TermStats *) PG_DETOAST_DATUM_PACKED(part);

		if (VARSIZE_ANY(a) / LIKE_SIZE <= VARSIZE_ANY(b))
			PG_RETURN_POINTER(termstats_flat_sum(a, b));
	}
	state = termstats_state_from_datum(context, value);
	termstats_state_add(state, part);
	PG_RETURN_DATUM(EOHPGetRWDatum(&state->expanded));
}

/* What a moving window's state comes to: NULL if there is nothing in the frame. */
PG_FUNCTION_INFO_V1(term_stats_moving_final);
Datum
term_stats_moving_final(PG_FUNCTION_ARGS)
{
	TermStatsState *state;

	if (PG_ARGISNULL(0))
		PG_RETURN_NULL();
	state = termstats_state_peek(PG_GETARG_DATUM(0));
	if (state == NULL || state->ninputs == 0)
		PG_RETURN_NULL();
	PG_RETURN_POINTER(termstats_state_flatten(state));
}
