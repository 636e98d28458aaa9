/*-------------------------------------------------------------------------
 *
 * term_weights.c
 *	  tf_idf(doc, corpus, scheme) and bm25(query, body, corpus, k1, b).
 *
 *-------------------------------------------------------------------------
 */
#include "term_documents.h"
#include "term_reports.h"

#include <math.h>

#include "core/weighting.h"
#include "miscadmin.h"
#include "utils/memutils.h"

/*----------
 * tf_idf
 *----------
 */
typedef struct WeightRow
{
	ScoredTerm	term;
	int64		tf;
	int64		df;
} WeightRow;

static const char *
scheme_name(unsigned n)
{
	const aa_weighting *scheme = aa_weighting_nth(n);

	return scheme == NULL ? NULL : scheme->name;
}

static const aa_weighting *
scheme_argument(text *name)
{
	const aa_weighting *scheme = aa_weighting_find(VARDATA_ANY(name),
												   VARSIZE_ANY_EXHDR(name));

	if (scheme == NULL)
		unrecognized_name("scheme of tf-idf", name, "scheme", scheme_name);
	return scheme;
}

/* Terms that the corpus does not have are left out: they have no idf. */
static void
join_terms(TermReport *report, TermStatsReader *doc, TermStatsReader *corpus,
		   aa_weighting_counts *counts)
{
	bool		has_corpus = termstats_read(corpus);
	int64		nterms = 0;

	while (termstats_read(doc))
	{
		const TermCount *count = &doc->current;
		int			order = 1;
		WeightRow  *row;

		nterms++;
		counts->max_tf = fmax(counts->max_tf, (double) count->nentry);
		while (has_corpus &&
			   (order = termstats_compare(count->term, count->length,
										  corpus->current.term,
										  corpus->current.length)) > 0)
			has_corpus = termstats_read(corpus);
		if (!has_corpus || order != 0)
			continue;
		row = report_add(report, count, termstats_label(count, doc->words, doc->nwords));
		row->tf = count->nentry;
		row->df = corpus->current.ndoc;
	}
	counts->mean_tf = (double) doc->sum / nterms;
}

static void
weigh_terms(TermReport *report, const aa_weighting *scheme, aa_weighting_counts *counts)
{
	double		norm = 0;

	for (Size i = 0; i < report->n; i++)
	{
		WeightRow  *row = report_row(report, i);

		counts->tf = (double) row->tf;
		counts->df = (double) row->df;
		row->term.score = scheme->weight(counts);
		norm += scheme->norm == AA_NORM_SUM ? fabs(row->term.score) :
											  row->term.score * row->term.score;
	}
	if (scheme->norm == AA_NORM_EUCLIDEAN)
		norm = sqrt(norm);
	for (Size i = 0; scheme->norm != AA_NORM_NONE && i < report->n; i++)
		((WeightRow *) report_row(report, i))->term.score /= norm;
}

static void
put_weights(FunctionCallInfo fcinfo, TermReport *report)
{
	Rows		rows;

	report_sort(report);
	begin_rows(&rows, fcinfo);
	for (Size i = 0; i < report->n; i++)
	{
		const WeightRow *row = report_row(report, i);
		Datum		values[5];
		bool		nulls[5] = {false};

		values[0] = term_datum(&row->term);
		values[1] = score_datum(row->term.score, &nulls[1]);
		values[2] = Int64GetDatum(row->tf);
		values[3] = Int64GetDatum(row->df);
		values[4] = label_datum(&row->term, &nulls[4]);
		put_row(&rows, values, nulls);
	}
	end_rows(&rows);
}

PG_FUNCTION_INFO_V1(tf_idf);
Datum
tf_idf(PG_FUNCTION_ARGS)
{
	const aa_weighting *scheme = scheme_argument(PG_GETARG_TEXT_PP(2));
	aa_weighting_counts counts = {0};
	TermStatsReader doc,
		corpus;
	TermReport	report;

	open_argument(&doc, fcinfo, 0);
	open_argument(&corpus, fcinfo, 1);
	if (!termstats_is_empty(&doc.header) && !termstats_is_empty(&corpus.header))
		termstats_check_kinds(&doc.header, &corpus.header);
	counts.ndocs = (double) corpus.header.ndocs;
	counts.length = (double) doc.header.ntokens;
	report_init(&report, sizeof(WeightRow));
	join_terms(&report, &doc, &corpus, &counts);
	weigh_terms(&report, scheme, &counts);
	put_weights(fcinfo, &report);
	return (Datum) 0;
}

/*----------
 * bm25
 *
 * One query is scored against many documents.  So what the corpus says about
 * the query's words is kept from call to call, as long as both stay the same.
 *----------
 */
typedef struct QueryTerm
{
	const char *term;
	uint32		length;
	int64		df;
	int64		tf;				/* in the document at hand */
} QueryTerm;

typedef struct Bm25Query
{
	MemoryContext context;
	bytea	   *text;			/* as the arguments came */
	bytea	   *corpus;
	TermLexicon *lexicon;		/* NULL for our own tokens */
	double		ndocs;
	double		mean_length;
	QueryTerm  *terms;			/* a word given twice is here twice */
	uint32		nterms;
	uint32		max_terms;
} Bm25Query;

static void
check_bm25_arguments(double k1, double b)
{
	if (!(k1 >= 0 && isfinite(k1)))
		ereport(ERROR,
				(errcode(ERRCODE_INVALID_PARAMETER_VALUE),
				 errmsg("parameter of BM25 must be finite and not negative"),
				 errdetail("The argument \"k1\" is %g.", k1),
				 errhint("1.2 is usual; 0 counts a word once however often it occurs.")));
	if (!(b >= 0 && b <= 1))
		ereport(ERROR,
				(errcode(ERRCODE_INVALID_PARAMETER_VALUE),
				 errmsg("parameter of BM25 must be between 0 and 1"),
				 errdetail("The argument \"b\" is %g.", b),
				 errhint("0.75 is usual; 0 makes no difference between long and short documents.")));
}

static void
add_query_term(Bm25Query *query, const char *term, uint32 length)
{
	QueryTerm  *added;

	if (query->nterms == query->max_terms)
	{
		query->max_terms = Max(8, query->max_terms * 2);
		query->terms = query->terms == NULL ?
			palloc(query->max_terms * sizeof(QueryTerm)) :
			repalloc_huge(query->terms, query->max_terms * sizeof(QueryTerm));
	}
	added = &query->terms[query->nterms++];
	memset(added, 0, sizeof(*added));
	added->term = pnstrdup(term, length);
	added->length = length;
}

/* Tell each term of a text, or what the lexicon makes of it; their number. */
static int64
for_each_term(Bm25Query *query, Datum text,
			  void (*tell)(Bm25Query *query, const char *term, uint32 length))
{
	TermCursor	cursor;
	int64		n = 0;

	for (open_terms(&cursor, text); next_term(&cursor);)
	{
		const uint32 *lexemes;
		uint32		nlexemes;

		if (query->lexicon == NULL)
		{
			tell(query, cursor.term, cursor.length);
			n++;
			continue;
		}
		lexemes = termstats_lexicon_find(query->lexicon, cursor.term, cursor.length, &nlexemes);
		for (uint32 i = 0; i < nlexemes; i++, n++)
		{
			const LexiconText *lexeme = &query->lexicon->texts[lexemes[i]];

			tell(query, lexeme->text, lexeme->length);
		}
	}
	return n;
}

/* In how many documents of the corpus each word of the query is. */
static void
find_document_frequencies(Bm25Query *query, TermStatsReader *corpus)
{
	while (termstats_read(corpus))
	{
		const TermCount *count = &corpus->current;

		for (uint32 i = 0; i < query->nterms; i++)
		{
			if (query->terms[i].length == count->length &&
				memcmp(query->terms[i].term, count->term, count->length) == 0)
				query->terms[i].df = count->ndoc;
		}
	}
	termstats_close(corpus);
}

static Bm25Query *
make_query(MemoryContext parent, Datum text, Datum corpus)
{
	MemoryContext context = AllocSetContextCreate(parent, "bm25 query",
												  ALLOCSET_DEFAULT_SIZES);
	MemoryContext before = MemoryContextSwitchTo(context);
	Bm25Query  *query = palloc0(sizeof(Bm25Query));
	TermStats  *flat = (TermStats *) PG_DETOAST_DATUM_PACKED(corpus);
	TermStatsReader reader;

	query->context = context;
	query->text = keep_argument(text);
	query->corpus = keep_argument(corpus);
	termstats_open(&reader, flat);
	check_text_statistics(&reader.header);
	query->ndocs = (double) reader.header.ndocs;
	query->mean_length = (double) reader.header.ntokens / reader.header.ndocs;
	if (reader.header.analyzer_length > 0)
		query->lexicon = termstats_lexicon_create(context,
												  termstats_config_of(&reader.header));
	(void) for_each_term(query, text, add_query_term);
	find_document_frequencies(query, &reader);
	if ((Pointer) flat != DatumGetPointer(corpus))
		pfree(flat);
	MemoryContextSwitchTo(before);
	return query;
}

static Bm25Query *
query_of_call(FunctionCallInfo fcinfo)
{
	Bm25Query  *query = fcinfo->flinfo->fn_extra;

	if (query != NULL && same_argument(query->text, PG_GETARG_DATUM(0)) &&
		same_argument(query->corpus, PG_GETARG_DATUM(2)))
	{
		if (query->lexicon != NULL)
			query->lexicon = termstats_lexicon_limit(query->lexicon, MANY_TERMS);
		return query;
	}
	fcinfo->flinfo->fn_extra = NULL;
	if (query != NULL)
		MemoryContextDelete(query->context);
	query = make_query(fcinfo->flinfo->fn_mcxt, PG_GETARG_DATUM(0), PG_GETARG_DATUM(2));
	fcinfo->flinfo->fn_extra = query;
	return query;
}

static void
count_query_term(Bm25Query *query, const char *term, uint32 length)
{
	for (uint32 i = 0; i < query->nterms; i++)
	{
		if (query->terms[i].length == length &&
			memcmp(query->terms[i].term, term, length) == 0)
			query->terms[i].tf++;
	}
}

/* Count the query's terms in a document; the result is its length. */
static int64
count_query_terms(Bm25Query *query, Datum body)
{
	for (uint32 i = 0; i < query->nterms; i++)
		query->terms[i].tf = 0;
	return for_each_term(query, body, count_query_term);
}

PG_FUNCTION_INFO_V1(bm25);
Datum
bm25(PG_FUNCTION_ARGS)
{
	double		k1 = PG_GETARG_FLOAT8(3),
				b = PG_GETARG_FLOAT8(4);
	aa_weighting_counts counts = {0};
	double		score = 0;
	Bm25Query  *query;

	check_bm25_arguments(k1, b);
	query = query_of_call(fcinfo);
	counts.length = (double) count_query_terms(query, PG_GETARG_DATUM(1));
	counts.ndocs = query->ndocs;
	for (uint32 i = 0; i < query->nterms; i++)
	{
		counts.tf = (double) query->terms[i].tf;
		counts.df = (double) query->terms[i].df;
		if (counts.tf > 0 && counts.ndocs > 0)
			score += aa_bm25(&counts, query->mean_length, k1, b);
	}
	PG_RETURN_FLOAT8(score);
}
