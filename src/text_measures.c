/*-------------------------------------------------------------------------
 *
 * text_measures.c
 *	  lexical_diversity(), readability() and syllables(): measures of one text.
 *
 *-------------------------------------------------------------------------
 */
#include "term_documents.h"
#include "term_reports.h"

#include <math.h>

#include "access/htup_details.h"
#include "catalog/pg_type.h"
#include "core/diversity.h"
#include "core/readability.h"
#include "miscadmin.h"
#include "utils/array.h"
#include "utils/memutils.h"

/* One row of a function with OUT parameters. */
static Datum
make_row(FunctionCallInfo fcinfo, Datum *values, bool *nulls)
{
	TupleDesc	desc;

	if (get_call_result_type(fcinfo, NULL, &desc) != TYPEFUNC_COMPOSITE)
		elog(ERROR, "return type must be a row type");
	return HeapTupleGetDatum(heap_form_tuple(BlessTupleDesc(desc), values, nulls));
}

/* Anything that is no number, an infinity included, is NULL. */
static void
put_numbers(const double *numbers, int n, Datum *values, bool *nulls)
{
	for (int i = 0; i < n; i++)
		values[i] = score_datum(isfinite(numbers[i]) ? numbers[i] : NAN, &nulls[i]);
}

/*----------
 * lexical_diversity
 *----------
 */

/* The types of a text's tokens, in the order of the text. */
typedef struct TypeList
{
	TermStatsState *terms;
	uint32	   *types;
	Size		n;
	Size		max;
} TypeList;

static void
begin_types(TypeList *list)
{
	memset(list, 0, sizeof(*list));
	list->terms = termstats_state_create(CurrentMemoryContext, &termstats_no_documents);
	list->max = 1024;
	list->types = palloc(list->max * sizeof(uint32));
}

static void
add_type(TypeList *list, const char *term, uint32 length)
{
	if (length == 0)
		return;
	if (list->n == list->max)
	{
		list->max *= 2;
		list->types = repalloc_huge(list->types, list->max * sizeof(uint32));
	}
	list->types[list->n++] = termstats_state_entry(list->terms, term, length);
}

static void
find_types(TypeList *list, Datum body)
{
	TermCursor	cursor;

	begin_types(list);
	for (open_terms(&cursor, body); next_term(&cursor);)
		add_type(list, cursor.term, cursor.length);
}

static Datum
measure_types(FunctionCallInfo fcinfo, const TypeList *list)
{
	aa_environment env = engine_environment();
	int			window = PG_GETARG_INT32(1);
	aa_diversity d;
	Datum		values[16];
	bool		nulls[16] = {false};

	if (window < 1)
		ereport(ERROR,
				(errcode(ERRCODE_INVALID_PARAMETER_VALUE),
				 errmsg("window of lexical diversity must be at least 1"),
				 errdetail("The argument \"window\" is %d.", window),
				 errhint("MATTR and MSTTR are usually taken over 50 or 100 words.")));
	if (aa_measure_diversity(list->types, list->n, list->terms->nentries,
							 (size_t) window, &env, &d) != AA_OK)
		elog(ERROR, "lexical diversity was stopped");
	values[0] = Int64GetDatum((int64) list->n);
	values[1] = Int64GetDatum((int64) list->terms->nentries);
	put_numbers((const double[]){
					d.ttr, d.cttr, d.guiraud, d.herdan, d.summer, d.dugast, d.maas,
					d.yule_k, d.simpson, d.herdan_vm, d.mattr, d.msttr, d.mtld, d.hdd},
				14, values + 2, nulls + 2);
	return make_row(fcinfo, values, nulls);
}

PG_FUNCTION_INFO_V1(lexical_diversity);
Datum
lexical_diversity(PG_FUNCTION_ARGS)
{
	TypeList	list;

	find_types(&list, PG_GETARG_DATUM(0));
	return measure_types(fcinfo, &list);
}

/* The same of tokens that the caller has: each element is one, NULLs are left out. */
PG_FUNCTION_INFO_V1(lexical_diversity_array);
Datum
lexical_diversity_array(PG_FUNCTION_ARGS)
{
	TypeList	list;
	Datum	   *elements;
	bool	   *nulls;
	int			n;

	deconstruct_array(PG_GETARG_ARRAYTYPE_P(0), TEXTOID, -1, false, TYPALIGN_INT,
					  &elements, &nulls, &n);
	begin_types(&list);
	for (int i = 0; i < n; i++)
	{
		text	   *term;

		CHECK_FOR_INTERRUPTS();
		if (nulls[i])
			continue;
		term = DatumGetTextPP(elements[i]);
		add_type(&list, VARDATA_ANY(term), VARSIZE_ANY_EXHDR(term));
	}
	return measure_types(fcinfo, &list);
}

/*----------
 * readability
 *----------
 */

/* Of a text, in aa_reading_counts. */
#define NCOUNTS 8

/* Each different word is looked at once. */
typedef struct ReadingWord
{
	aa_word_reading reading;
	bool		known;
} ReadingWord;

typedef struct Reading
{
	TermStatsState *words;
	ReadingWord *readings;		/* of the entries of words */
	Size		max;
	aa_reading_counts counts;
	bool		sentence_begins;	/* no word of it was seen yet */
} Reading;

static const aa_word_reading *
read_word_once(Reading *reading, const char *word, uint32 length)
{
	uint32		entry = termstats_state_entry(reading->words, word, length);

	if (entry >= reading->max)
	{
		Size		max = Max(256, (Size) entry * 2);

		reading->readings = reading->readings == NULL ?
			MemoryContextAllocHuge(CurrentMemoryContext, max * sizeof(ReadingWord)) :
			repalloc_huge(reading->readings, max * sizeof(ReadingWord));
		memset(reading->readings + reading->max, 0,
			   (max - reading->max) * sizeof(ReadingWord));
		reading->max = max;
	}
	if (!reading->readings[entry].known)
	{
		reading->readings[entry].reading = aa_read_word(word, length);
		reading->readings[entry].known = true;
	}
	return &reading->readings[entry].reading;
}

static void
count_word(Reading *reading, const char *word, uint32 length)
{
	const aa_word_reading *r;

	if (length == 0)
		return;
	r = read_word_once(reading, word, length);
	reading->counts.sentences += reading->sentence_begins;
	reading->sentence_begins = false;
	reading->counts.words++;
	reading->counts.letters += r->letters;
	reading->counts.syllables += r->syllables;
	reading->counts.polysyllables += r->syllables >= 3;
	reading->counts.long_words += r->letters >= 7;
	reading->counts.unfamiliar += (r->lists & AA_LIST_DALE_CHALL) == 0;
	reading->counts.unfamiliar_spache += (r->lists & AA_LIST_SPACHE) == 0;
}

/* The parts of a compound are read as words. */
static void
count_parts(Reading *reading, const char *word, uint32 length)
{
	uint32		start = 0;

	for (uint32 i = 0; i < length; i++)
	{
		if (word[i] != '-')
			continue;
		count_word(reading, word + start, i - start);
		start = i + 1;
	}
	count_word(reading, word + start, length - start);
}

/* Figures are read as words, links are not. */
static bool
is_read(const aa_token *token)
{
	return aa_token_counts(token) || token->kind == AA_TOKEN_NUMBER ||
		token->kind == AA_TOKEN_CURRENCY || token->kind == AA_TOKEN_PERCENT ||
		token->kind == AA_TOKEN_TIME;
}

/* Terms are taken in UTF-8 here, as the lists are. */
static void
count_reading(Reading *reading, Datum body)
{
	aa_article	article;
	StringInfoData buffer;

	open_sentences(&article, body);
	initStringInfo(&buffer);
	memset(reading, 0, sizeof(*reading));
	reading->words = termstats_state_create(CurrentMemoryContext, &termstats_no_documents);
	for (uint32 i = 0; i < article.ntokens; i++)
	{
		const aa_token *token = &article.tokens[i];
		uint32		length = token->end - token->start;

		if (i % 1024 == 0)
			CHECK_FOR_INTERRUPTS();
		if (token->flags & AA_TOKEN_SENTENCE_START)
			reading->sentence_begins = true;
		/* nobody reads a word of megabytes */
		if (!is_read(token) || length > PG_UINT16_MAX)
			continue;
		resetStringInfo(&buffer);
		enlargeStringInfo(&buffer, (int) length * AA_TERM_GROWTH + 1);
		length = aa_term(article.text, token, buffer.data);
		count_parts(reading, buffer.data, length);
	}
}

/* The counts, in the order of the row's columns, and what is made of them. */
static Datum
readability_row(FunctionCallInfo fcinfo, const int64 counts[NCOUNTS])
{
	aa_reading_counts numbers = {
		.sentences = (double) counts[0],
		.words = (double) counts[1],
		.letters = (double) counts[2],
		.syllables = (double) counts[3],
		.polysyllables = (double) counts[4],
		.long_words = (double) counts[5],
		.unfamiliar = (double) counts[6],
		.unfamiliar_spache = (double) counts[7]};
	aa_readability r = aa_measure_readability(&numbers);
	Datum		values[NCOUNTS + 12];
	bool		nulls[NCOUNTS + 12] = {false};

	for (int i = 0; i < NCOUNTS; i++)
		values[i] = Int64GetDatum(counts[i]);
	put_numbers((const double[]){
					r.flesch, r.flesch_kincaid, r.fog, r.smog, r.coleman_liau, r.ari,
					r.dale_chall, r.dale_chall_old, r.lix, r.rix, r.spache, r.spache_old},
				12, values + NCOUNTS, nulls + NCOUNTS);
	return make_row(fcinfo, values, nulls);
}

PG_FUNCTION_INFO_V1(readability);
Datum
readability(PG_FUNCTION_ARGS)
{
	Reading		reading;
	const aa_reading_counts *counts = &reading.counts;

	count_reading(&reading, PG_GETARG_DATUM(0));
	return readability_row(fcinfo,
						   (const int64[NCOUNTS]){
							   (int64) counts->sentences, (int64) counts->words,
							   (int64) counts->letters, (int64) counts->syllables,
							   (int64) counts->polysyllables, (int64) counts->long_words,
							   (int64) counts->unfamiliar, (int64) counts->unfamiliar_spache});
}

/* The same of counts that the caller has. */
PG_FUNCTION_INFO_V1(readability_counts);
Datum
readability_counts(PG_FUNCTION_ARGS)
{
	int64		counts[NCOUNTS];

	for (int i = 0; i < NCOUNTS; i++)
	{
		counts[i] = PG_GETARG_INT64(i);
		if (counts[i] < 0)
			ereport(ERROR,
					(errcode(ERRCODE_INVALID_PARAMETER_VALUE),
					 errmsg("counts of a text must not be negative"),
					 errdetail("Argument %d is " INT64_FORMAT ".", i + 1, counts[i]),
					 errhint("Give the counts that readability(body) shows.")));
	}
	return readability_row(fcinfo, counts);
}

PG_FUNCTION_INFO_V1(syllables);
Datum
syllables(PG_FUNCTION_ARGS)
{
	Reading		reading;

	count_reading(&reading, PG_GETARG_DATUM(0));
	PG_RETURN_INT32((int32) reading.counts.syllables);
}
