/*-------------------------------------------------------------------------
 *
 * termstats_terms.c
 *	  terms(termstats [, top]): the terms of a value, commonest first.
 *
 *-------------------------------------------------------------------------
 */
#include "analysis.h"

#include "miscadmin.h"
#include "termstats_flat.h"
#include "utils/builtins.h"
#include "utils/memutils.h"

/* The terms of a value, spelled out one behind the other. */
typedef struct TermRow
{
	int64		ndoc;
	int64		nentry;
	Size		at;				/* in the pool; rises with the term itself */
	uint32		length;
	uint32		label_length;	/* the label follows the term; 0 if none */
} TermRow;

typedef struct TermList
{
	TermRow    *rows;
	Size		n;
	Size		max;
	char	   *pool;
	Size		used;
	Size		room;
} TermList;

static void
begin_list(TermList *list)
{
	list->n = list->used = 0;
	list->max = 64;
	list->rows = palloc(list->max * sizeof(TermRow));
	list->room = 1024;
	list->pool = palloc(list->room);
}

static void
push_bytes(TermList *list, const char *data, uint32 length)
{
	if (list->room - list->used < length)
	{
		list->room = list->room * 2 + length;
		list->pool = repalloc_huge(list->pool, list->room);
	}
	memcpy(list->pool + list->used, data, length);
	list->used += length;
}

static void
push_term(TermList *list, const TermCount *count, const TermWord *label)
{
	TermRow    *row;

	if (list->n == list->max)
	{
		list->max *= 2;
		list->rows = repalloc_huge(list->rows, list->max * sizeof(TermRow));
	}
	row = &list->rows[list->n++];
	row->ndoc = count->ndoc;
	row->nentry = count->nentry;
	row->at = list->used;
	row->length = count->length;
	row->label_length = label == NULL ? 0 : label->length;
	push_bytes(list, count->term, count->length);
	if (label != NULL)
		push_bytes(list, label->word, label->length);
}

/* Terms arrive in bytewise order, so their place says which comes first. */
static int
compare_rows(const void *x, const void *y)
{
	const TermRow *a = x,
				  *b = y;

	CHECK_FOR_INTERRUPTS();
	if (a->nentry != b->nentry)
		return a->nentry > b->nentry ? -1 : 1;
	return a->at < b->at ? -1 : a->at > b->at;
}

static void
put_term(Rows *rows, const TermList *list, const TermRow *row)
{
	Datum		values[4] = {0};
	bool		nulls[4] = {false};
	const char *at = list->pool + row->at;
	text	   *term = cstring_to_text_with_len(at, (int) row->length),
			   *label = cstring_to_text_with_len(at + row->length, (int) row->label_length);

	values[0] = PointerGetDatum(term);
	values[1] = Int64GetDatum(row->ndoc);
	values[2] = Int64GetDatum(row->nentry);
	values[3] = PointerGetDatum(label);
	nulls[3] = row->label_length == 0;
	put_row(rows, values, nulls);
}

PG_FUNCTION_INFO_V1(termstats_terms);
Datum
termstats_terms(PG_FUNCTION_ARGS)
{
	TermStats  *value = (TermStats *) PG_DETOAST_DATUM_PACKED(PG_GETARG_DATUM(0));
	Size		top = SIZE_MAX;
	TermStatsReader reader;
	TermList	list;
	Rows		rows;

	if (PG_NARGS() > 1 && PG_GETARG_INT32(1) < 0)
		ereport(ERROR,
				(errcode(ERRCODE_INVALID_PARAMETER_VALUE),
				 errmsg("number of terms must not be negative"),
				 errdetail("The argument \"top\" is %d.", PG_GETARG_INT32(1)),
				 errhint("Leave it out to get all terms.")));
	if (PG_NARGS() > 1)
		top = (Size) PG_GETARG_INT32(1);
	begin_list(&list);
	termstats_open(&reader, value);
	while (termstats_read(&reader))
		push_term(&list, &reader.current,
				  termstats_label(&reader.current, reader.words, reader.nwords));
	qsort(list.rows, list.n, sizeof(TermRow), compare_rows);
	begin_rows(&rows, fcinfo);
	for (Size i = 0; i < Min(list.n, top); i++)
		put_term(&rows, &list, &list.rows[i]);
	end_rows(&rows);
	return (Datum) 0;
}
