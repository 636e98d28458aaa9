/*-------------------------------------------------------------------------
 *
 * term_reports.h
 *	  What functions that report on many terms have in common.
 *
 *-------------------------------------------------------------------------
 */
#ifndef AA_TERM_REPORTS_H
#define AA_TERM_REPORTS_H

#include "analysis.h"
#include "termstats_flat.h"
#include "utils/builtins.h"

/* Copies of strings that live as long as the call. */
typedef struct TermPool
{
	char	   *at;
	Size		left;
} TermPool;

extern const char *pool_keep(TermPool *pool, const char *data, uint32 length);

/*
 * A term with its score.  What else there is to report follows it in memory,
 * in a struct that begins with this one.
 */
typedef struct ScoredTerm
{
	double		score;
	const char *term;
	uint32		length;
	uint32		label_length;	/* 0 if none */
	const char *label;
} ScoredTerm;

/* A growing array of such structs. */
typedef struct TermReport
{
	char	   *rows;
	Size		size;			/* of one */
	Size		n;
	Size		max;
	TermPool	pool;
} TermReport;

extern void report_init(TermReport *report, Size size);

/* A zeroed row with the term in it. */
extern void *report_add(TermReport *report, const TermCount *count,
						const TermWord *label);

static inline void *
report_row(const TermReport *report, Size i)
{
	return report->rows + i * report->size;
}

/* From the highest score down, equal ones in bytewise order of the terms. */
extern void report_sort(TermReport *report);

/* Values of SQL; a score that is not a number is NULL. */
extern Datum term_datum(const ScoredTerm *row);
extern Datum label_datum(const ScoredTerm *row, bool *isnull);
extern Datum score_datum(double score, bool *isnull);

/* Open a reader on an argument. */
extern void open_argument(TermStatsReader *reader, FunctionCallInfo fcinfo, int argument);

/*
 * An argument as it came, to be recognised in a later call: statistics of a
 * corpus are the same for many rows.  NULL if it cannot be recognised.
 */
extern bytea *keep_argument(Datum value);
extern bool same_argument(const bytea *kept, Datum value);

/* Raises 42804 unless a text could have these terms. */
extern void check_text_statistics(const TermStatsHeader *header);

/* A text with single blanks for all white space in it; pfrees what came. */
extern Datum fold_blanks(Datum value);

#endif							/* AA_TERM_REPORTS_H */
