/*-------------------------------------------------------------------------
 *
 * doc_terms.c
 *	  doc_terms([config,] body): the terms of one document, in order of first
 *	  appearance, for GROUP BY.
 *
 *-------------------------------------------------------------------------
 */
#include "term_documents.h"

#include "utils/builtins.h"

static Datum
label_datum(const TermStatsState *state, uint32 entry, bool *isnull)
{
	uint32		nwords;
	TermWord   *words = termstats_state_words(state, entry, &nwords);
	const TermWord *label = termstats_label(&state->entries[entry].count, words, nwords);

	*isnull = label == NULL;
	return label == NULL ? (Datum) 0 :
						   PointerGetDatum(cstring_to_text_with_len(label->word, (int) label->length));
}

static void
put_terms(FunctionCallInfo fcinfo, TermStatsState *state)
{
	Rows		rows;

	termstats_state_settle(state);
	begin_rows(&rows, fcinfo);
	for (uint32 i = 0; i < state->nentries; i++)
	{
		const TermCount *count = &state->entries[i].count;
		text	   *term = cstring_to_text_with_len(count->term, (int) count->length);
		Datum		values[3] = {PointerGetDatum(term), Int32GetDatum((int32) count->nentry)};
		bool		nulls[3] = {false};

		values[2] = label_datum(state, i, &nulls[2]);
		put_row(&rows, values, nulls);
	}
	end_rows(&rows);
	DeleteExpandedObject(EOHPGetRWDatum(&state->expanded));
}

static TermStatsState *
new_state(void)
{
	return termstats_state_create(CurrentMemoryContext, &termstats_no_documents);
}

PG_FUNCTION_INFO_V1(doc_terms);
Datum
doc_terms(PG_FUNCTION_ARGS)
{
	TermStatsState *state = new_state();

	count_document(state, PG_GETARG_DATUM(0), 1);
	put_terms(fcinfo, state);
	return (Datum) 0;
}

/*
 * What the dictionaries made of words is kept for the next document, as long as
 * the query runs.
 */
PG_FUNCTION_INFO_V1(doc_terms_config);
Datum
doc_terms_config(PG_FUNCTION_ARGS)
{
	TermLexicon *lexicon = fcinfo->flinfo->fn_extra;
	Oid			config = PG_GETARG_OID(0);
	TermStatsState *state;

	if (lexicon == NULL || termstats_lexicon_config(lexicon) != config)
	{
		fcinfo->flinfo->fn_extra = NULL;
		if (lexicon != NULL)
			termstats_lexicon_free(lexicon);
		lexicon = termstats_lexicon_create(fcinfo->flinfo->fn_mcxt, config);
	}
	lexicon = fcinfo->flinfo->fn_extra = termstats_lexicon_limit(lexicon, MANY_TERMS);
	state = new_state();
	state->lexicon = lexicon;
	count_document(state, PG_GETARG_DATUM(1), 1);
	put_terms(fcinfo, state);
	return (Datum) 0;
}
