/*-------------------------------------------------------------------------
 *
 * keyphrases.c
 *	  keyphrases(body, corpus, top): what an article is about.
 *
 *-------------------------------------------------------------------------
 */
#include "term_documents.h"
#include "term_reports.h"

#include <math.h>

#include "core/keyphrases.h"
#include "miscadmin.h"
#include "utils/memutils.h"

/* More are not asked for, and each is compared with all better ones. */
#define MAX_TOP 1000

/* The corpus of the last call, ready to be looked into. */
typedef struct Corpus
{
	MemoryContext context;
	bytea	   *bytes;			/* of the argument */
	TermStatsState *state;
	TermLexicon *lexicon;		/* NULL for our own tokens */
} Corpus;

static Corpus *
make_corpus(MemoryContext parent, Datum value)
{
	MemoryContext context = AllocSetContextCreate(parent, "keyphrases corpus",
												  ALLOCSET_DEFAULT_SIZES);
	MemoryContext before = MemoryContextSwitchTo(context);
	Corpus	   *corpus = palloc0(sizeof(Corpus));
	const TermStatsHeader *header;

	corpus->context = context;
	corpus->bytes = keep_argument(value);
	corpus->state = termstats_state_from_datum(context, value);
	header = &corpus->state->header;
	check_text_statistics(header);
	if (header->analyzer_length > 0)
		corpus->lexicon = termstats_lexicon_create(context, termstats_config_of(header));
	MemoryContextSwitchTo(before);
	return corpus;
}

static Corpus *
corpus_of_call(FunctionCallInfo fcinfo)
{
	Corpus	   *corpus = fcinfo->flinfo->fn_extra;

	if (PG_ARGISNULL(1))
		return NULL;
	if (corpus != NULL && same_argument(corpus->bytes, PG_GETARG_DATUM(1)))
	{
		if (corpus->lexicon != NULL)
			corpus->lexicon = termstats_lexicon_limit(corpus->lexicon, MANY_TERMS);
		return corpus;
	}
	fcinfo->flinfo->fn_extra = NULL;
	if (corpus != NULL)
		MemoryContextDelete(corpus->context);
	corpus = make_corpus(fcinfo->flinfo->fn_mcxt, PG_GETARG_DATUM(1));
	fcinfo->flinfo->fn_extra = corpus;
	return corpus;
}

static double
ndoc_of(const TermStatsState *state, const char *term, uint32 length)
{
	if (!termstats_state_has(state, term, length))
		return 0;
	return (double) state->entries[termstats_state_entry(unconstify(TermStatsState *, state),
														 term, length)]
		.count.ndoc;
}

/* (1 + ln(1 + ndoc)) / (1 + ln(1 + ndocs)): 1 for a word of all documents. */
static double
commonness(void *context, const char *utf8, uint32 length)
{
	Corpus	   *corpus = context;
	text	   *term = text_from_utf8(utf8, length);
	double		ndoc = 0;

	if (corpus->lexicon == NULL)
		ndoc = ndoc_of(corpus->state, VARDATA_ANY(term), VARSIZE_ANY_EXHDR(term));
	else
	{
		uint32		n;
		const uint32 *lexemes = termstats_lexicon_find(corpus->lexicon, VARDATA_ANY(term),
													   VARSIZE_ANY_EXHDR(term), &n);
		const LexiconText *texts = corpus->lexicon->texts;

		if (n > 0)
			ndoc = ndoc_of(corpus->state, texts[lexemes[0]].text, texts[lexemes[0]].length);
	}
	pfree(term);
	return (1 + log(1 + ndoc)) / (1 + log(1 + (double) corpus->state->header.ndocs));
}

static int
top_argument(int top)
{
	if (top < 0 || top > MAX_TOP)
		ereport(ERROR,
				(errcode(ERRCODE_INVALID_PARAMETER_VALUE),
				 errmsg("number of keyphrases must be between 0 and %d", MAX_TOP),
				 errdetail("The argument \"top\" is %d.", top),
				 errhint("The first 10 are usual.")));
	return top;
}

static void
put_phrases(Rows *rows, Analysis *analysis, const aa_keyphrase *phrases, size_t n)
{
	for (size_t i = 0; i < n; i++)
	{
		Datum		values[4];
		bool		nulls[4] = {false};

		values[0] = fold_blanks(analysis_slice(analysis, phrases[i].span));
		values[1] = Float8GetDatum(phrases[i].score);
		values[2] = Int32GetDatum((int32) phrases[i].n);
		values[3] = analysis_range(analysis, phrases[i].span);
		put_row(rows, values, nulls);
	}
}

/* Not strict, as there may be no corpus. */
PG_FUNCTION_INFO_V1(keyphrases);
Datum
keyphrases(PG_FUNCTION_ARGS)
{
	Analysis	analysis;
	aa_keyphrase *phrases;
	Corpus	   *corpus;
	Rows		rows;
	size_t		n;
	int			top;

	if (PG_ARGISNULL(0) || PG_ARGISNULL(2))
	{
		begin_rows(&rows, fcinfo);
		end_rows(&rows);
		return (Datum) 0;
	}
	top = top_argument(PG_GETARG_INT32(2));
	corpus = corpus_of_call(fcinfo);
	analyze(&analysis, PG_GETARG_TEXT_PP(0), cstring_to_text("en"), AA_STAGE_BLOCKS);
	phrases = palloc(Max(top, 1) * sizeof(aa_keyphrase));
	if (aa_find_keyphrases(&analysis.article, corpus == NULL ? NULL : commonness, corpus,
						   phrases, (size_t) top, &n) != AA_OK)
		elog(ERROR, "search for keyphrases was stopped");
	begin_rows(&rows, fcinfo);
	put_phrases(&rows, &analysis, phrases, n);
	end_rows(&rows);
	return (Datum) 0;
}
