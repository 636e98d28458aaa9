/*-------------------------------------------------------------------------
 *
 * dispersion.c
 *	  The aggregate dispersion(): how evenly a word is spread over documents.
 *
 * Average reduced frequency depends on the order of the documents.  With ORDER BY
 * in the call it is exact, as PostgreSQL then makes no partial results; otherwise
 * the order is any, with parallel workers and without.
 *
 *-------------------------------------------------------------------------
 */
#include "term_documents.h"
#include "term_reports.h"

#include <math.h>

#include "access/htup_details.h"
#include "core/dispersion.h"
#include "libpq/pqformat.h"
#include "miscadmin.h"
#include "utils/array.h"
#include "utils/memutils.h"

typedef struct Dispersion
{
	MemoryContext context;
	aa_part    *parts;
	Size		nparts;
	Size		max_parts;
	uint64	   *places;			/* in all parts, one behind the other */
	Size		nplaces;
	Size		max_places;
	uint64		size;			/* of the parts so far */
	char	   *word;			/* only of dispersion(body, word) */
	uint32		word_length;
} Dispersion;

static Dispersion *
state_argument(FunctionCallInfo fcinfo)
{
	MemoryContext context;
	Dispersion *state;

	if (!AggCheckCallContext(fcinfo, &context))
		ereport(ERROR,
				(errcode(ERRCODE_FEATURE_NOT_SUPPORTED),
				 errmsg("aggregate function called in non-aggregate context"),
				 errdetail("It is a part of dispersion()."),
				 errhint("Call dispersion() instead.")));
	if (!PG_ARGISNULL(0))
		return (Dispersion *) PG_GETARG_POINTER(0);
	state = MemoryContextAllocZero(context, sizeof(Dispersion));
	state->context = context;
	return state;
}

/* Room for one more item of an array that belongs to the state. */
static void *
make_room(const Dispersion *state, void *array, Size n, Size *max, Size size)
{
	if (n < *max)
		return array;
	*max = Max(n + 64, *max * 2);
	return array == NULL ? MemoryContextAllocHuge(state->context, *max * size) :
						   repalloc_huge(array, *max * size);
}

static void
add_place(Dispersion *state, uint64 place)
{
	state->places = make_room(state, state->places, state->nplaces,
							  &state->max_places, sizeof(uint64));
	state->places[state->nplaces++] = state->size + place;
}

static void
size_out_of_range(void)
{
	ereport(ERROR,
			(errcode(ERRCODE_NUMERIC_VALUE_OUT_OF_RANGE),
			 errmsg("size of the corpus is out of range"),
			 errdetail("The sum of the documents' sizes does not fit into bigint."),
			 errhint("Give dispersion() the number of words of each document.")));
}

/* Add a part whose places were added before it. */
static void
add_part(Dispersion *state, uint64 n, uint64 size)
{
	state->parts = make_room(state, state->parts, state->nparts,
							 &state->max_parts, sizeof(aa_part));
	if (size > PG_INT64_MAX - state->size)
		size_out_of_range();
	state->parts[state->nparts].n = n;
	state->parts[state->nparts++].size = size;
	state->size += size;
}

/*----------
 * dispersion(body, word)
 *----------
 */

/* The word, in normal form, must be the same in all rows. */
static void
keep_word(Dispersion *state, const char *term, uint32 length)
{
	if (state->word == NULL)
	{
		state->word = MemoryContextAllocHuge(state->context, length);
		memcpy(state->word, term, length);
		state->word_length = length;
	}
	else if (termstats_compare(state->word, state->word_length, term, length) != 0)
		ereport(ERROR,
				(errcode(ERRCODE_INVALID_PARAMETER_VALUE),
				 errmsg("argument \"word\" must be the same in all rows"),
				 errdetail("dispersion() counts one word in each group."),
				 errhint("Use GROUP BY to have one group for each word.")));
}

static void
set_word(Dispersion *state, Datum value)
{
	TermBuffer	buffer = {0};
	uint32		length;
	const char *term = word_argument(&buffer, value, "word",
									 "For a phrase, count its positions and use dispersion(positions, size).",
									 &length);

	keep_word(state, term, length);
}

static void
add_document(Dispersion *state, Datum body)
{
	TermCursor	cursor;
	uint64		n = 0,
				size = 0;

	for (open_terms(&cursor, body); next_term(&cursor); size++)
	{
		if (cursor.length != state->word_length ||
			memcmp(cursor.term, state->word, cursor.length) != 0)
			continue;
		add_place(state, size);
		n++;
	}
	add_part(state, n, size);
}

PG_FUNCTION_INFO_V1(dispersion_body_transition);
Datum
dispersion_body_transition(PG_FUNCTION_ARGS)
{
	Dispersion *state = state_argument(fcinfo);
	MemoryContext scratch,
		before;

	if (PG_ARGISNULL(1) || PG_ARGISNULL(2))
		PG_RETURN_POINTER(state);
	scratch = AllocSetContextCreate(CurrentMemoryContext, "dispersion document",
									ALLOCSET_DEFAULT_SIZES);
	before = MemoryContextSwitchTo(scratch);
	set_word(state, PG_GETARG_DATUM(2));
	add_document(state, PG_GETARG_DATUM(1));
	MemoryContextSwitchTo(before);
	MemoryContextDelete(scratch);
	PG_RETURN_POINTER(state);
}

/*----------
 * dispersion(positions, size)
 *----------
 */
static void
bad_positions(const char *detail)
{
	ereport(ERROR,
			(errcode(ERRCODE_INVALID_PARAMETER_VALUE),
			 errmsg("positions of dispersion() must be ascending, from 1 to the size"),
			 errdetail_internal("%s", detail),
			 errhint("Give the numbers of the word among the words of the document, and how many these are.")));
}

PG_FUNCTION_INFO_V1(dispersion_positions_transition);
Datum
dispersion_positions_transition(PG_FUNCTION_ARGS)
{
	Dispersion *state = state_argument(fcinfo);
	Datum	   *positions;
	int			n;
	int64		size;

	if (PG_ARGISNULL(1) || PG_ARGISNULL(2))
		PG_RETURN_POINTER(state);
	size = PG_GETARG_INT64(2);
	if (size < 0)
		bad_positions(psprintf("The size is " INT64_FORMAT ".", size));
	positions = array_elements(PG_GETARG_ARRAYTYPE_P(1), "positions",
							   "Leave it out: array_remove(positions, NULL).", &n);
	for (int i = 0; i < n; i++)
	{
		int32		position = DatumGetInt32(positions[i]);

		if (position < 1 || position > size ||
			(i > 0 && position <= DatumGetInt32(positions[i - 1])))
			bad_positions(psprintf("Element %d is %d, the size is " INT64_FORMAT ".", i + 1,
								   position, size));
		add_place(state, (uint64) position - 1);
	}
	add_part(state, (uint64) n, (uint64) size);
	PG_RETURN_POINTER(state);
}

/*----------
 * Partial results.
 *----------
 */
PG_FUNCTION_INFO_V1(dispersion_combine);
Datum
dispersion_combine(PG_FUNCTION_ARGS)
{
	Dispersion *state = state_argument(fcinfo);
	const Dispersion *other;

	if (PG_ARGISNULL(1))
		PG_RETURN_POINTER(state);
	other = (const Dispersion *) PG_GETARG_POINTER(1);
	/* places of the other are counted from its own beginning */
	for (Size i = 0; i < other->nplaces; i++)
		add_place(state, other->places[i]);
	for (Size i = 0; i < other->nparts; i++)
	{
		CHECK_FOR_INTERRUPTS();
		add_part(state, other->parts[i].n, other->parts[i].size);
	}
	if (other->word != NULL)
		keep_word(state, other->word, other->word_length);
	PG_RETURN_POINTER(state);
}

/* Parts, places, word: three counts and three arrays, as they are in memory. */
PG_FUNCTION_INFO_V1(dispersion_serialize);
Datum
dispersion_serialize(PG_FUNCTION_ARGS)
{
	const Dispersion *state;
	StringInfoData buffer;

	(void) state_argument(fcinfo);
	state = (const Dispersion *) PG_GETARG_POINTER(0);
	pq_begintypsend(&buffer);
	pq_sendint64(&buffer, (int64) state->nparts);
	pq_sendint64(&buffer, (int64) state->nplaces);
	pq_sendint64(&buffer, (int64) state->word_length);
	for (Size i = 0; i < state->nparts; i++)
	{
		pq_sendint64(&buffer, (int64) state->parts[i].n);
		pq_sendint64(&buffer, (int64) state->parts[i].size);
	}
	for (Size i = 0; i < state->nplaces; i++)
		pq_sendint64(&buffer, (int64) state->places[i]);
	pq_sendbytes(&buffer, state->word, (int) state->word_length);
	PG_RETURN_BYTEA_P(pq_endtypsend(&buffer));
}

PG_FUNCTION_INFO_V1(dispersion_deserialize);
Datum
dispersion_deserialize(PG_FUNCTION_ARGS)
{
	bytea	   *bytes = PG_GETARG_BYTEA_PP(0);
	Dispersion *state;
	StringInfoData buffer;
	int64		nparts,
				nplaces;

	if (!AggCheckCallContext(fcinfo, NULL))
		elog(ERROR, "aggregate function called in non-aggregate context");
	initStringInfo(&buffer);
	appendBinaryStringInfo(&buffer, VARDATA_ANY(bytes), (int) VARSIZE_ANY_EXHDR(bytes));
	state = palloc0(sizeof(Dispersion));
	state->context = CurrentMemoryContext;
	nparts = pq_getmsgint64(&buffer);
	nplaces = pq_getmsgint64(&buffer);
	state->word_length = (uint32) pq_getmsgint64(&buffer);
	for (int64 i = 0; i < nparts; i++)
	{
		uint64		n = (uint64) pq_getmsgint64(&buffer);

		add_part(state, n, (uint64) pq_getmsgint64(&buffer));
	}
	state->places = make_room(state, NULL, (Size) nplaces, &state->max_places, sizeof(uint64));
	for (; state->nplaces < (Size) nplaces; state->nplaces++)
		state->places[state->nplaces] = (uint64) pq_getmsgint64(&buffer);
	if (state->word_length > 0)
		state->word = memcpy(palloc(state->word_length),
							 pq_getmsgbytes(&buffer, (int) state->word_length),
							 state->word_length);
	pq_getmsgend(&buffer);
	PG_RETURN_POINTER(state);
}

PG_FUNCTION_INFO_V1(dispersion_final);
Datum
dispersion_final(PG_FUNCTION_ARGS)
{
	const Dispersion *state;
	aa_occurrences word;
	aa_dispersion d;
	TupleDesc	desc;
	Datum		values[8];
	bool		nulls[8] = {false};

	if (PG_ARGISNULL(0))
		PG_RETURN_NULL();
	state = (const Dispersion *) PG_GETARG_POINTER(0);
	if (state->nparts == 0)
		PG_RETURN_NULL();
	word.parts = state->parts;
	word.nparts = state->nparts;
	word.places = state->places;
	word.nplaces = state->nplaces;
	d = aa_measure_dispersion(&word);
	if (get_call_result_type(fcinfo, NULL, &desc) != TYPEFUNC_COMPOSITE)
		elog(ERROR, "return type must be a row type");
	values[0] = Int64GetDatum((int64) d.n);
	values[1] = Int64GetDatum((int64) d.size);
	values[2] = Int64GetDatum((int64) d.range);
	values[3] = Int64GetDatum((int64) state->nparts);
	values[4] = score_datum(d.dp, &nulls[4]);
	values[5] = score_datum(d.dp_norm, &nulls[5]);
	values[6] = score_datum(d.juilland_d, &nulls[6]);
	values[7] = score_datum(d.arf, &nulls[7]);
	return HeapTupleGetDatum(heap_form_tuple(BlessTupleDesc(desc), values, nulls));
}
