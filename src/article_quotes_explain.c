/*-------------------------------------------------------------------------
 *
 * article_quotes_explain.c
 *	  article_quotes_explain(body, lang): why article_quotes() says what it says.
 *
 * A row for each decision: of each clause that may report, whether it does; of
 * each quotation, what ties it to who said it.
 *
 *-------------------------------------------------------------------------
 */
#include "analysis.h"

#include "catalog/pg_type.h"
#include "core/explain.h"
#include "core/search.h"
#include "utils/builtins.h"
#include "utils/memutils.h"

#define NCOLUMNS 10

typedef struct Decision
{
	uint32		number;			/* in the order of noting */
	aa_span		span;
	uint32		quote;			/* AA_NONE: it became none */
	uint32		quotation;		/* AA_NONE: a clause ... */
	aa_weighing *weighing;		/* ... that was weighed so */
} Decision;

typedef struct Decisions
{
	Decision   *items;
	uint32		n;
	uint32		max;
} Decisions;

static Decision *
add_decision(Decisions *decisions)
{
	if (decisions->n == decisions->max)
	{
		decisions->max = Max(64, decisions->max * 2);
		decisions->items = decisions->items == NULL ?
			MemoryContextAllocHuge(CurrentMemoryContext, decisions->max * sizeof(Decision)) :
			repalloc_huge(decisions->items, decisions->max * sizeof(Decision));
	}
	decisions->items[decisions->n].number = decisions->n;
	return &decisions->items[decisions->n++];
}

/* The engine's trace; its features are gone when it returns. */
static void
note_weighing(void *context, const aa_weighing *weighing)
{
	Decision   *decision = add_decision(context);
	Size		size = weighing->nfeatures * sizeof(aa_feature);
	aa_feature *features = palloc(size + 1);

	memcpy(features, weighing->features, size);
	decision->weighing = palloc(sizeof(aa_weighing));
	*decision->weighing = *weighing;
	decision->weighing->features = features;
	decision->quote = decision->quotation = AA_NONE;
	/* a label has no cue: then it is who speaks */
	decision->span = weighing->cue.start < weighing->cue.end ? weighing->cue : weighing->source;
}

static aa_span
words_of(const aa_article *article, const aa_quotation *quotation)
{
	aa_span		span = {article->tokens[quotation->first_token].start,
						article->tokens[quotation->end_token - 1].end};

	return span;
}

/* The first of the decisions on quotations, which are in order, from a byte on. */
static uint32
find_quotation(const Decisions *decisions, uint32 first, uint32 byte)
{
	return first + aa_find_sorted(Decision, decisions->items + first, decisions->n - first, span.start, byte);
}

/*
 * Behind the clauses, which the trace has noted, the quotations; and of all of
 * them the quotes that they became.
 */
static void
note_quotes(Decisions *decisions, const aa_article *article)
{
	uint32		first = decisions->n;

	for (uint32 q = 0; q < article->nquotations; q++)
	{
		Decision   *decision = add_decision(decisions);

		decision->weighing = NULL;
		decision->quotation = q;
		decision->quote = AA_NONE;
		decision->span = words_of(article, &article->quotations[q]);
	}
	for (uint32 i = 0; i < article->nquotes; i++)
	{
		const aa_quote *quote = &article->quotes[i];

		if (quote->candidate != AA_NONE)
			decisions->items[quote->candidate].quote = i;
		for (uint32 k = 0; k < quote->nquoted; k++)
		{
			aa_span		span = article->spans[quote->first_quoted + k];
			uint32		at = find_quotation(decisions, first, span.start);

			if (at < decisions->n)
				decisions->items[at].quote = i;
		}
	}
}

/* In text order; clauses before the quotations that begin there. */
static int
compare_decisions(const void *a, const void *b)
{
	const Decision *left = a,
				   *right = b;

	if (left->span.start != right->span.start)
		return left->span.start < right->span.start ? -1 : 1;
	return left->number < right->number ? -1 : 1;
}

static const char *
decision_name(const Decision *decision, const aa_article *article)
{
	if (decision->quotation != AA_NONE)
		return aa_bond_is_nobodys(article->bonds[decision->quotation]) ? "rejected" : "accepted";
	if (!decision->weighing->accepted)
		return "rejected";
	if (decision->quote == AA_NONE)
		return "dropped";
	return decision->weighing->score < decision->weighing->threshold ? "evident" : "accepted";
}

static void
put_evidence(const aa_article *article, const aa_weighing *weighing, Datum *features,
			 Datum *weights)
{
	int			n = (int) weighing->nfeatures + 1;
	Datum	   *names = palloc(n * sizeof(Datum));
	Datum	   *values = palloc(n * sizeof(Datum));

	names[0] = CStringGetTextDatum("bias");
	values[0] = Int32GetDatum(weighing->bias);
	for (int i = 1; i < n; i++)
	{
		char		name[AA_MAX_FEATURE_TEXT];
		uint32		length = aa_feature_text(article, weighing, &weighing->features[i - 1], name);

		names[i] = PointerGetDatum(text_from_utf8(name, length));
		values[i] = Int32GetDatum(weighing->features[i - 1].weight);
	}
	*features = PointerGetDatum(construct_array(names, n, TEXTOID, -1, false, TYPALIGN_INT));
	*weights = PointerGetDatum(construct_array(values, n, INT4OID, sizeof(int32), true, TYPALIGN_INT));
}

static void
put_decision(Rows *rows, Analysis *analysis, const Decision *decision)
{
	const aa_article *article = &analysis->article;
	bool		is_clause = decision->quotation == AA_NONE;
	Datum		values[NCOLUMNS];
	bool		nulls[NCOLUMNS] = {false};

	nulls[0] = decision->quote == AA_NONE;
	values[0] = Int32GetDatum((int32) decision->quote + 1);
	values[1] = name_datum(is_clause ? "clause" : "quotation", &nulls[1]);
	values[2] = analysis_range(analysis, decision->span);
	values[3] = analysis_slice(analysis, decision->span);
	values[4] = name_datum(is_clause ? aa_quote_rule_name(decision->weighing->rule) :
									   aa_bond_name(article->bonds[decision->quotation]),
						   &nulls[4]);
	values[5] = name_datum(decision_name(decision, article), &nulls[5]);
	nulls[6] = nulls[7] = nulls[8] = nulls[9] = !is_clause;
	if (is_clause)
	{
		values[6] = Int32GetDatum(decision->weighing->score);
		values[7] = Int32GetDatum(decision->weighing->threshold);
		put_evidence(article, decision->weighing, &values[8], &values[9]);
	}
	put_row(rows, values, nulls);
}

PG_FUNCTION_INFO_V1(article_quotes_explain);
Datum
article_quotes_explain(PG_FUNCTION_ARGS)
{
	Analysis	analysis;
	Decisions	decisions = {NULL, 0, 0};
	Rows		rows;

	analyze_traced(&analysis, PG_GETARG_TEXT_PP(0), PG_GETARG_TEXT_PP(1), AA_STAGE_QUOTES,
				   note_weighing, &decisions);
	note_quotes(&decisions, &analysis.article);
	if (decisions.n > 1)
		qsort(decisions.items, decisions.n, sizeof(Decision), compare_decisions);
	begin_rows(&rows, fcinfo);
	for (uint32 i = 0; i < decisions.n; i++)
		put_decision(&rows, &analysis, &decisions.items[i]);
	end_rows(&rows);
	return (Datum) 0;
}
