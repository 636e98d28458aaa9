/*-------------------------------------------------------------------------
 *
 * term_reports.c
 *	  What functions that report on many terms have in common.
 *
 *-------------------------------------------------------------------------
 */
#include "term_reports.h"

#include <math.h>

#include "blanks.h"
#include "miscadmin.h"
#include "utils/builtins.h"
#include "utils/memutils.h"

#define POOL_CHUNK 65536

const char *
pool_keep(TermPool *pool, const char *data, uint32 length)
{
	char	   *copy;

	if (length > pool->left)
	{
		if (length > POOL_CHUNK / 8)
			return memcpy(MemoryContextAllocHuge(CurrentMemoryContext, length), data, length);
		pool->at = palloc(POOL_CHUNK);
		pool->left = POOL_CHUNK;
	}
	copy = memcpy(pool->at, data, length);
	pool->at += length;
	pool->left -= length;
	return copy;
}

void
report_init(TermReport *report, Size size)
{
	memset(report, 0, sizeof(*report));
	report->size = size;
	report->max = 64;
	report->rows = palloc(report->max * size);
}

void *
report_add(TermReport *report, const TermCount *count, const TermWord *label)
{
	ScoredTerm *row;

	if (report->n == report->max)
	{
		report->max *= 2;
		report->rows = repalloc_huge(report->rows, report->max * report->size);
	}
	row = report_row(report, report->n++);
	memset(row, 0, report->size);
	row->term = pool_keep(&report->pool, count->term, count->length);
	row->length = count->length;
	if (label != NULL)
	{
		row->label = pool_keep(&report->pool, label->word, label->length);
		row->label_length = label->length;
	}
	return row;
}

static int
compare_rows(const void *x, const void *y)
{
	const ScoredTerm *a = x,
					 *b = y;
	bool		a_number = !isnan(a->score),
				b_number = !isnan(b->score);

	CHECK_FOR_INTERRUPTS();
	if (a_number != b_number)
		return a_number ? -1 : 1;
	if (a_number && a->score != b->score)
		return a->score > b->score ? -1 : 1;
	return termstats_compare(a->term, a->length, b->term, b->length);
}

void
report_sort(TermReport *report)
{
	qsort(report->rows, report->n, report->size, compare_rows);
}

Datum
term_datum(const ScoredTerm *row)
{
	return PointerGetDatum(cstring_to_text_with_len(row->term, (int) row->length));
}

Datum
label_datum(const ScoredTerm *row, bool *isnull)
{
	*isnull = row->label_length == 0;
	return *isnull ?
		(Datum) 0 :
		PointerGetDatum(cstring_to_text_with_len(row->label, (int) row->label_length));
}

Datum
score_datum(double score, bool *isnull)
{
	*isnull = isnan(score);
	return *isnull ? (Datum) 0 : Float8GetDatum(score);
}

void
open_argument(TermStatsReader *reader, FunctionCallInfo fcinfo, int argument)
{
	termstats_open(reader, (TermStats *) PG_DETOAST_DATUM_PACKED(PG_GETARG_DATUM(argument)));
}

bytea *
keep_argument(Datum value)
{
	const bytea *given = (const bytea *) DatumGetPointer(value);

	/* what an expanded object points to may change */
	if (VARATT_IS_EXTERNAL_EXPANDED(given))
		return NULL;
	return memcpy(MemoryContextAllocHuge(CurrentMemoryContext, VARSIZE_ANY(given)),
				  given, VARSIZE_ANY(given));
}

bool
same_argument(const bytea *kept, Datum value)
{
	const bytea *given = (const bytea *) DatumGetPointer(value);

	return kept != NULL && !VARATT_IS_EXTERNAL_EXPANDED(given) &&
		VARSIZE_ANY(kept) == VARSIZE_ANY(given) &&
		memcmp(kept, given, VARSIZE_ANY(given)) == 0;
}

void
check_text_statistics(const TermStatsHeader *header)
{
	static const char vector[] = "tsvector";

	if (header->n == 1 &&
		(header->analyzer_length != strlen(vector) || memcmp(header->analyzer, vector, strlen(vector)) != 0))
		return;
	ereport(ERROR,
			(errcode(ERRCODE_DATATYPE_MISMATCH),
			 errmsg("statistics of the corpus do not fit a text"),
			 errdetail("They are those of tsvector values, or of sequences of words."),
			 errhint("Make them with term_stats(body) or term_stats(config, body).")));
}

Datum
fold_blanks(Datum value)
{
	const text *given = (const text *) DatumGetPointer(value);
	const char *data = VARDATA_ANY(given);
	int			length = VARSIZE_ANY_EXHDR(given);
	text	   *result = palloc(VARHDRSZ + length);
	char	   *out = VARDATA(result);

	for (int i = 0; i < length; i++)
	{
		if (!is_blank_byte(data[i]))
			*out++ = data[i];
		else if (i == 0 || !is_blank_byte(data[i - 1]))
			*out++ = ' ';
	}
	SET_VARSIZE(result, out - (char *) result);
	pfree(DatumGetPointer(value));
	return PointerGetDatum(result);
}
