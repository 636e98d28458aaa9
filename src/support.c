/*-------------------------------------------------------------------------
 *
 * support.c
 *	  How many rows the planner should expect of the functions over articles.
 *
 * Rows grow with the text: where it is a constant its length is known, where
 * it is a column ANALYZE has its average width.  Without either the ROWS of
 * the function's declaration stand.
 *
 *-------------------------------------------------------------------------
 */
#include "compat.h"

#include "access/detoast.h"
#include "access/htup_details.h"
#include "catalog/pg_statistic.h"
#include "nodes/nodeFuncs.h"
#include "nodes/pathnodes.h"
#include "nodes/supportnodes.h"
#include "optimizer/optimizer.h"
#include "utils/lsyscache.h"
#include "utils/selfuncs.h"

/* Of news: bytes of text for each row. */
#define BYTES_PER_BLOCK		230
#define BYTES_PER_SENTENCE	130
#define BYTES_PER_TOKEN		5
#define BYTES_PER_QUOTE		400
#define BYTES_PER_DECISION	230
#define BYTES_PER_PERSON	800
#define BYTES_PER_TERM		11

/* Of termstats values. */
#define BYTES_PER_STORED_TERM	5.5

/*
 * The average width that ANALYZE knows counts a value as it is stored.  Texts
 * of this size and more lie outside of the row, compressed to about a half.
 */
#define STORED_INLINE		2000
#define TEXT_COMPRESSION	2
#define STATS_COMPRESSION	1	/* their format leaves little to do */

/* Bytes of text that the expression gives, 0 where nobody knows. */
static double
expected_bytes(PlannerInfo *root, Node *body, double compression)
{
	VariableStatData data;
	double		width = 0;

	if (IsA(body, Const))
	{
		Const	   *value = (Const *) body;

		return value->constisnull ? 0 :
									(double) toast_raw_datum_size(value->constvalue) - VARHDRSZ;
	}
	if (root == NULL)
		return 0;
	examine_variable(root, body, 0, &data);
	if (HeapTupleIsValid(data.statsTuple))
		width = ((Form_pg_statistic) GETSTRUCT(data.statsTuple))->stawidth;
	ReleaseVariableStats(data);
	return width >= STORED_INLINE ? width * compression : width;
}

/* Answer a request for rows; NULL for what we have no answer to. */
static Node *
answer_rows(Node *request, int argument, double bytes_per_row, double compression)
{
	SupportRequestRows *rows;
	List	   *arguments;
	double		bytes;

	if (!IsA(request, SupportRequestRows))
		return NULL;
	rows = (SupportRequestRows *) request;
	if (rows->node == NULL || !IsA(rows->node, FuncExpr))
		return NULL;
	arguments = ((FuncExpr *) rows->node)->args;
	/* the text stands last where a configuration goes before it */
	if (argument >= list_length(arguments))
		argument = 0;
	bytes = expected_bytes(rows->root, list_nth(arguments, argument), compression);
	if (bytes <= 0)
		return NULL;
	rows->rows = Max(1.0, bytes / bytes_per_row);
	return request;
}

#define DEFINE_SUPPORT(name, argument, bytes_per_row) \
	PG_FUNCTION_INFO_V1(name); \
	Datum \
	name(PG_FUNCTION_ARGS) \
	{ \
		PG_RETURN_POINTER(answer_rows((Node *) PG_GETARG_POINTER(0), argument, \
									  bytes_per_row, TEXT_COMPRESSION)); \
	} \
	extern Datum name(PG_FUNCTION_ARGS)

DEFINE_SUPPORT(article_blocks_support, 0, BYTES_PER_BLOCK);
DEFINE_SUPPORT(article_sentences_support, 0, BYTES_PER_SENTENCE);
DEFINE_SUPPORT(article_tokens_support, 0, BYTES_PER_TOKEN);
DEFINE_SUPPORT(article_quotes_support, 0, BYTES_PER_QUOTE);
DEFINE_SUPPORT(article_quotes_explain_support, 0, BYTES_PER_DECISION);
DEFINE_SUPPORT(article_people_support, 0, BYTES_PER_PERSON);

/* doc_terms(body) and doc_terms(config, body) */
DEFINE_SUPPORT(doc_terms_support, 1, BYTES_PER_TERM);

/* terms(stats), terms(stats, top): no more than top, where that is known. */
PG_FUNCTION_INFO_V1(terms_support);
Datum
terms_support(PG_FUNCTION_ARGS)
{
	Node	   *request = (Node *) PG_GETARG_POINTER(0);
	Node	   *answer = answer_rows(request, 0, BYTES_PER_STORED_TERM, STATS_COMPRESSION);
	SupportRequestRows *rows = (SupportRequestRows *) request;
	Const	   *top;

	if (!IsA(request, SupportRequestRows) || rows->node == NULL ||
		!IsA(rows->node, FuncExpr) || list_length(((FuncExpr *) rows->node)->args) < 2)
		PG_RETURN_POINTER(answer);
	top = (Const *) estimate_expression_value(rows->root, lsecond(((FuncExpr *) rows->node)->args));
	if (!IsA(top, Const) || top->constisnull)
		PG_RETURN_POINTER(answer);
	/* without an answer, assume that there are so many */
	rows->rows = answer == NULL ? DatumGetInt32(top->constvalue) :
								  Min(rows->rows, DatumGetInt32(top->constvalue));
	rows->rows = Max(rows->rows, 1.0);
	PG_RETURN_POINTER(request);
}
