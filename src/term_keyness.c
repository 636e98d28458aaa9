/*-------------------------------------------------------------------------
 *
 * term_keyness.c
 *	  keyness(target, reference, measure): the terms that set one set of
 *	  documents apart from another.
 *
 *-------------------------------------------------------------------------
 */
#include "term_reports.h"

#include "core/keyness.h"
#include "miscadmin.h"

typedef struct KeynessRow
{
	ScoredTerm	term;
	double		p;
	int64		a;
	int64		b;
	double		log_ratio;
} KeynessRow;

typedef struct Keyness
{
	const aa_keyness_measure *measure;
	TermStatsReader target;
	TermStatsReader reference;
	TermReport	report;
} Keyness;

static const char *
measure_name(unsigned n)
{
	const aa_keyness_measure *measure = aa_keyness_nth(n);

	return measure == NULL ? NULL : measure->name;
}

static const aa_keyness_measure *
measure_argument(text *name)
{
	const aa_keyness_measure *measure = aa_keyness_find(VARDATA_ANY(name),
														VARSIZE_ANY_EXHDR(name));

	if (measure == NULL)
		unrecognized_name("measure of keyness", name, "measure", measure_name);
	return measure;
}

static void
check_superset(const Keyness *keyness, int64 a, int64 b)
{
	if (!keyness->measure->superset ||
		(a <= b && keyness->target.header.ndocs <= keyness->reference.header.ndocs))
		return;
	ereport(ERROR,
			(errcode(ERRCODE_INVALID_PARAMETER_VALUE),
			 errmsg("reference of measure \"%s\" must contain the target",
					keyness->measure->name),
			 errdetail("A term occurs in " INT64_FORMAT " documents of the target and " INT64_FORMAT " of the reference.",
					   a, b),
			 errhint("Give target + reference as the reference, if they have no document in common.")));
}

/* a or b is NULL where only the other has the term. */
static void
score_term(Keyness *keyness, const TermStatsReader *a, const TermStatsReader *b)
{
	const aa_keyness_measure *measure = keyness->measure;
	const TermStatsReader *named = a != NULL ? a : b;
	const TermStatsHeader *target = &keyness->target.header,
						  *reference = &keyness->reference.header;
	KeynessRow *row = report_add(&keyness->report, &named->current,
								 termstats_label(&named->current, named->words,
												 named->nwords));
	aa_keyness_counts counts;

	if (a != NULL)
		row->a = measure->documents ? a->current.ndoc : a->current.nentry;
	if (b != NULL)
		row->b = measure->documents ? b->current.ndoc : b->current.nentry;
	check_superset(keyness, row->a, row->b);
	counts.a = (double) row->a;
	counts.b = (double) row->b;
	counts.n1 = (double) (measure->documents ? target->ndocs : target->ntokens);
	counts.n2 = (double) (measure->documents ? reference->ndocs : reference->ntokens);
	row->term.score = measure->score(&counts);
	row->p = aa_keyness_p(measure, row->term.score);
	row->log_ratio = aa_log_ratio(&counts);
}

/* Both lists of terms are sorted, so one walk beside each other is enough. */
static void
score_terms(Keyness *keyness)
{
	TermStatsReader *a = &keyness->target,
					*b = &keyness->reference;
	bool		has_a = termstats_read(a),
				has_b = termstats_read(b);

	while (has_a || has_b)
	{
		int			order = termstats_compare_current(a, has_a, b, has_b);

		score_term(keyness, order <= 0 ? a : NULL, order >= 0 ? b : NULL);
		if (order <= 0)
			has_a = termstats_read(a);
		if (order >= 0)
			has_b = termstats_read(b);
	}
}

static void
put_rows(FunctionCallInfo fcinfo, TermReport *report)
{
	Rows		rows;

	report_sort(report);
	begin_rows(&rows, fcinfo);
	for (Size i = 0; i < report->n; i++)
	{
		const KeynessRow *row = report_row(report, i);
		Datum		values[7];
		bool		nulls[7] = {false};

		values[0] = term_datum(&row->term);
		values[1] = score_datum(row->term.score, &nulls[1]);
		values[2] = score_datum(row->p, &nulls[2]);
		values[3] = Int64GetDatum(row->a);
		values[4] = Int64GetDatum(row->b);
		values[5] = score_datum(row->log_ratio, &nulls[5]);
		values[6] = label_datum(&row->term, &nulls[6]);
		put_row(&rows, values, nulls);
	}
	end_rows(&rows);
}

PG_FUNCTION_INFO_V1(keyness);
Datum
keyness(PG_FUNCTION_ARGS)
{
	Keyness		keyness;

	keyness.measure = measure_argument(PG_GETARG_TEXT_PP(2));
	open_argument(&keyness.target, fcinfo, 0);
	open_argument(&keyness.reference, fcinfo, 1);
	if (!termstats_is_empty(&keyness.target.header) &&
		!termstats_is_empty(&keyness.reference.header))
		termstats_check_kinds(&keyness.target.header, &keyness.reference.header);
	report_init(&keyness.report, sizeof(KeynessRow));
	score_terms(&keyness);
	put_rows(fcinfo, &keyness.report);
	return (Datum) 0;
}
